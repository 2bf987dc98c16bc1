using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>A portal as it is installed: nobody in it, and one link on the screen of the machine.</summary>
public sealed class EmptyPortal : Portal
{
    private readonly StringWriter _screen = new();

    /// <summary>What the machine's screen has shown.</summary>
    public string Screen => _screen.ToString();

    protected override string EnvironmentName => "Production";

    public override async Task InitializeAsync()
    {
        var before = Console.Out;
        Console.SetOut(TextWriter.Synchronized(_screen));
        await base.InitializeAsync();
        Console.SetOut(before);
    }
}

/// <summary>An office that has never seen the portal moves in, by hand, and sees its first request finished.</summary>
[Collection(nameof(Journey))]
public sealed partial class DoorJourney(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    private const string Password = "Jembatan kunyit tujuh lampion";
    private const int Fifteen = 15;

    // Post and, where it has one, its part in the procedure; who holds it; below whom.
    private static readonly (string Post, string? Role, string Name, string? Above)[] s_office =
    [
        ("Kepala Dinas Kominfo", "Kadis Komunikasi dan Informatika", "Laksmi Purwarekana", null),
        ("Kepala Bidang E-Government", "Kabid E-Government dan Statistik", "Bagas Sanjaya", "Kepala Dinas Kominfo"),
        ("Kasi Sumber Daya TIK", "Kasi Pengembangan Sumber Daya TIK", "Citra Wening", "Kepala Bidang E-Government"),
        ("Kasi Layanan TIK", "Kasi Layanan Infrastruktur TIK", "Dewi Anjani", "Kepala Bidang E-Government"),
        ("Teknisi TIK", "Technical Support", "Eko Prabawa", "Kasi Layanan TIK"),
        ("Pranata Humas", null, "Fitri Mahesi", "Kepala Bidang E-Government"),
    ];

    private int _acts, _people;

    [JourneyFact]
    public async Task An_empty_portal_becomes_an_office_whose_first_request_is_finished()
    {
        var first = await portal.Stranger(1366, 768);
        await first.GotoAsync(Link().Match(portal.Screen).Value);
        await Fill(first, "Nama lengkap", "Intan Lentera, S.T.");
        await Fill(first, "Nama pengguna", "intan");
        await SetPassword(first);
        await Portal.Enter(first, "intan", "/persiapan", Password);
        await Assertions.Expect(first.Locator("[data-gap='SecondAdministrator']")).Not.ToHaveClassAsync(new Regex("done"));

        var second = await Invited(first, "Joko Pramana", "Pengelola Portal");
        await Assertions.Expect(second.Locator("[data-gap='SecondAdministrator']")).ToHaveClassAsync(new Regex("done"));
        var people = new Dictionary<string, IPage>();
        foreach (var (post, role, name, above) in s_office)
        {
            await Post(first, post, role, above);
            people[post] = await Invited(first, name, post, role is null ? null : second);
        }

        await first.Open("/situs/baru");
        await Fill(first, "Nama situs", "www.arunikarayakab.go.id");
        await Choose(first, "Perangkat daerah", "Dinas Komunikasi dan Informatika");
        await first.Pick("Penanggung Jawab", "Fitri");
        await Press(first, "Daftarkan");
        await first.Arrives("/situs/www");

        var number = await people["Pranata Humas"].FileNew("www", "Pengelola Berkas");
        await Turn("Kepala Bidang E-Government", "P1-2b", "Setujui");
        await Turn("Kepala Dinas Kominfo", "P1-3", "Disposisikan");
        await Turn("Kepala Bidang E-Government", "P1-4", "Disposisikan");
        await Turn("Kasi Sumber Daya TIK", "P1-5", "Teruskan");
        await Turn("Kasi Layanan TIK", "P1-6", "Semua sesuai", "Setujui");
        await Turn("Kasi Layanan TIK", "P1-7a", "Setujui");
        await people["Teknisi TIK"].Open($"/permintaan/{number}");
        await Fill(people["Teknisi TIK"], "Nama pengguna pada panel", "wwwfitri");
        await Turn("Teknisi TIK", "P1-8", "Buatkan", "Akun sudah dibuat");
        await Turn("Teknisi TIK", "P1-9", "Beri tahu pemohon");
        await Turn("Kasi Layanan TIK", "P1-10", "Catat dalam Daftar Hak Akses");
        await Turn("Pranata Humas", "P1-11", "Akses sudah saya terima dan gunakan");
        await people["Pranata Humas"].Status().Shows("Selesai pada");

        // Two seconds an act, and as many again as the office has people that were not entered here.
        var minutes = TimeSpan.FromSeconds(2.0 * _acts * Fifteen / _people).TotalMinutes;
        Console.WriteLine($"The office moved in by {_acts} clicks and fields for {_people} people; {Fifteen} people take {minutes:0} minutes.");
        Assert.InRange(minutes, 0, 45);

        async Task Turn(string post, string step, params IReadOnlyList<string> buttons)
        {
            var page = people[post];
            if (!page.Url.EndsWith(number, StringComparison.Ordinal)) await page.Open($"/permintaan/{number}");
            await page.Task(step).WaitForAsync();
            foreach (var button in buttons) await Press(page, button);
            await page.Task(step).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
    }

    // Enters somebody with their post, gives them an account, and lets them in by the link on their slip.
    private async Task<IPage> Invited(IPage administrator, string name, string post, IPage? second = null)
    {
        await administrator.Open("/admin/pegawai");
        await Press(administrator, "Pegawai baru");
        await Fill(administrator, "Nama", name);
        await Fill(administrator, "NIP", $"19850317201001{1 + (_people % 2)}{901 + _people}");
        await Choose(administrator, "Perangkat daerah", "Dinas Komunikasi dan Informatika");
        await Fill(administrator, "Jabatan pada SK", "Pranata Komputer");
        await Fill(administrator, "Surel", $"pegawai{_people}@arunikarayakab.go.id");
        await Fill(administrator, "Nomor HP", $"0812 3450 09{10 + _people}");
        await Press(administrator, "Simpan");
        await administrator.Arrives("/admin/pegawai/[0-9a-f-]{36}");
        await Press(administrator, "Tambah pemangku");
        await Choose(administrator, "Jabatan", post, within: "[aria-label='Pemangku jabatan']");
        await Fill(administrator, "Nomor", "800.1.3.3/17/2026");
        await Fill(administrator, "Tanggal surat", "02/11/2026");
        await Press(administrator, "Simpan");
        await administrator.Locator("[data-new-holding]").WaitForAsync();
        if (second is not null)
        {
            await second.Open("/admin/persetujuan");
            await second.Locator("[data-row]", new() { HasText = name }).Locator("[data-agree]").ClickAsync();
            _acts++;
            await second.Locator("[data-row]", new() { HasText = name }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
        await Press(administrator, "Buka akun");
        var address = await administrator.Locator("[data-link]").InnerTextAsync();
        var user = name.Split(' ')[0].ToLowerInvariant();
        var page = await portal.Stranger();
        await page.GotoAsync(new Uri(address.Trim()).PathAndQuery);
        user = await page.Locator("#user").InputValueAsync();
        await SetPassword(page);
        await Portal.Enter(page, user, second is null && post == "Pengelola Portal" ? "/persiapan" : "/tugas", Password);
        _people++;
        return page;
    }

    private async Task Post(IPage administrator, string title, string? role, string? above)
    {
        await administrator.Open("/admin/jabatan");
        await Press(administrator, "Jabatan baru");
        await Fill(administrator, "Nama jabatan", title);
        if (role is not null) await Choose(administrator, "Peran dalam SOP", role);
        await Choose(administrator, "Perangkat daerah", "Dinas Komunikasi dan Informatika");
        if (above is not null) await Choose(administrator, "Melapor kepada", above);
        await Press(administrator, "Simpan");
        await administrator.Arrives("/admin/jabatan/[0-9a-f-]{36}");
    }

    private async Task SetPassword(IPage page)
    {
        await page.Locator("#password").FillAsync(Password);
        await page.Locator("#again").FillAsync(Password);
        await page.Locator("form button[type=submit]").ClickAsync();
        _acts += 3;
        await page.Arrives("/masuk");
    }

    // What may stay empty says so behind its name.
    private static Regex Named(string label) => new($@"^{Regex.Escape(label)}\s*(\(opsional\))?$");

    private Task Fill(IPage page, string label, string text)
    {
        _acts++;
        return page.GetByLabel(Named(label)).First.FillAsync(text);
    }

    private async Task Choose(IPage page, string label, string option, string within = "main")
    {
        _acts++;
        var field = page.Locator(within).GetByLabel(Named(label)).First;
        await field.Locator("option", new() { HasText = option }).First.EvaluateAsync(
            "o => { o.parentElement.value = o.value; o.parentElement.dispatchEvent(new Event('change', { bubbles: true })); }");
    }

    private Task Press(IPage page, string name)
    {
        _acts++;
        return page.Press(name);
    }

    [GeneratedRegex("/persiapan/[0-9a-f]{32}", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
