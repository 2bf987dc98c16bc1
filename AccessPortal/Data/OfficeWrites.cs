using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AccessPortal.Data;

/// <summary>
/// Watches the tables that every act reads and hardly any writes: posts, who holds them and still serves, the calendar. Whoever keeps what was read of them
/// learns here whether it still counts, however it was written: by saving or by a statement of its own.
/// </summary>
public sealed partial class OfficeWrites : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly ConcurrentDictionary<DbConnection, byte> _writing = new(ReferenceEqualityComparer.Instance);
    private long _count;

    /// <summary>What a reading begun now belongs to; null while somebody has written and may not have committed yet.</summary>
    public long? State => _writing.IsEmpty ? Interlocked.Read(ref _count) : null;

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Look(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Look(command);
        return new(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Look(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Look(command);
        return new(result);
    }

    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Settle(connection);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        Settle(connection);
        return Task.CompletedTask;
    }

    public void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => Settle(connection);

    public Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        Settle(connection);
        return Task.CompletedTask;
    }

    private void Look(DbCommand command)
    {
        if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) || !Writes().IsMatch(command.CommandText) || command.Connection is not { } connection) return;
        _writing[connection] = 0;
        Interlocked.Increment(ref _count);
    }

    // The connection is given back after commit or rollback: from here on others read what came of it.
    private void Settle(DbConnection connection)
    {
        if (!_writing.ContainsKey(connection)) return;
        Interlocked.Increment(ref _count);
        _writing.TryRemove(connection, out _);
    }

    [GeneratedRegex("""(INSERT INTO|UPDATE|DELETE FROM) "?(People|Holdings|Positions|WorkingHours|SpecialHours|Holidays)\b""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Writes();
}
