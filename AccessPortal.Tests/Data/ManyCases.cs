using AccessPortal.Tests.Register;
using Microsoft.Data.Sqlite;

namespace AccessPortal.Tests.Data;

/// <summary>Copies the office's cases, with what hangs on them, so many times by plain SQL: nothing reads them, they are there to be many.</summary>
internal static class ManyCases
{
    // In the order of their foreign keys; the second word is the column that names the case.
    private static readonly (string Table, string Case)[] s_tables =
    [
        ("Cases", "Id"), ("AccessRequests", "Id"), ("Revocations", "Id"), ("AccessReviews", "Id"), ("PasswordResets", "Id"), ("Reconciliations", "Id"),
        ("CaseParties", "CaseId"), ("WorkItems", "CaseId"), ("Journal", "CaseId"), ("ReviewSheets", "ReviewId"), ("ReviewItems", "ReviewId"), ("RevocationLines", "RevocationId"),
    ];

    /// <summary>Adds the copies.</summary>
    public static async Task Add(TestOffice office, int copies)
    {
        await using var connection = ManyGrants.Open(office);
        await using var transaction = connection.BeginTransaction();
        await ManyGrants.Run(connection, "CREATE TEMP TABLE Copies AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $count) SELECT i FROM n;", copies);
        foreach (var (table, key) in s_tables)
        {
            var columns = await Columns(connection, table, key);
            var copied = columns.Select(c => c == key ? $"substr(t.{c}, 1, 28) || printf('%08d', n.i)" : c is "Number" && table is "Cases" ? $"t.{c} || '-' || n.i" : $"t.{c}");
            await ManyGrants.Run(connection, $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", copied)} FROM {table} t, Copies n;", copies);
        }
        await transaction.CommitAsync();
    }

    // Without a key that the database counts by itself.
    private static async Task<List<string>> Columns(SqliteConnection connection, string table, string key)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}') WHERE NOT (name = 'Id' AND type = 'INTEGER' AND '{key}' <> 'Id');";
        await using var reader = await command.ExecuteReaderAsync();
        List<string> found = [];
        while (await reader.ReadAsync()) found.Add(reader.GetString(0));
        return found;
    }
}
