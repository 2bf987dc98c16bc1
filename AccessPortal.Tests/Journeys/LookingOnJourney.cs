using System.Globalization;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>One step, seen on every kind of page that shows the case: landing, counts, list, case page, swimlane, toast.</summary>
[Collection(nameof(Journey))]
public sealed class LookingOnJourney(Portal portal)
{
    [JourneyFact]
    public async Task A_step_moves_every_page_that_shows_the_case_and_disturbs_nobody_who_types()
    {
        await portal.BeAlone();
        var pemohon = await portal.SignIn("pemohon");
        var number = await pemohon.FileNew("disdikbud", "E-mail");
        await pemohon.Open("/");
        var helpdesk = await portal.SignIn("helpdesk", "/permintaan?lihat=semua");
        var auditor = await portal.SignIn("auditor", $"/permintaan/{number}");
        var kadis = await portal.SignIn("kadis", "/");
        await auditor.Locator(".demo-banner").Shows("DATA CONTOH");
        await auditor.Locator(".step.open[data-step='P1-2b'] .spot").WaitForAsync();
        var waiting = await Count(kadis);
        await kadis.GetByRole(AriaRole.Searchbox).First.FillAsync("sedang saya ket");

        var atasan = await portal.SignIn("atasan", $"/permintaan/{number}");
        await atasan.Press("Setujui");

        await kadis.Locator(".mud-snackbar").Shows($"Giliran Bapak/Ibu: {number}");
        await Counts(kadis, waiting + 1);
        await kadis.Locator("[data-row]", new() { HasText = number }).WaitForAsync();
        await helpdesk.Locator($"[data-number='{number}']").Shows("Menunggu disposisi Kepala Dinas");
        await pemohon.Locator("article[data-row]", new() { HasText = number }).Shows("Menunggu disposisi Kepala Dinas");
        await auditor.Locator(".step.travelled[data-step='P1-2b'] .spot").WaitForAsync();
        await auditor.Locator(".step.open[data-step='P1-3'] .spot").WaitForAsync();
        await auditor.Locator(".journal").Shows("Persetujuan atasan");
        Assert.Equal("sedang saya ket", await kadis.GetByRole(AriaRole.Searchbox).First.InputValueAsync());
        // The toast is for the one whose turn it is alone.
        foreach (var onlooker in new[] { pemohon, helpdesk, auditor }) Assert.Equal(0, await onlooker.Locator(".mud-snackbar").CountAsync());

        var again = await portal.SignIn("kadis", $"/permintaan/{number}");
        await again.Press("Disposisikan");
        await Counts(kadis, waiting);
        await kadis.Locator("[data-row]", new() { HasText = number }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await auditor.Locator(".step.open[data-step='P1-4'] .spot").WaitForAsync();
    }

    private static async Task<int> Count(IPage page) => int.Parse(await page.Locator("[data-inbox-count]").InnerTextAsync(), CultureInfo.InvariantCulture);

    // The landing's own count and the one in the menu.
    private static async Task Counts(IPage page, int expected)
    {
        await Assertions.Expect(page.Locator("[data-inbox-count]")).ToHaveTextAsync(expected.ToString(CultureInfo.InvariantCulture));
        await Assertions.Expect(page.Locator($"[data-count='{expected}']").First).ToBeAttachedAsync();
    }
}
