using System.Data.Common;
using System.Diagnostics;
using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Data.Sqlite;
using AccessPortal.Domain.Cases;
using AccessPortal.Requests;
using AccessPortal.Tests.Register;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using AccessPortal.Work;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Data;

/// <summary>A database that is busy, full, read-only, gone or no database any more; for whoever runs the portal, root too.</summary>
public sealed class StorageTests : IAsyncLifetime
{
    private readonly Cramped _cramped = new();
    private readonly TestOffice _office;
    private string? _elsewhere;

    public StorageTests() => _office = new()
    {
        With = services => services.ConfigureDbContext<SqlitePortalDb>(o =>
        {
            o.AddInterceptors(_cramped);
            if (_elsewhere is not null) o.UseSqlite(_elsewhere);
        }),
    };

    [Fact]
    public async Task A_locked_database_is_told_within_five_seconds_and_the_same_act_succeeds_later()
    {
        await using var other = ManyGrants.Open(_office);
        var held = other.BeginTransaction(deferred: false);
        var begun = Stopwatch.GetTimestamp();

        var refusal = await _office.Refused("pemohon", new StartRequest.Command());

        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        Assert.Equal((RefusalKind.Unavailable, "NotSaved", nameof(StorageFault.Busy)), (refusal.Kind, refusal.Code, refusal.Facts[0]));
        Assert.True((await _office.Send("pemohon", new WorkCount.Query())).Ok);
        await held.DisposeAsync();
        await _office.Done("pemohon", new StartRequest.Command());
    }

    [Fact]
    public async Task A_full_database_is_told_and_what_was_there_stays()
    {
        var before = await _office.Read(db => db.Cases.CountAsync());
        _cramped.IsOn = true;
        SqliteConnection.ClearAllPools();
        var started = 0;
        Answer<Guid> answer;
        while ((answer = await _office.Send("pemohon", new StartRequest.Command())).Ok) started++;

        Assert.Equal((RefusalKind.Unavailable, nameof(StorageFault.Full)), (answer.Refusal.Kind, answer.Refusal.Facts[0]));
        Assert.Equal(before + started, await _office.Read(db => db.Cases.CountAsync()));
    }

    [Fact]
    public async Task A_read_only_database_is_read_and_says_of_each_act_that_it_is_not_kept()
    {
        await MovedTo($"Data Source={Path.Combine(_office.Directory, "portal.db")};Mode=ReadOnly");

        var refusal = await _office.Refused("pemohon", new StartRequest.Command());

        Assert.Equal((RefusalKind.Unavailable, nameof(StorageFault.ReadOnly)), (refusal.Kind, refusal.Facts[0]));
        Assert.True((await _office.Send("pemohon", new WorkCount.Query())).Ok);
    }

    [Theory]
    [InlineData("gone.db", nameof(StorageFault.Missing))]
    [InlineData("garbage.db", nameof(StorageFault.Damaged))]
    public async Task A_page_that_cannot_be_read_is_told_in_its_place_and_read_again_later(string file, string why)
    {
        await File.WriteAllTextAsync(Path.Combine(_office.Directory, "garbage.db"), string.Concat(Enumerable.Repeat("This is no database. ", 500)));
        await MovedTo($"Data Source={Path.Combine(_office.Directory, file)};Mode=ReadWrite");
        var outage = new Outage();
        var desk = new Desk(_office.Services.GetRequiredService<IServiceScopeFactory>(), new SignedAs("helpdesk"), _office.Services.GetRequiredService<SharedReads>(), outage);

        var (sent, reread) = (await desk.Send(new WorkCount.Query()), await desk.Reread(new RequestList.Query(new(RequestScope.All))));

        Assert.Equal([("NotRead", why), ("NotRead", why)], new[] { sent.Refusal!, reread.Refusal! }.Select(r => (r.Code, r.Facts[0])));
        Assert.Equal(reread.Refusal, outage.Last);
        await MovedTo(null);
        Assert.True((await desk.Send(new WorkCount.Query())).Ok);
    }

    [Fact]
    public async Task A_file_that_cannot_be_kept_leaves_no_row()
    {
        var (id, _) = await _office.Draft();
        Directory.Delete(Path.Combine(_office.Directory, "files"), recursive: true);

        var refusal = await _office.Refused("pemohon", new AddAttachment.Command(id, AttachmentKind.Decree, "SK-2.pdf", Acts.Pdf));

        Assert.Equal((RefusalKind.Unavailable, nameof(StorageFault.Missing)), (refusal.Kind, refusal.Facts[0]));
        Assert.Equal(1, await _office.Read(db => db.Attachments.CountAsync(a => a.CaseId == id)));
    }

    [Fact]
    public async Task A_full_disk_is_told_from_other_faults()
    {
        if (!OperatingSystem.IsLinux()) return;
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => File.WriteAllTextAsync("/dev/full", new string('a', 100_000)));

        Assert.Equal(StorageFault.Full, SqliteFaults.Read(new InvalidOperationException("Around it.", fault)));
        Assert.Null(SqliteFaults.Read(new InvalidOperationException("Something else.")));
    }

    [Fact]
    public async Task A_portal_that_has_been_started_does_not_start_without_its_database_until_told_to_begin_anew()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(_office.Directory, "portal.db*")) File.Delete(file);

        var fault = await Assert.ThrowsAsync<DatabaseMissing>(Start);

        var key = Path.Combine(_office.Directory, "keys", "portal.key");
        Assert.Contains(key, fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_office.Directory, "portal.db")));
        File.Delete(key);
        await Start();
        Assert.True(File.Exists(key));
    }

    [Fact]
    public async Task A_start_on_a_locked_database_says_so_after_two_seconds()
    {
        await using var other = ManyGrants.Open(_office);
        await using var held = other.BeginTransaction(deferred: false);
        var begun = Stopwatch.GetTimestamp();

        var fault = await Assert.ThrowsAsync<SqliteException>(Start);

        Assert.Equal(StorageFault.Busy, SqliteFaults.Read(fault));
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(4));
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private Task Start() => FirstStart.Prepare(_office.Services, demo: false, CancellationToken.None);

    // Another connection string for every context from now on.
    private Task MovedTo(string? connection)
    {
        _elsewhere = connection;
        SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }

    private sealed class Cramped : DbConnectionInterceptor
    {
        public bool IsOn { get; set; }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (!IsOn) return;
            await using var command = connection.CreateCommand();
            // As few as it has now.
            command.CommandText = "PRAGMA max_page_count = 1;";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
