using System.Globalization;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Audit;
using AccessPortal.Domain.Office;
using AccessPortal.Register;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace AccessPortal.Tests.Register;

/// <summary>What leaves the portal is what was filtered, says all of FR-02, is safe to open, and leaves a trace.</summary>
public sealed class RegisterExportTests : IAsyncLifetime
{
    private readonly TestOffice _office = new() { With = services => services.AddScoped<ICallerIdentity>(_ => new SignedAs("helpdesk")) };

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_csv_holds_what_is_filtered_in_the_columns_of_the_form_one_fact_each()
    {
        var file = await Csv("?opd=" + DemoOffice.UnitId("disdikbud"));

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        var rows = Rows(file);
        Assert.Equal(
            ["No", "Website/Domain", "OPD", "Platform", "Nama Pengguna", "NIP", "Jabatan", "Username", "Jenis & Tingkat Akses", "Tanggal Diberikan", "Nomor Formulir Permintaan",
             "Berlaku s.d.", "Penanggung Jawab", "Tanggal Review Terakhir", "Hasil Review Terakhir", "Status", "Tanggal Penghapusan", "Nomor Penghapusan", "Keterangan"], rows[0]);
        var listed = (await _office.Done("helpdesk", new AccessRegister.Query(new() { UnitId = DemoOffice.UnitId("disdikbud") }, Take: AccessRegister.Most))).Rows;
        Assert.Equal(listed.Select(r => r.UserName), rows.Skip(1).Select(r => r[7]));
        Assert.All(rows.Skip(1), r => Assert.Equal(19, r.Length));
    }

    [Theory, InlineData("=1+1"), InlineData("+62"), InlineData("-2"), InlineData("@SUM(A1)")]
    public async Task Nothing_in_a_file_is_a_formula(string name)
    {
        await Rename("pemohon", name);

        Assert.Contains(Rows(await Csv("?cari=kirana")), r => r[4] == "'" + name);
        Assert.Contains(await Xlsx("?cari=kirana"), r => name.Equals(r["Nama Pengguna"]));
    }

    [Fact]
    public async Task A_workbook_holds_the_same_as_the_csv()
    {
        var (book, text) = (await Xlsx(""), Rows(await Csv("")));

        Assert.Equal(text.Skip(1).Select(r => r[1] + r[7]), book.Select(r => $"{r["Website/Domain"]}{r["Username"]}"));
        Assert.True(book.Count > 40);
    }

    [Fact]
    public async Task In_a_workbook_days_are_days_and_numbers_are_numbers()
    {
        var (book, listed) = (await Xlsx(""), (await _office.Done("helpdesk", new AccessRegister.Query(new(), Take: AccessRegister.Most))).Rows);

        Assert.Equal(Enumerable.Range(1, listed.Count).Select(n => (double)n), book.Select(r => Assert.IsType<double>(r["No"])));
        Assert.Equal(listed.Select(r => r.ValidUntil?.ToDateTime(default)), book.Select(r => (DateTime?)r["Berlaku s.d."]));
        Assert.All(book, r => Assert.IsType<DateTime>(r["Tanggal Diberikan"]));
        // A NIP has more digits than a number keeps.
        Assert.All(book, r => Assert.True(r["NIP"] is null or string));
    }

