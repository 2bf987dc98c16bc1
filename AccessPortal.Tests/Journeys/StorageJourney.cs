using System.Diagnostics;
using AccessPortal.Domain.Sop;
using AccessPortal.Tests.Shell;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>
/// A portal that the system lets write no more, whoever runs it: whoever acts is told so beside the button, and what was typed goes through
/// once there is room.
/// </summary>
[Collection(nameof(Journey))]
public sealed class StorageJourney(Portal portal) : IDisposable
{
    private const string Note = "Mohon perjelas keperluannya.";
    // In kilobytes; the demo office needs a fraction of it.
    private const int Limit = 16 * 1024;

    private readonly string _directory = Directory.CreateTempSubdirectory("portal-").FullName;

    private string Database => Path.Combine(_directory, "portal.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    [JourneyFact, Trait("Category", "Long")]
    public async Task Who_acts_when_no_file_may_grow_any_more_is_told_at_the_button_and_acts_again_when_it_may()
    {
        if (OperatingSystem.IsWindows()) throw new InvalidOperationException("Windows limits no file: nothing has been tested.");
        // The runtime makes a large file in memory for the code that it compiles, which counts too. The signal would end the process.
        await using var process = new PortalProcess(
            _directory, Settings, "bash", "-c", $"trap '' XFSZ; ulimit -f {Limit} && DOTNET_EnableWriteXorExecute=0 exec \"$@\"", "portal");
        var page = await Typed(process);
        await using var apart = new SqliteConnection($"Data Source={Database};Pooling=False");
        await apart.OpenAsync();

        await Run(apart, "PRAGMA wal_autocheckpoint = 0");
        await Run(apart, $"CREATE TABLE Filling AS SELECT zeroblob({(Limit + 1024) * 1024}) AS Room");

        await IsTold(process, page);
        await Run(apart, "PRAGMA wal_checkpoint(TRUNCATE)");
        await IsDone(page);
    }

    [Trait("Category", "Long")]
    [JourneyFact]
    public async Task Who_acts_when_the_data_may_be_read_but_not_written_is_told_at_the_button_and_acts_again_when_they_may()
    {
        await using var process = new PortalProcess(_directory, [.. Settings, Unpooled], Unprivileged.Command);
        var page = await Typed(process);

        Unprivileged.Forbid(_directory);
        try
        {
            await IsTold(process, page);
        }
        finally
        {
            Unprivileged.Allow(_directory);
        }
        await IsDone(page);
    }

    // A file that is open already may be written on, whatever its mode has become.
    private string Unpooled => $"--Database:ConnectionString=Data Source={Database};Pooling=False";

    private static string[] Settings => ["--environment=Development", "--Urls=http://127.0.0.1:0"];

    // Somebody has written a note on the step that waits for them.
    private async Task<IPage> Typed(PortalProcess process)
    {
        var page = await portal.Stranger(address: await process.Address);
        await Portal.Enter(page, "kasi.layanan", $"/permintaan/{await Waiting()}");
        await page.Task(Granting.Verify.Code).WaitForAsync();
        await page.Write(Note);
        return page;
    }

    private static async Task IsTold(PortalProcess process, IPage page)
    {
        var begun = Stopwatch.GetTimestamp();
        await page.Press("Kembalikan");
        await page.Task(Granting.Verify.Code).Locator("[role=alert]").Shows("Belum tersimpan: penyimpanan portal");

        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await Assertions.Expect(page.Task(Granting.Verify.Code).Locator("textarea")).ToHaveValueAsync(Note);
        await Assertions.Expect(page.Locator("section.fault")).ToHaveCountAsync(0);
        Assert.True(process.IsUp);
    }

    private static async Task IsDone(IPage page)
    {
        await page.Press("Kembalikan");
        await page.Task(Granting.Verify.Code).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Assertions.Expect(page.Locator(".journal")).ToContainTextAsync(Note);
    }

    private async Task<string> Waiting()
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT c.Number FROM WorkItems i JOIN Cases c ON c.Id = i.CaseId WHERE i.DoneAt IS NULL AND i.StepCode = $step LIMIT 1
            """;
        command.Parameters.AddWithValue("$step", Granting.Verify.Code);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static async Task Run(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
