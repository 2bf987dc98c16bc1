using AccessPortal.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>What is typed while the portal is down: kept in the tab for whoever typed it, and for nobody else.</summary>
[Collection(nameof(Journey))]
public sealed class KeptJourney(Portal portal) : FormOverWire(portal)
{
    [JourneyFact]
    public async Task What_is_typed_while_the_portal_restarts_is_offered_back_after_the_reload_and_gone_from_the_tab_once_saved()
    {
        var page = await Fill();
        await using var restarted = await TypeOverARestart(page, Change);

        await page.Press("Pulihkan");
        await Assertions.Expect(Text(page)).ToHaveValueAsync(Purpose);
        await Saved(page);

        await Assertions.Expect(Offer(page)).ToBeHiddenAsync();
        await KeepsNothing(page);
        await FiledAsShown(page);
    }

    [Trait("Category", "Long")]
    [JourneyFact]
    public async Task What_somebody_throws_away_is_not_offered_again()
    {
        var page = await Fill();
        await using var restarted = await TypeOverARestart(page, Change);

        await page.Press("Buang");

        await KeepsNothing(page);
        await page.ReloadAsync();
        await Text(page).WaitForAsync();
        await Assertions.Expect(Offer(page)).ToBeHiddenAsync();
        await Assertions.Expect(Text(page)).Not.ToHaveValueAsync(Purpose);
    }

    [JourneyFact]
    public async Task Signing_out_wipes_what_the_tab_kept()
    {
        var page = await Fill();
        await using var restarted = await TypeOverARestart(page, Change);
        var draft = page.Url;

        await page.Locator(".whoami").ClickAsync();
        await page.Press("Keluar");
        await page.Arrives("/masuk");

        await KeepsNothing(page);
        await Portal.Enter(page, "pemohon", new Uri(draft).AbsolutePath);
        await Text(page).WaitForAsync();
        await Assertions.Expect(Offer(page)).ToBeHiddenAsync();
    }

    [JourneyFact]
    public async Task Whoever_signs_in_next_in_the_browser_sees_nothing_of_what_the_tab_kept()
    {
        var page = await Fill();
        await using var restarted = await TypeOverARestart(page, Change);

        await Portal.Enter(await page.Context.NewPageAsync(), "atasan", "/tugas");
        await page.ReloadAsync();
        await page.Ready();

        await KeepsNothing(page);
        await Assertions.Expect(Offer(page)).ToBeHiddenAsync();
    }

    [JourneyFact]
    public async Task A_note_is_kept_while_the_line_is_cut_and_a_secret_never()
    {
        var page = await SignIn("teknis");
        await page.Locator("[data-step='P1-8'] a").First.ClickAsync();
        await page.Task("P1-8").WaitForAsync();

        await page.Locator("[data-secret]").FillAsync("Rahasia-Sekali-2026!");
        await Cut(page);
        await page.Write("Akun dibuat di panel.");
        await page.Locator("[data-secret]").FillAsync("Rahasia-Lain-2026!");

        var kept = await page.EvaluateAsync<string>("JSON.stringify(sessionStorage)");
        Assert.Contains("Akun dibuat di panel.", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Rahasia", kept, StringComparison.Ordinal);
    }

    [Trait("Category", "Long")]
    [JourneyFact]
    public async Task The_form_of_a_revocation_is_kept_for_the_right_it_is_about()
    {
        var right = await Portal.Read(db => (
            from g in db.Grants
            join w in db.Websites on g.WebsiteId equals w.Id
            join u in db.Users on w.OwnerId equals u.PersonId
            where u.UserName == "pj" && g.State == GrantState.Active && g.ValidUntil != null
            orderby g.ValidUntil descending
            select g.Id).FirstAsync());
        var page = await SignIn("pj", $"/penghapusan/baru?Hak={right}");
        var field = page.Field("HandOverTo").Locator("input");
        await field.WaitForAsync();

        await using var restarted = await TypeOverARestart(page, p => p.Field("HandOverTo").Locator("input").FillAsync("Sekretariat BKPSDM"));

        await page.Press("Pulihkan");
        await Assertions.Expect(field).ToHaveValueAsync("Sekretariat BKPSDM");
    }

    // Changed while the line is down, on a page that the restarted portal makes load again.
    private async Task<Portal> TypeOverARestart(IPage page, Func<IPage, Task> change)
    {
        await Cut(page);
        await change(page);
        var restarted = await Portal.Restarted();
        Wire.To = new(restarted.Address);
        Wire.Mend();
        await Offer(page).WaitForAsync(new() { Timeout = 30_000 });
        return restarted;
    }

    private static ILocator Offer(IPage page) => page.Locator("[data-kept]");

    private static async Task KeepsNothing(IPage page) =>
        Assert.Empty(await page.EvaluateAsync<string[]>("Object.keys(sessionStorage).filter(key => key.startsWith('isian:'))"));
}
