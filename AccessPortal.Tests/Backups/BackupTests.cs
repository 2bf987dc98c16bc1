using System.IO.Compression;
using AccessPortal.Backups;
using AccessPortal.Data;
using AccessPortal.Domain.Audit;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Backups;

/// <summary>What is backed up is found again, and what is no sound backup changes nothing.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();
    private TestOffice? _restored;
    private readonly string _away = Directory.CreateTempSubdirectory("portal-").FullName;

    public Task InitializeAsync() => _office.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _office.DisposeAsync();
        if (_restored is not null) await _restored.DisposeAsync();
        Directory.Delete(_away, recursive: true);
    }

    [Fact]
    public async Task A_backup_made_while_others_write_is_found_again_in_another_place()
    {
        using var enough = new CancellationTokenSource();
        var desk = _office.Services.GetRequiredService<PortalDesk>();
        var first = new TaskCompletionSource();
        var writes = Task.Run(async () =>
        {
            for (var n = 0; !enough.IsCancellationRequested; n++)
            {
                await desk.Audit(new Written(n), AuditResult.Done, "", CancellationToken.None);
                first.TrySetResult();
            }
        });
        await first.Task;
        var made = Make();
        await enough.CancelAsync();
        await writes;

        var done = RestoreBackup.Execute(In(_away), Archive, _office.Time);
        _restored = new() { From = () => Task.FromResult(_away) };
        await _restored.InitializeAsync();

        Assert.Contains($"{made.AuditSequence} audit entries", done, StringComparison.Ordinal);
        Assert.Empty(made.Unsound);
        Assert.Equal(await Counts(_office), await Counts(_restored));
        var entries = await _restored.Read(db => db.AuditEntries.OrderBy(e => e.Sequence).ToListAsync());
        Assert.Null(AuditChain.FirstBreak(entries));
        Assert.Equal((made.AuditSequence, made.AuditHash), (entries[^1].Sequence, entries[^1].Hash));
        foreach (var file in await _office.Read(db => db.Attachments.ToListAsync()))
            Assert.Equal(await File.ReadAllBytesAsync(FileOf(_office.Directory, file.Id)), await File.ReadAllBytesAsync(FileOf(_restored.Directory, file.Id)));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Archive));
        Assert.Equal([Archive], Directory.EnumerateFiles(_away, "*.zip*"));
    }

    [Fact]
    public void What_was_there_before_a_restore_is_put_aside()
    {
        Make();
        var there = In(_away);
        Directory.CreateDirectory(there.Files);
        File.WriteAllText(there.Database, "before");
        File.WriteAllText(there.Database + "-wal", "log");
        File.WriteAllText(Path.Combine(there.Files, "one"), "file");

        RestoreBackup.Execute(there, Archive, _office.Time);

        const string aside = ".aside-20261124-030000";
        Assert.Equal(("before", "log", "file"), (File.ReadAllText(there.Database + aside), File.ReadAllText(there.Database + aside + "-wal"), File.ReadAllText(Path.Combine(there.Files + aside, "one"))));
        Assert.False(File.Exists(there.Database + "-wal"));
    }

    [Theory]
    [InlineData("flipped"), InlineData("cut"), InlineData("other"), InlineData("bare"), InlineData("swapped")]
    public void A_damaged_backup_is_refused_and_nothing_is_touched(string how)
    {
        Make();
        Damage(how);

        Refuses($"'{Archive}' is damaged or no backup of a portal, and nothing was changed: ");
    }

    [Fact]
    public void A_backup_of_a_newer_version_is_refused()
    {
        var made = Make();
        Rewrite(made with { Schema = "29990101000000_Later", Program = "99.0.0" });

        Refuses($"'{Archive}' was made by a newer version of the portal, 99.0.0; restore it with that version or a later one.");
    }

    [Fact]
    public void While_the_portal_runs_nothing_is_restored()
    {
        Make();
        using (PortalLock.Share(In(_away).Database)) Refuses("The portal, or one of its commands, is running on ");

        RestoreBackup.Execute(In(_away), Archive, _office.Time);
    }

    [Fact]
    public async Task An_attachment_that_is_missing_already_is_named_and_holds_up_no_backup()
    {
        var gone = await _office.Read(db => db.Attachments.Select(a => a.Id).FirstAsync());
        File.Delete(FileOf(_office.Directory, gone));

        Assert.Contains(gone.ToString("N"), Make().Describe(), StringComparison.Ordinal);
        Assert.Equal($"'{Archive}' is there already and is not overwritten.", Assert.Throws<BackupFault>(Make).Message);
    }

    private string Archive => Path.Combine(_away, "kept.zip");

    private static PortalPlaces In(string directory) => new($"Data Source={Path.Combine(directory, "portal.db")}", Path.Combine(directory, "files"));

    private static string FileOf(string directory, Guid id) => Path.Combine(directory, "files", id.ToString("N"));

    private static Task<(int, int, int, int)> Counts(TestOffice office) => office.Read(async db =>
        (await db.Cases.CountAsync(), await db.Journal.CountAsync(), await db.Grants.CountAsync(), await db.Attachments.CountAsync()));

    private BackupManifest Make() => MakeBackup.Execute(In(_office.Directory), Archive, _office.Time);

    private void Refuses(string sentence)
    {
        File.WriteAllText(In(_away).Database, "before");

        Assert.StartsWith(sentence, Assert.Throws<BackupFault>(() => RestoreBackup.Execute(In(_away), Archive, _office.Time)).Message, StringComparison.Ordinal);

        Assert.Equal(["kept.zip", "portal.db", "portal.db.lock"], Directory.EnumerateFileSystemEntries(_away).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.Equal("before", File.ReadAllText(In(_away).Database));
    }

    private void Damage(string how)
    {
        var bytes = File.ReadAllBytes(Archive);
        if (how is "flipped") bytes[bytes.Length / 2] ^= 1;
        if (how is "cut") bytes = bytes[..(bytes.Length / 2)];
        if (how is "other") bytes = "not a zip"u8.ToArray();
        File.WriteAllBytes(Archive, bytes);
        if (how is "flipped" or "cut" or "other") return;
        using var zip = ZipFile.Open(Archive, ZipArchiveMode.Update);
        zip.GetEntry(how is "bare" ? "manifest.json" : "portal.db")!.Delete();
        if (how is "swapped") zip.CreateEntryFromFile(typeof(BackupTests).Assembly.Location, "portal.db");
    }

    private void Rewrite(BackupManifest manifest)
    {
        using var zip = ZipFile.Open(Archive, ZipArchiveMode.Update);
        zip.GetEntry("manifest.json")!.Delete();
        using var entry = zip.CreateEntry("manifest.json").Open();
        System.Text.Json.JsonSerializer.Serialize(entry, manifest);
    }

    private sealed record Written(int Number);
}
