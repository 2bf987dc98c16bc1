using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>Procedure P2 in the browser: from the asked-for list to the minutes, and three owners who answer at once.</summary>
[Collection(nameof(Journey))]
public sealed class ReviewJourneys(Portal portal)
{
    // A machine with two cores shows it within a second or two; how fast is a question for the benchmark.
    private const int AMoment = 8000;

    [JourneyFact]
    public async Task A_review_travels_from_the_asked_for_list_to_its_minutes_before_everyones_eyes()
    {
        await portal.BeAlone();
        var kasi = await portal.SignIn("kasi.layanan", "/review/baru");
        var administrator = await portal.SignIn("administrator", "/tugas");
        var pj = await portal.SignIn("pj", "/tugas");
        var auditor = await portal.SignIn("auditor", "/review");

        // P2-1
        await kasi.GetByLabel("Review khusus").CheckAsync();
        await kasi.GetByLabel("Judul").FillAsync("Review Disdikbud");
        await kasi.GetByLabel("Perangkat daerah").SelectOptionAsync("Dinas Pendidikan dan Kebudayaan");
        await Assertions.Expect(kasi.Locator("[data-size]")).ToContainTextAsync(new Regex("hak akses pada 2 website"));
        await kasi.Press("Mulai dan minta daftar");
        await kasi.Arrives("/review/RV-[0-9]{4}-S[12]-[0-9]{2}$");
        var number = new Uri(kasi.Url).Segments[^1];
        await auditor.Locator($"[data-number='{number}']").WaitForAsync(new() { Timeout = AMoment });
        await auditor.Open($"/review/{number}");
        await Told("Menunggu", "Administrator");

        // P2-2
        await TaskShown(administrator, number);
        await administrator.Open($"/review/{number}");
        await administrator.Task("P2-2").WaitForAsync();
        await administrator.GetByLabel("Pernyataan bahwa daftar sudah mutakhir").CheckAsync();
        await administrator.Write("Daftar dicocokkan dengan panel hari ini");
        await Press(administrator, "P2-2", "Sediakan daftar");

        // P2-3
        await kasi.Task("P2-3").WaitForAsync(new() { Timeout = AMoment });
        await kasi.Locator("[data-site^='disdikbud']").First.Shows("Rini Pustakarekana");
        await Press(kasi, "P2-3", "Minta verifikasi");
        await Told("Menunggu", "Penanggung Jawab");

        // P2-4
        await TaskShown(pj, number);
        await pj.Open($"/review/{number}/lembar");
        var sheet = pj.Locator("[data-sheet^='disdikbud']");
        // Not the website's last administrator: that one would need a successor.
        var first = sheet.Locator("[data-line]", new() { HasText = "Kirana" }).First;
        await LookAt(first);
        await first.FocusAsync();
        await pj.Keyboard.PressAsync("t");
        await Assertions.Expect(first.Locator("[data-reason]")).ToBeFocusedAsync();
        await pj.Keyboard.TypeAsync("Sudah pindah ke Bapperida");
        await pj.Keyboard.PressAsync("Enter");
        await sheet.Locator("[data-answered]").Shows("1 dari");
        await kasi.Locator("[data-progress='1']").WaitForAsync(new() { Timeout = AMoment });
        foreach (var name in new[] { "disdikbud", "ppdb" }) await AnswerTheRest(pj, name);
        await Told("Menunggu", "Kasi");

        // P2-5
        await kasi.Task("P2-5").WaitForAsync(new() { Timeout = AMoment });
        await kasi.Locator("section[data-step='P2-5']").Shows("Sudah pindah ke Bapperida");
        // What stands out is determined line by line: here as it was answered.
        while (await kasi.Locator("section[data-step='P2-5'] li.open").CountAsync() is var marked and > 0)
        {
            var one = kasi.Locator("section[data-step='P2-5'] li.open").First;
            await one.Locator($"[data-answer={await one.Locator("[data-result]").First.GetAttributeAsync("data-result")}]").ClickAsync();
            await Assertions.Expect(kasi.Locator("section[data-step='P2-5'] li.open")).ToHaveCountAsync(marked - 1);
        }
        await Press(kasi, "P2-5", "Tetapkan");
        var revocation = kasi.Locator("a[href^='/penghapusan/HP-']").First;
        await revocation.WaitForAsync();
        var taken = (await revocation.GetAttributeAsync("href"))!.Split('/')[^1];

        // P2-6
        await administrator.Task("P2-6").WaitForAsync(new() { Timeout = AMoment });
        await Press(administrator, "P2-6", "Perbarui daftar");
        await Told("Selesai pada");

        await pj.PrintedSays($"/review/{number}/cetak", number, "FR-03", "Bapperida", "tidak tersertifikasi");
        await kasi.PrintedSays($"/review/{number}/berita-acara", number, "HP-", "Damar Wanasurya", "Nayla Cakrabuana");

        // The invalid line, through P3 to its end.
        await kasi.Open("/tugas");
        await kasi.RecordInInbox(taken);
        await administrator.Deactivate(taken);
        await administrator.Press("Beri tahu Kasi");
        await administrator.Task("P3-5").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await kasi.ConfirmWithScan(taken);
        await kasi.Status().Shows("Menunggu penerimaan informasi", AMoment);
        await pj.Open($"/penghapusan/{taken}");
        await pj.Press("Sudah saya terima");
        await pj.Status().Shows("Selesai pada", AMoment);
        await kasi.Locator("[data-line]").Shows("Nonaktif");

        async Task Told(params string[] words)
        {
            foreach (var word in words)
            {
                await kasi.Status().Shows(word, AMoment);
                await auditor.Status().Shows(word, AMoment);
            }
        }
    }

