using AccessPortal.Data.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>One person, two tabs.</summary>
[Collection(nameof(Journey))]
public sealed class SignOutJourney(Portal portal)
{
    [JourneyFact]
    public async Task Signing_out_in_one_tab_ends_the_other()
    {
        await portal.BeAlone();
        var tab = await portal.SignIn("auditor", "/sop");
        var other = await tab.Context.NewPageAsync();
        await other.Open("/permintaan?lihat=semua");

        await tab.Locator(".whoami").ClickAsync();
        await tab.Press("Keluar");

        var over = other.Locator("[data-session-over=SignedOut]");
        await over.Shows("Bapak/Ibu telah keluar");
        Assert.Equal(0, await other.Locator("[data-row]").CountAsync());
        await over.GetByRole(AriaRole.Link).ClickAsync();
        await other.Arrives("/masuk\\?ReturnUrl=%2Fpermintaan");
    }
}

/// <summary>A page that is left alone.</summary>
[Collection(nameof(TimedJourney))]
public sealed class IdleJourney(ClockedPortal portal)
{
    private const string Note = "Sudah dibicarakan dengan pemohon; tinggal menunggu surat keputusan.";

    [JourneyFact]
    public async Task A_page_left_alone_warns_and_ends_and_who_signs_in_again_finds_what_they_had_typed()
    {
        var id = DemoOffice.RequestId("atasan");
        var path = "/permintaan/" + await portal.Read(db => db.Cases.Where(c => c.Id == id).Select(c => c.Number).SingleAsync());
        var page = await portal.SignIn("atasan", path);
        await page.Write(Note);

        portal.Time.Advance(TimeSpan.FromMinutes(28.5));
        await page.Locator("[data-session-near]").WaitForAsync();
        await page.Press("Tetap masuk");
        await page.Locator("[data-session-near]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        portal.Time.Advance(TimeSpan.FromMinutes(29));
        await page.Locator("[data-session-near]").WaitForAsync();
        portal.Time.Advance(TimeSpan.FromMinutes(1));

        await page.Locator("[data-session-over=Idle]").Shows("tidak ada kegiatan selama 30 menit");
        Assert.Equal(0, await page.Locator("textarea").CountAsync());
        await Portal.Enter(page, "atasan", path);
        await page.Locator("[data-kept] [data-restore]").ClickAsync();
        await Assertions.Expect(page.Locator("section[data-step] textarea")).ToHaveValueAsync(Note);
    }
}
