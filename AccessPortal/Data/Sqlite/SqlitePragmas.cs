using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AccessPortal.Data.Sqlite;

/// <summary>Sets on every connection what the portal's promises rest on, whatever the connection string says.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // WAL: readers never wait for a writer. FULL: what was acknowledged survives a crash. secure_delete: a dropped secret is overwritten.
    // busy_timeout: whoever waits for the lock in vain is told so within five seconds.
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=3000; PRAGMA secure_delete=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