    [Trait("Category", "Long")]
    [JourneyFact]
    public async Task Three_owners_answer_at_once_and_the_Kasi_sees_it_live()
    {
        await portal.BeAlone();
        var kasi = await portal.SignIn("kasi.layanan", "/review");
        var number = await kasi.Locator("[data-reviews] [data-number]", new() { HasText = "Review Semester" }).First.GetAttributeAsync("data-number");
        await kasi.Open($"/review/{number}");
        var before = await Progress(kasi);

        var owners = await Task.WhenAll(portal.SignIn("pj", $"/review/{number}/lembar"), portal.SignIn("sekretaris", $"/review/{number}/lembar"), portal.SignIn("kabid", $"/review/{number}/lembar"));
        await Task.WhenAll(owners.Select(async page =>
        {
            var open = page.Locator("[data-line]:not(.done)").First;
            var line = await open.GetAttributeAsync("data-line");
            await LookAt(open);
            await open.FocusAsync();
            await page.Keyboard.PressAsync("v");
            await page.Locator($"[data-line='{line}'].done").WaitForAsync();
        }));

        await kasi.Locator($"[data-progress='{before + 3}']").WaitForAsync(new() { Timeout = AMoment });
        // A sheet with a right of the owner's own is finished by the deputy.
        const string Mine = "[data-sheet]:not(:has([data-own]))";
        var left = await Task.WhenAll(owners.Select(page => page.Locator($"{Mine} [data-line]:not(.done)").CountAsync()));
        await Task.WhenAll(owners.Select(async page =>
        {
            foreach (var sheet in await page.Locator(Mine).EvaluateAllAsync<string[]>("all => all.map(s => s.dataset.sheet)")) await AnswerTheRest(page, sheet);
        }));
        await kasi.Locator($"[data-progress='{before + 3 + left.Sum()}']").WaitForAsync(new() { Timeout = AMoment });
    }

    // Done for the actor first: what others see is measured from there.
    private static async Task Press(IPage actor, string step, string button)
    {
        await actor.Press(button);
        await actor.Task(step).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task<int> Progress(IPage page)
    {
        await page.Locator("[data-progress]:not([data-progress='0'])").WaitForAsync();
        return int.Parse(await page.Locator("[data-progress]").GetAttributeAsync("data-progress") ?? "", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task AnswerTheRest(IPage page, string host)
    {
        var sheet = page.Locator($"[data-sheet^='{host}']");
        while (await sheet.Locator("[data-line]:not(.done)").CountAsync() is var left and > 0)
        {
            var line = sheet.Locator("[data-line]:not(.done)").First;
            await LookAt(line);
            await line.Locator("[data-answer=Valid]").ClickAsync();
            await Assertions.Expect(sheet.Locator("[data-line]:not(.done)")).ToHaveCountAsync(left - 1);
        }
        await sheet.Locator("[data-send]").ClickAsync();
        await sheet.GetByText("Lembar sudah dikirim").WaitForAsync();
    }

    // What stands out is opened before it is answered.
    private static async Task LookAt(ILocator line)
    {
        if (await line.Locator("[data-look]").CountAsync() == 0) return;
        await line.Locator("[data-look]").ClickAsync();
        await line.Locator("[data-answer=Valid]").WaitForAsync();
    }

    private static Task TaskShown(IPage actor, string number) => actor.Locator("[data-row]", new() { HasText = number }).First.WaitForAsync(new() { Timeout = AMoment });
}
