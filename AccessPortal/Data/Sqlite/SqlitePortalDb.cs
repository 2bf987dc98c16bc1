using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AccessPortal.Data.Sqlite;

/// <summary>The portal's database in a SQLite file.</summary>
public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options) : PortalDb(options)
{
    /// <inheritdoc/>
    /// <remarks>The provider's serializable transaction is BEGIN IMMEDIATE: the write lock is taken at once.</remarks>
    public override Task<IDbContextTransaction> BeginWrite(CancellationToken ct) =>
        Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, ct);

    /// <inheritdoc/>
    /// <remarks>The provider's deferred BEGIN: in WAL the first read fixes what the others see.</remarks>
    public override Task<IDbContextTransaction> BeginRead(CancellationToken ct) =>
        Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadUncommitted, ct);

    /// <inheritdoc/>
    public override IQueryable<LineHit> FindLines(IReadOnlyList<string> words, LineText where, int most)
    {
        var match = RegisterText.Match(words, where);
        return Database.SqlQuery<LineHit>($"SELECT rowid AS LineId, rank AS Rank FROM RegisterText WHERE RegisterText MATCH {match} ORDER BY rowid DESC LIMIT {most}");
    }
}
