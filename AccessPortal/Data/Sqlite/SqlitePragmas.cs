using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace AccessPortal.Data.Sqlite;

/// <summary>Sets on every connection to the file, once, what the portal's promises rest on, whatever the connection string says.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>The one of the portal: it remembers which connections it has met, for as long as the pool keeps them.</summary>
    public static readonly SqlitePragmas Once = new();


    // WAL: readers never wait for a writer. FULL: what was acknowledged survives a crash. secure_delete: a dropped secret is overwritten.
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000; PRAGMA secure_delete=ON;";

    private readonly ConditionalWeakTable<sqlite3, SqlitePragmas> _met = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (HandleOf(connection) is not { } handle) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        _met.AddOrUpdate(handle, this);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (HandleOf(connection) is not { } handle) return;
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        _met.AddOrUpdate(handle, this);
    }

    // What is opened again from the pool is the same connection to the file; null for one that has been met.
    private sqlite3? HandleOf(DbConnection connection) => ((SqliteConnection)connection).Handle is { } handle && !_met.TryGetValue(handle, out _) ? handle : null;
}
