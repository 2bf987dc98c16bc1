using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace AccessPortal.Data.Sqlite;

/// <summary>The portal's database in a SQLite file.</summary>
public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options) : PortalDb(options)
{
    /// <remarks>The provider's serializable transaction is BEGIN IMMEDIATE: the write lock is taken at once.</remarks>
    public override Task<IDbContextTransaction> BeginWrite(CancellationToken ct) =>
        Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, ct);

    /// <remarks>The provider's deferred BEGIN: in WAL the first read fixes what the others see.</remarks>
    public override Task<IDbContextTransaction> BeginRead(CancellationToken ct) =>
        Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadUncommitted, ct);

    /// <remarks>The journal's mode is written into a new file at once: an empty file cannot be asked whether it is a database.</remarks>
    public override async Task EnsureFree(bool mayBegin, CancellationToken ct)
    {
        var apart = new SqliteConnectionStringBuilder(Database.GetConnectionString()) { Pooling = false, DefaultTimeout = 2 };
        if (!mayBegin && apart.Mode is SqliteOpenMode.ReadWriteCreate) apart.Mode = SqliteOpenMode.ReadWrite;
        await using var connection = new SqliteConnection(apart.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL";
        await command.ExecuteNonQueryAsync(ct);
        await using var transaction = connection.BeginTransaction(deferred: false);
    }

    public override IQueryable<LineHit> FindLines(IReadOnlyList<string> words, LineText where, int most)
    {
        var match = RegisterText.Match(words, where);
        return Database.SqlQuery<LineHit>($"SELECT rowid AS LineId, rank AS Rank FROM RegisterText WHERE RegisterText MATCH {match} ORDER BY rowid DESC LIMIT {most}");
    }
}
