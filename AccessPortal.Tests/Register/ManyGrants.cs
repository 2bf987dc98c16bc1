using System.Globalization;
using AccessPortal.Data.Demo;
using Microsoft.Data.Sqlite;

namespace AccessPortal.Tests.Register;

/// <summary>Fills the office with so many rights by plain SQL; the database's own triggers make the register of them.</summary>
internal static class ManyGrants
{
    /// <summary>Adds 400 websites of the demo's units, 5,000 people and the rights.</summary>
    public static async Task Add(TestOffice office, int count)
    {
        await using var connection = Open(office);
        // Only tests may lose what they wrote.
        await Run(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA temp_store = MEMORY;", count);
        await using var transaction = connection.BeginTransaction();
        var indexes = await IndexesOfLines(connection);
        foreach (var index in indexes) await Run(connection, $"DROP INDEX {index.Name};", count);
        var now = office.Time.GetUtcNow().ToUnixTimeMilliseconds();
        await Run(connection, "CREATE TEMP TABLE Numbers AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $count) SELECT i FROM n;", count);
        await Run(connection, $"""
            CREATE TEMP TABLE UnitList AS SELECT row_number() OVER (ORDER BY Id) AS i, Id FROM Units;
            INSERT INTO Websites (Id, Name, Platform, PanelUrl, UnitId, OwnerId, Version)
            SELECT printf('A0000000-0000-0000-0000-%012d', n.i), printf('situs%d.arunikarayakab.go.id', n.i), n.i % 8, '', u.Id, '{Key(DemoOffice.PersonId("pj"))}', 1
            FROM Numbers n JOIN UnitList u ON u.i = 1 + n.i % (SELECT count(*) FROM UnitList) WHERE n.i <= 400;
            INSERT INTO People (Id, FullName, Status, UnitId, Rank, JobTitle, Email, Phone)
            SELECT printf('B0000000-0000-0000-0000-%012d', n.i), printf('%s %s%d', substr('AndiBudiCitrDewiEka FajrGitaHadi', 1 + 4 * (n.i % 8), 4), 'Keluarga', n.i), 0, u.Id, '', 'Pengelola', '', ''
            FROM Numbers n JOIN UnitList u ON u.i = 1 WHERE n.i <= 5000;
            INSERT INTO Grants (Id, WebsiteId, HolderId, UserName, AccountType, State, Types, Level, IsPrivileged, GivenAt, ValidUntil, RequestNumber, LastLoginAt)
            SELECT printf('C0000000-0000-0000-0000-%012d', i), printf('A0000000-0000-0000-0000-%012d', 1 + i * 7 % 400), printf('B0000000-0000-0000-0000-%012d', 1 + i * 13 % min(5000, $count)),
                   printf('akun%d', i), CASE WHEN i % 20 = 0 THEN 1 ELSE 0 END, CASE WHEN i % 10 < 7 THEN 1 ELSE i % 6 END, 1 << (i % 12), 1 + i % 4, i % 12 IN (9, 11) OR i % 4 = 3,
                   {now} - i * 600000, date('2026-11-24', '+' || (i % 700) || ' days'), printf('HA-2025-%05d', i), {now} - (i % 200) * 86400000
            FROM Numbers;
            INSERT INTO GrantChanges (GrantId, Sequence, At, State, HolderId, Types, Level, ValidUntil, Cause, Reference, ById)
            SELECT Id, 1, GivenAt, State, HolderId, Types, Level, ValidUntil, 0, RequestNumber, HolderId FROM Grants WHERE Id LIKE 'C0000000%';
            """, count);
        foreach (var index in indexes) await Run(connection, index.Sql, count);
        await transaction.CommitAsync();
        // Connections that lie in the pool know the schema of before: the first statement on one of them found a table missing.
        SqliteConnection.ClearAllPools();
    }

    // Building an index over all rows at once is several times faster than row by row; afterwards they stand as before.
    private static async Task<List<(string Name, string Sql)>> IndexesOfLines(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'RegisterLines' AND sql LIKE 'CREATE INDEX%';";
        await using var reader = await command.ExecuteReaderAsync();
        List<(string, string)> found = [];
        while (await reader.ReadAsync()) found.Add((reader.GetString(0), reader.GetString(1)));
        return found;
    }

    /// <summary>The plan of a statement, one step a line.</summary>
    public static async Task<IReadOnlyList<string>> Plan(TestOffice office, string sql, IEnumerable<(string Name, object? Value)> parameters)
    {
        await using var connection = Open(office);
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> steps = [];
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
        return steps;
    }

    internal static SqliteConnection Open(TestOffice office)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(office.Directory, "portal.db")}");
        connection.Open();
        return connection;
    }

    internal static async Task Run(SqliteConnection connection, string sql, int count)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$count", count);
        await command.ExecuteNonQueryAsync();
    }

    private static string Key(Guid id) => id.ToString().ToUpper(CultureInfo.InvariantCulture);
}