    [Fact]
    public async Task Comparing_two_days_takes_out_what_changed_between_them_and_names_both()
    {
        const string Query = "?tanggal=2025-08-31&sejak=2025-02-28";
        var shown = (await _office.Done("helpdesk", new RegisterDifferences.Query(new(2025, 2, 28), new(2025, 8, 31), new()))).Rows;
        var (rows, book) = (Rows(await Csv(Query)), await Xlsx(Query));

        Assert.NotEmpty(shown);
        Assert.Equal("perubahan-hak-akses-2025-02-28-sampai-2025-08-31", await Taken(Query, t => Task.FromResult(t.Name)));
        Assert.Contains("Status (akhir 28 Februari 2025)", rows[0]);
        Assert.Contains("Status (akhir 31 Agustus 2025)", rows[0]);
        Assert.Equal(shown.Select(d => d.After.UserName).Order(StringComparer.Ordinal), rows.Skip(1).Select(r => r[7]).Order(StringComparer.Ordinal));
        Assert.Equal(shown.Count(d => d.Kind is Domain.Register.GrantDifference.Given), rows.Count(r => r[1] == "Diberikan" && r[12].Length == 0));
        Assert.Equal(rows.Skip(1).Select(r => r[7]), book.Select(r => r["Username"]));
        Assert.Equal(shown.Count, await _office.Done("auditor", new ExportRegister.Query(RegisterState.Read(Query), RegisterFormat.Csv)));
    }

    [Fact]
    public async Task Taking_the_register_out_is_evidence()
    {
        var state = RegisterState.Read("?istimewa=ya");
        var count = await _office.Done("auditor", new ExportRegister.Query(state, RegisterFormat.Csv));

        Assert.Equal((await _office.Done("auditor", new AccessRegister.Query(state.Filter))).Rows.Count, count);
        var entry = await _office.Read(db => db.AuditEntries.OrderByDescending(e => e.Sequence).FirstAsync());
        Assert.Equal((nameof(ExportRegister), DemoOffice.PersonId("auditor"), AuditResult.Done), (entry.Command, entry.PersonId, entry.Result));
        Assert.Contains("OnlyPrivileged\":true", (await _office.Read(db => db.AuditPayloads.SingleAsync(p => p.Sequence == entry.Sequence))).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nip_is_unmasked_for_those_who_may_and_each_look_is_evidence()
    {
        var row = (await _office.Done("auditor", new AccessRegister.Query(new() { Text = "kirana" }))).Rows[0];
        Assert.True(row.IsMasked);

        Assert.Matches(@"^\d{8} \d{6} \d \d{3}$", await _office.Done("auditor", new UnmaskNip.Query(row.Id)));
        Assert.Matches(@"^\d{8} ", await _office.Done("pj", new UnmaskNip.Query(row.Id)));
        Assert.Equal(2, await _office.Read(db => db.AuditEntries.CountAsync(e => e.Command == nameof(UnmaskNip) && e.Result == AuditResult.Done)));
        Assert.Equal(RefusalKind.NotFound, (await _office.Refused("admin", new UnmaskNip.Query(row.Id))).Kind);
    }

    private async Task<byte[]> Csv(string query) => await Written(query, RegisterFiles.WriteCsv);

    private async Task<List<IDictionary<string, object>>> Xlsx(string query)
    {
        using var file = new MemoryStream(await Written(query, RegisterFiles.WriteXlsx));
        return [.. file.Query(useHeaderRow: true).Cast<IDictionary<string, object>>()];
    }

    private Task<byte[]> Written(string query, Func<Stream, RegisterTaking, CancellationToken, Task> write) => Taken(query, async taking =>
    {
        using var file = new MemoryStream();
        await write(file, taking, default);
        return file.ToArray();
    });

    private async Task<T> Taken<T>(string query, Func<RegisterTaking, Task<T>> take)
    {
        var culture = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
        await using var scope = _office.Services.CreateAsyncScope();
        var taken = await take(scope.ServiceProvider.GetRequiredService<RegisterTakings>().File(RegisterState.Read(query), _ => { }, default));
        CultureInfo.CurrentUICulture = culture;
        return taken;
    }

    private static List<string[]> Rows(byte[] file)
    {
        using var csv = CsvReader.Create(file, new() { Separator = ';', HasHeader = false });
        List<string[]> rows = [];
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return rows;
    }

    private async Task Rename(string account, string name)
    {
        var id = DemoOffice.PersonId(account);
        await _office.Read(db => db.People.Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.FullName, name)));
    }
}
