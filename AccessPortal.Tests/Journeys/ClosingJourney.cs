using AccessPortal.Data.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>A website that is closed, and a list of mutations that is filed.</summary>
[Collection(nameof(Journey))]
public sealed class ClosingJourney(Portal portal)
{
    [JourneyFact]
    public async Task Closing_a_website_names_what_it_hits_and_moves_everywhere()
    {
        await portal.BeAlone();
        var owner = await portal.SignIn("auditor", "/situs/bkpsdm.arunikarayakab.go.id");
        var page = await portal.SignIn("kasi.layanan", "/situs/bkpsdm.arunikarayakab.go.id");
        await page.Locator("[data-close]").ClickAsync();
        var form = page.Locator("section", new() { Has = page.Locator("[data-reason]") }).Last;
        await Assertions.Expect(form).ToContainTextAsync("Rizal Berkasjaya");
        await page.Locator("[data-reason]").FillAsync("Digabung ke portal utama");
        await page.Locator("[data-confirm]").ClickAsync();

        await Assertions.Expect(page.Locator("[data-state=closed]")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Locator("[data-state=closed]")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Locator("[data-account]").First).ToContainTextAsync("penangguhan diminta");
        await Assertions.Expect(owner.GetByText("HP-2026-").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
        await owner.Context.CloseAsync();
    }

    [JourneyFact]
    public async Task A_list_of_mutations_is_shown_and_then_filed()
    {
        await portal.BeAlone();
        var nip = await portal.Read(async db => (await db.People.SingleAsync(p => p.Id == DemoOffice.PersonId("disdukcapil.staf2"))).Nip!.Value.Value);
        var page = await portal.SignIn("helpdesk", "/tugas");
        await page.GotoAsync("/mutasi?cara=berkas");
        await page.Ready();
        await page.Locator("#daftar-mutasi").FillAsync($"NIP;jenis;TMT;SK\n{nip};mutasi;01-12-2026;824/17/2026\n123;mutasi;01-12-2026;x\n");
        await page.Locator("[data-read]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-line='1']")).ToContainTextAsync("Ajeng Lumbungdata");
        await Assertions.Expect(page.Locator("[data-line='2']")).ToContainTextAsync("NIP keliru");

        await page.Locator("[data-file]").ClickAsync();

        await Assertions.Expect(page.Locator("[data-filed] a").First).ToContainTextAsync("HP-2026-");
        Assert.Equal(2, await portal.Read(db => db.Revocations.CountAsync(r => r.HolderId == DemoOffice.PersonId("disdukcapil.staf2"))));
        await page.Context.CloseAsync();
    }
}
