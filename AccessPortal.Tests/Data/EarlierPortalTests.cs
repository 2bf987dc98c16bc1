using System.IO.Compression;
using AccessPortal.Cases;
using AccessPortal.Domain.Audit;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Data;

/// <summary>
/// A portal as an earlier version left it is opened by the newest one, and everything is found in it. Each file of <c>Fixtures</c> is the demo
/// office with cases in flight, kept on the day its name says.
/// </summary>
public sealed class EarlierPortalTests : IAsyncLifetime
{
    // What the portal itself brings up to date; a test of its own says how.
    private static readonly string[] s_renewed = ["Holidays", "__EFMigrationsHistory", "__EFMigrationsLock"];

    private TestOffice? _office;
    private readonly string _kept = Directory.CreateTempSubdirectory("portal-").FullName;

    public static TheoryData<string> Kept => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Data", "Fixtures")).Select(f => Path.GetFileName(f)!)];

    [Theory, MemberData(nameof(Kept))]
    public async Task Every_row_is_kept_as_it_was(string name)
    {
        var before = await Rows(await Unpack(name));
        var office = await Open(name);

        var after = await Rows(office.Directory, before);

        Assert.NotEmpty(before);
        foreach (var (table, rows) in before) Assert.True(rows.Rows.IsSubsetOf(after[table].Rows), $"{table} has lost or changed rows.");
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task The_cases_go_on_where_they_stood(string name)
    {
        var office = await Open(name);
        var waiting = await office.Read(db => db.WorkItems.Where(i => i.DoneAt == null && i.StepCode == Granting.Verify.Code).Select(i => i.CaseId).FirstAsync());
        var number = await office.Read(db => db.Cases.Where(c => c.Id == waiting).Select(c => c.Number!).SingleAsync());
        var page = await office.Done("kasi.layanan", new ReadRequest.Query(number));

        await office.Done("kasi.layanan", new CompleteStep.Command(waiting, page.Version, Granting.Verify.Code, Verdict.Return, "Surat keputusan yang baru belum dilampirkan."));

        Assert.Equal(CaseOutcome.Returned, (await office.Done("kasi.layanan", new ReadRequest.Query(number))).Outcome);
        Assert.Null(AuditChain.FirstBreak(await office.Read(db => db.AuditEntries.OrderBy(e => e.Sequence).ToListAsync())));
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task The_register_equals_the_fold_of_its_history(string name)
    {
        var office = await Open(name);

        var grants = await office.Read(db => db.Grants.Include(g => g.Changes).ToListAsync());

        Assert.NotEmpty(grants);
        Assert.All(grants, g => Assert.Equal(g.State, g.Changes.MaxBy(c => c.Id)!.State));
        Assert.Equal(grants.Count, await office.Read(db => db.RegisterLines.CountAsync()));
    }

    [Fact]
    public async Task The_forecast_of_2027_gives_way_to_the_decree_and_what_the_office_entered_stays()
    {
        const string oldest = "portal-2026-11-28.zip";
        var (entered, renamed) = (new Holiday(new(2027, 5, 18), "Hari jadi kabupaten", HolidayKind.Regional, IsForecast: false), new DateOnly(2027, 8, 15));
        // Eight hours of work, as the forecast had it: an hour on Friday, seven on the Monday that the decree has for Iduladha.
        var friday = Given.Wib(2027, 5, 14, 15, 30);
        var directory = await Unpack(oldest);
        await Write(directory, $"INSERT INTO Holidays (Date, Name, Kind, IsForecast) VALUES ('{entered.Date:O}', '{entered.Name}', {(int)entered.Kind}, 0)",
            $"UPDATE Holidays SET Name = 'Maulid (surat edaran)' WHERE Date = '{renamed:O}'",
            $"UPDATE WorkItems SET OpenedAt = {friday.ToUnixTimeMilliseconds()}, DueAt = {friday.AddDays(3).ToUnixTimeMilliseconds()}, LateAt = NULL WHERE Id = (SELECT MIN(Id) FROM WorkItems WHERE DoneAt IS NULL)");
        _office = new() { From = () => Task.FromResult(directory) };
        _office.Time.SetUtcNow(DayAfter(oldest));
        await _office.InitializeAsync();

        var days = await _office.Read(db => db.Holidays.AsNoTracking().Where(h => h.Date.Year == 2027).OrderBy(h => h.Date).ToListAsync());
        var decreed = OfficeCalendarDefaults.Holidays.Where(h => h.Date.Year == 2027).ToList();
        Assert.Equal(decreed.Select(h => h.Date).Order(), days.Select(h => h.Date));
        Assert.Equal(entered, days.Single(h => h.Date == entered.Date));
        Assert.Equal("Maulid (surat edaran)", days.Single(h => h.Date == renamed).Name);
        Assert.Equal(decreed.Where(h => h.Date != entered.Date && h.Date != renamed), days.Where(h => h.Date != entered.Date && h.Date != renamed));
        var due = await _office.Read(db => db.WorkItems.Where(i => i.DoneAt == null).OrderBy(i => i.Id).Select(i => i.DueAt).FirstAsync());
        Assert.Equal(Given.Wib(2027, 5, 21, 16), due);
    }

    private static async Task Write(string directory, params IReadOnlyList<string> statements)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "portal.db")};Pooling=False");
        await connection.OpenAsync();
        foreach (var sql in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task<TestOffice> Open(string name)
    {
        _office = new() { From = () => Unpack(name) };
        _office.Time.SetUtcNow(DayAfter(name));
        await _office.InitializeAsync();
        return _office;
    }

    private async Task<string> Unpack(string name)
    {
        var to = Path.Combine(_kept, Guid.NewGuid().ToString("N"));
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(AppContext.BaseDirectory, "Data", "Fixtures", name), to);
        return to;
    }

    private static DateTimeOffset DayAfter(string name) =>
        new DateTimeOffset(DateOnly.ParseExact(Path.GetFileNameWithoutExtension(name)["portal-".Length..], "O").AddDays(1), new(3, 0), TimeSpan.Zero);

    private sealed record Table(IReadOnlyList<string> Columns, HashSet<string> Rows);

    // The columns there were before; new ones are the newer version's own.
    private static async Task<Dictionary<string, Table>> Rows(string directory, Dictionary<string, Table>? asBefore = null)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "portal.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        var tables = asBefore?.Keys.ToList()
            ?? await Column(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'RegisterText%' AND name NOT LIKE 'sqlite_%'");
        var read = new Dictionary<string, Table>();
        foreach (var table in tables.Except(s_renewed))
        {
            var columns = asBefore?[table].Columns ?? await Column(connection, $"SELECT name FROM pragma_table_info('{table}')");
            var row = string.Join(" || '|' || ", columns.Select(c => $"quote(\"{c}\")"));
            read[table] = new(columns, [.. await Column(connection, $"SELECT {row} FROM \"{table}\"")]);
        }
        return read;
    }

    private static async Task<List<string>> Column(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(reader.GetString(0));
        return values;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_office is not null) await _office.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_kept, recursive: true);
    }
}
