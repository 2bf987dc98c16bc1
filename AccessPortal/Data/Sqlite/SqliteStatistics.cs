using Microsoft.Data.Sqlite;

namespace AccessPortal.Data.Sqlite;

/// <summary>
/// Once at the start and then each hour lets SQLite renew what its planner knows of tables and indexes, where they have grown or shrunk enough
/// to matter. Only so many rows of each index are looked at: it takes moments however many rights there are.
/// </summary>
internal sealed class SqliteStatistics(IServiceScopeFactory scopes, TimeProvider time, ILogger<SqliteStatistics> log) : BackgroundService
{
    private static readonly TimeSpan s_period = TimeSpan.FromHours(1);

    // 0x10000: every table, not only those that this connection has asked; 0x2: for real.
    private const string Optimize = "PRAGMA analysis_limit=1000; PRAGMA optimize=0x10002;";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_period, time);
        do await Look(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Renews them now.</summary>
    public async Task Renew(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<SqlitePortalDb>().Database;
        await database.ExecuteSqlRawAsync(Optimize, ct);
        // A connection reads the statistics when it is opened: those that wait in the pool would go on with the old ones.
        SqliteConnection.ClearPool((SqliteConnection)database.GetDbConnection());
    }

    private async Task Look(CancellationToken ct)
    {
        try
        {
            await Renew(ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogWarning(fault, "The database's statistics were not renewed; it goes on with the old ones.");
        }
    }
}
