using Microsoft.Data.Sqlite;

namespace AccessPortal.Data.Sqlite;

/// <summary>What a copy of the database holds.</summary>
/// <param name="Schema">The last migration applied.</param>
/// <param name="AuditSequence">The audit chain's last entry.</param>
/// <param name="AuditHash">Its hash.</param>
/// <param name="Attachments">Digests of the attachments by their key.</param>
internal sealed record CopiedDatabase(string Schema, long AuditSequence, string AuditHash, IReadOnlyDictionary<Guid, string> Attachments);

/// <summary>Copies the database to a file of its own and reads such copies, whatever version of the portal wrote them.</summary>
internal static class SqliteCopy
{
    /// <summary>The migrations that this program knows, the oldest first.</summary>
    public static IReadOnlyList<string> KnownSchemas()
    {
        using var db = new SqlitePortalDb(new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite().Options);
        return [.. db.Database.GetMigrations()];
    }

    /// <summary>Copies the database as it stands at one instant; who reads and writes it goes on.</summary>
    public static void Take(string connectionString, string to)
    {
        OwnerOnly.Create(to).Dispose();
        var from = new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        using var source = new SqliteConnection(from.ConnectionString);
        source.Open();
        using var copy = Open(to);
        source.BackupDatabase(copy);
        // One file, without a log beside it.
        Column(copy, "PRAGMA journal_mode=DELETE");
    }

    /// <summary>Reads a copy and everything that can be wrong with it.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or no database of a portal.</exception>
    public static CopiedDatabase Read(string file)
    {
        try
        {
            using var copy = Open(file);
            List<string> faults =
            [
                .. Column(copy, "PRAGMA integrity_check").Where(r => r is not "ok"), .. Column(copy, "SELECT \"table\" FROM pragma_foreign_key_check"),
            ];
            if (faults.Count > 0) throw new InvalidDataException($"the database is damaged: {faults[0]}");
            var head = Column(copy, "SELECT Sequence || ' ' || Hash FROM AuditHead").Single().Split(' ');
            // Without gaps, the last entry's order is their number.
            var entries = Column(copy, "SELECT COUNT(*) FROM AuditEntries").Single();
            var last = Column(copy, "SELECT Hash FROM AuditEntries ORDER BY Sequence DESC LIMIT 1").SingleOrDefault(AuditChain.Genesis);
            if (entries != head[0] || last != head[1])
                throw new InvalidDataException("the audit chain does not end where it should");
            return new(
                Column(copy, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId").Last(),
                long.Parse(head[0], CultureInfo.InvariantCulture), head[1],
                Column(copy, "SELECT Id || ' ' || Sha256 FROM Attachments").Select(r => r.Split(' '))
                    .ToDictionary(r => Guid.Parse(r[0]), r => r[1]));
        }
        catch (Exception fault) when (fault is SqliteException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"the database cannot be read: {fault.Message}", fault);
        }
    }

    private static SqliteConnection Open(string file)
    {
        var place = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        var connection = new SqliteConnection(place.ConnectionString);
        connection.Open();
        return connection;
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read()) values.Add(reader.GetString(0));
        return values;
    }
}
