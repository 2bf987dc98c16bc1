using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>A panel's list against the register, from the pasted text to the settled difference.</summary>
[Collection(nameof(Journey))]
public sealed class ReconciliationJourney(Portal portal)
{
    [JourneyFact]
    public async Task A_reconciliation_finds_one_orphan_and_one_ghost()
    {
        await portal.BeAlone();
        var page = await portal.SignIn("administrator", "/tugas");
        await page.GotoAsync("/rekonsiliasi?situs=tirtakencana.arunikarayakab.go.id");
        await page.Ready();
        await page.Locator("#rekon-tempel").FillAsync("User;Kata Sandi;Status\npenyusup;Sangat-Rahasia-1;active\n" + await FirstNameOf("tirtakencana.staf1") + ";Sangat-Rahasia-2;active\n");
        await page.Locator("[data-read]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-count=Orphan]")).ToHaveTextAsync("1");
        await Assertions.Expect(page.Locator("[data-preview]")).ToContainTextAsync("Kata Sandi");
        await page.Locator("[data-run]").ClickAsync();
        await page.WaitForURLAsync("**/rekonsiliasi/RK-*");
        await Assertions.Expect(page.Locator("[data-open]")).ToHaveAttributeAsync("data-open", "2");
        Assert.DoesNotContain("Sangat-Rahasia", await page.ContentAsync(), StringComparison.Ordinal);

        // A colleague looks on: what is settled here moves there.
        var onlooker = await portal.SignIn("kasi.layanan", new Uri(page.Url).AbsolutePath);
        await page.Locator("[data-user=penyusup] [data-settle=RemovalOrdered]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-user=penyusup] form")).ToContainTextAsync("Register tidak berubah");
        await page.Locator("[data-user=penyusup] [data-confirm]").ClickAsync();
        await Assertions.Expect(onlooker.Locator("[data-user=penyusup]")).ToContainTextAsync("Penonaktifan di panel diminta");

        var ghost = page.Locator("[data-line]", new() { HasText = "Hilang dari panel" });
        await ghost.Locator("[data-settle=Disabled]").ClickAsync();
        await ghost.Locator("[data-confirm]").ClickAsync();
        await Assertions.Expect(onlooker.Locator("[data-open]")).ToHaveAttributeAsync("data-open", "1");
        // What was ordered waits in the Administrator's inbox, and is stated as done with its time.
        var inbox = await portal.SignIn("administrator", "/tugas");
        var task = inbox.Locator("[data-step=R-A]", new() { HasText = "tirtakencana" });
        await Assertions.Expect(task).ToBeVisibleAsync();
        await page.Locator("[data-user=penyusup] [data-settle=RemovalDone]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-user=penyusup] [data-done-at]")).ToBeVisibleAsync();
        await page.Locator("[data-user=penyusup] [data-confirm]").ClickAsync();
        await Assertions.Expect(task).ToHaveCountAsync(0);
        await inbox.Context.CloseAsync();
        await Assertions.Expect(onlooker.Locator("[data-open]")).ToHaveAttributeAsync("data-open", "0");
        Assert.Equal(GrantState.Removed, await portal.Read(db => db.Grants.Where(g => g.HolderId == DemoOffice.PersonId("tirtakencana.staf2") && g.ValidUntil != null).OrderBy(g => g.GivenAt).Select(g => g.State).FirstAsync()));
        await onlooker.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    private Task<string> FirstNameOf(string holder) =>
        portal.Read(async db => (await db.Grants.Where(g => g.HolderId == DemoOffice.PersonId(holder) && g.WebsiteId == DemoOffice.WebsiteId("tirtakencana")).FirstAsync()).UserName.ToString());
}
