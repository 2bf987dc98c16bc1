using System.Text;
using System.Text.RegularExpressions;
using AccessPortal.Domain.Audit;
using AccessPortal.Register;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace AccessPortal.Tests.Journeys;

/// <summary>The helpdesk's main screen: who has access to what, now and then, and on paper.</summary>
[Collection(nameof(Journey))]
public sealed class RegisterJourney(Portal portal)
{
    [JourneyFact]
    public async Task Helpdesk_finds_who_has_access_filters_keeps_the_view_takes_it_out_and_looks_back()
    {
        await portal.BeAlone();
        var page = await portal.SignIn("helpdesk", "/daftar");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("disdikbud");
        await page.Locator("[data-suggestions] a", new() { HasText = "Siapa punya akses ke disdikbud" }).ClickAsync();
        await page.Arrives(@"/daftar\?situs=[0-9a-f-]{36}$");
        await page.Locator("[data-chips]").Shows("disdikbud.arunikarayakab.go.id");
        await Assertions.Expect(page.Locator("tr[data-row]")).Not.ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Hapus semua" }).ClickAsync();
        await page.Locator("[data-flag=Privileged]").ClickAsync();
        await page.GetByTitle("Urutkan menurut situs").ClickAsync();
        await page.Arrives(@"/daftar\?istimewa=ya&urut=situs$");
        var users = await UsersShown(page);
        Assert.Equal(5, users.Count);

        await page.GetByTitle("Balik: situs dari Z").ClickAsync();
        await page.Arrives(@"/daftar\?istimewa=ya&urut=situs&balik=ya$");
        await Assertions.Expect(page.Locator("tr[data-row]").First).ToHaveAttributeAsync("data-user", users[^1]);
        await page.Locator("[data-sort=Site]").ClickAsync();
        await page.Arrives(@"/daftar\?istimewa=ya&urut=situs$");
        await PicksByKeyboard(page);

        await page.Press("Simpan tampilan ini");
        await page.GetByLabel("Nama tampilan").FillAsync("Istimewa");
        await page.Press("Simpan");
        await page.Locator("[data-views] a", new() { HasText = "Istimewa" }).WaitForAsync();
        await page.Open("/daftar");
        await page.Locator("[data-views] a", new() { HasText = "Istimewa" }).ClickAsync();
        await page.Arrives(@"istimewa=ya&urut=situs$");
        Assert.Equal(users, await UsersShown(page));

        await TakesOut(page, users);
        await Prints(page, users);
        await LooksBack(page);
    }

    [JourneyFact]
    public async Task An_auditor_sees_a_nip_in_part_until_asking_for_it()
    {
        await portal.BeAlone();
        var page = await portal.SignIn("auditor", "/daftar?cari=kirana");
        await page.Locator("[data-open]").First.ClickAsync();
        await page.Locator("[data-nip]").Shows("•••");
        await page.Locator("[data-unmask]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-nip]")).ToHaveTextAsync(new Regex(@"^\s*\d{8} \d{6} \d \d{3}\s*$"));
        Assert.Equal(1, await portal.Asks(db => db.AuditEntries.Where(e => e.Command == nameof(UnmaskNip) && e.Result == AuditResult.Done)));
    }

    // An owner, by the beginning of a name and without the mouse; the chip takes it away again.
    private static async Task PicksByKeyboard(IPage page)
    {
        await page.GetByLabel("Penanggung Jawab", new() { Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync("laksmi");
        await page.Locator(".mud-list-item", new() { HasText = "Laksmi" }).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives(@"/daftar\?pj=[0-9a-f-]{36}&istimewa=ya&urut=situs$");
        await page.Locator("[data-chips] button", new() { HasText = "Penanggung Jawab: Ir. Laksmi" }).ClickAsync();
        await page.Arrives(@"/daftar\?istimewa=ya&urut=situs$");
        await UsersShown(page);
    }

    // As the list shows them, and the page says when the file is complete.
    private static async Task TakesOut(IPage page, IReadOnlyList<string> users)
    {
        foreach (var form in new[] { "csv", "xlsx" })
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.Locator($"[data-export={form}]").ClickAsync());
            Assert.EndsWith("." + form, download.SuggestedFilename, StringComparison.Ordinal);
            await page.Locator("[data-progress]").Shows("Selesai: 5 baris");
            if (form != "csv") continue;
            await using var file = await download.CreateReadStreamAsync();
            using var reader = new StreamReader(file, Encoding.UTF8);
            var lines = (await reader.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(users, lines.Skip(1).Select(l => l.Split(';')[7]));
        }
    }

    private static async Task Prints(IPage page, IReadOnlyList<string> users)
    {
        var paper = await page.Context.RunAndWaitForPageAsync(() => page.Locator("[data-export=print]").ClickAsync());
        await paper.Locator(".signature").First.WaitForAsync();
        using var document = PdfDocument.Open(await paper.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        var text = string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.All(users.Concat(["Keadaan per tanggal", "FR-02", "Istimewa", "Dibuat oleh", "Nayla Cakrabuana", "Mengetahui", "Damar Wanasurya", "1 / 1", "disaring: Istimewa", "dicetak"]), said => Assert.Contains(said, text, StringComparison.Ordinal));
        Assert.True(document.GetPage(1).Width > document.GetPage(1).Height);
        await paper.CloseAsync();
    }

    private static async Task LooksBack(IPage page)
    {
        await page.Open("/daftar?tanggal=2025-02-28");
        await page.Locator(".past").Shows("Keadaan pada akhir 28 Februari 2025");
        var then = await page.Locator("tr[data-row]").CountAsync();
        await page.Open("/daftar?tanggal=2025-08-31&sejak=2025-02-28");
        await page.Locator("[data-difference=Given]").First.WaitForAsync();
        var given = await page.Locator("[data-difference=Given]").CountAsync();
        var changes = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-export=csv]").ClickAsync());
        Assert.Equal("perubahan-hak-akses-2025-02-28-sampai-2025-08-31.csv", changes.SuggestedFilename);
        await page.Open("/daftar?tanggal=2025-08-31");
        await page.Locator("tr[data-row]").First.WaitForAsync();
        Assert.Equal(then + given, await page.Locator("tr[data-row]").CountAsync());
    }

    private static async Task<IReadOnlyList<string>> UsersShown(IPage page)
    {
        await Assertions.Expect(page.Locator("tr[data-row]")).ToHaveCountAsync(5);
        return await page.Locator("tr[data-row]").EvaluateAllAsync<string[]>("rows => rows.map(r => r.dataset.user)");
    }
}
