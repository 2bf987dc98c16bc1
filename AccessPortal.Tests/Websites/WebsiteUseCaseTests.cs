using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using AccessPortal.Live;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using AccessPortal.Websites;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Websites;

public sealed class WebsiteUseCaseTests(TestOffice office) : IClassFixture<TestOffice>
{
    private const string Dinsos = "dinsos.arunikarayakab.go.id", Dpupr = "dpupr.arunikarayakab.go.id";

    [Theory]
    [InlineData("kasi.layanan", 20), InlineData("auditor", 20), InlineData("admin", 20), InlineData("administrator", 20), InlineData("pj", 2), InlineData("pemohon", 0)]
    public async Task Who_acts_sees_every_website_and_an_owner_their_own(string account, int count) => Assert.True((await List(account, new(State: WebsiteState.Any))).Count >= count);

    [Fact]
    public async Task Nobody_else_finds_a_website() => Assert.Equal(RefusalKind.NotFound, (await office.Refused("pemohon", new WebsiteSheet.Query(Dinsos))).Kind);

    [Fact]
    public async Task Pages_join_to_the_whole()
    {
        List<WebsiteRow> joined = [];
        WebsiteList.Page page;
        do
        {
            page = await office.Done("kasi.layanan", new WebsiteList.Query(new(), joined.LastOrDefault()?.Name, Take: 6));
            joined.AddRange(page.Rows);
        }
        while (page.More);

        Assert.Equal((await List("kasi.layanan", new())).Select(r => r.Name), joined.Select(r => r.Name));
    }

    [Fact]
    public async Task Filters_find_by_unit_panel_and_text()
    {
        Assert.Equal(["dinkes.arunikarayakab.go.id", "rsud.arunikarayakab.go.id"], (await List("kasi.layanan", new(UnitId: DemoOffice.UnitId("dinkes")))).Select(r => r.Name));
        Assert.Equal(["satudata.arunikarayakab.go.id"], (await List("kasi.layanan", new(Platform: PanelPlatform.CyberPanel))).Select(r => r.Name));
        Assert.Contains("rsud.arunikarayakab.go.id", (await List("kasi.layanan", new("kesehatan"))).Select(r => r.Name));
        Assert.Empty(await List("kasi.layanan", new("%")));
    }

    [Fact]
    public async Task A_website_without_owner_gets_one_and_keeps_who_named_them()
    {
        var page = await office.Done("kasi.layanan", new WebsiteSheet.Query(Dinsos));
        Assert.Null(page.Owner);
        Assert.Contains("Kepala", page.StandIn, StringComparison.Ordinal);
        Assert.Contains(Dinsos, (await List("kasi.layanan", new(WithoutOwner: true))).Select(r => r.Name));
        var told = new TaskCompletionSource();
        using var listening = office.Services.GetRequiredService<RegisterFeed>().Listen(id => id == page.Id, _ => { told.TrySetResult(); return Task.CompletedTask; });

        await office.Done("kasi.layanan", new EntrustWebsite.Command(page.Id, page.Version, DemoOffice.PersonId("dinsos.sekretaris"), DemoOffice.PersonId("dinsos.staf1"), "SK 800/77/2026"));

        await told.Task.WaitAsync(TimeSpan.FromSeconds(10));
        var after = await office.Done("kasi.layanan", new WebsiteSheet.Query(Dinsos));
        Assert.Equal((DemoOffice.PersonId("dinsos.sekretaris"), DemoOffice.PersonId("dinsos.staf1")), (after.Owner?.Person.Id, after.Deputy?.Person.Id));
        Assert.Equal(await office.NameOf("kasi.layanan"), after.History[0].ByName);
        Assert.Null(after.StandIn);
        Assert.DoesNotContain(Dinsos, (await List("kasi.layanan", new(WithoutOwner: true))).Select(r => r.Name));
        Assert.Equal("EntrustWebsite", await office.Read(db => Task.FromResult(db.AuditEntries.OrderByDescending(e => e.Sequence).First().Command)));
    }

    [Fact]
    public async Task Of_two_who_name_an_owner_at_once_the_second_is_told_of_the_first()
    {
        var page = await office.Done("kabid", new WebsiteSheet.Query(Dpupr));
        await office.Done("kabid", new EntrustWebsite.Command(page.Id, page.Version, DemoOffice.PersonId("dpupr.kepala"), null, ""));

        var refusal = await office.Refused("kasi.layanan", new EntrustWebsite.Command(page.Id, page.Version, DemoOffice.PersonId("dpupr.staf2"), null, ""));

        Assert.Equal((RefusalKind.Stale, await office.NameOf("kabid")), (refusal.Kind, refusal.Facts[0]));
    }

    [Theory]
    [InlineData("helpdesk"), InlineData("auditor"), InlineData("pj"), InlineData("administrator")]
    public async Task Others_name_nobody(string account) =>
        Assert.Equal(RefusalKind.Denied, (await office.Refused(account, new EntrustWebsite.Command(DemoOffice.WebsiteId("www"), 1, null, null, ""))).Kind);

    [Fact]
    public async Task The_portals_administrator_sees_no_holders() => Assert.Null((await office.Done("admin", new WebsiteSheet.Query(Dpupr))).Accounts);

    [Fact]
    public async Task A_new_website_is_registered_under_the_offices_domain_once()
    {
        var command = new RegisterWebsite.Command("https://Arsip.arunikarayakab.go.id/", PanelPlatform.Hestia, "https://arsip.arunikarayakab.go.id:8083", DemoOffice.UnitId("setda"), null, null, "");
        Assert.Equal("arsip.arunikarayakab.go.id", await office.Done("admin", command));

        Assert.Equal("SiteTaken", (await office.Refused("kabid", command)).Fields[0].Code);
        Assert.Equal("SiteWrong", (await office.Refused("kabid", command with { Name = "judi.example.com" })).Fields[0].Code);
        Assert.Equal("UrlWrong", (await office.Refused("kabid", command with { PanelUrl = "javascript:alert(1)" })).Fields[0].Code);
    }

    [Fact]
    public async Task A_panel_moves_and_the_old_one_stays_in_the_history()
    {
        var page = await office.Done("kasi.layanan", new WebsiteSheet.Query("bapenda.arunikarayakab.go.id"));

        await office.Done("kasi.layanan", new MovePanel.Command(page.Id, page.Version, PanelPlatform.CPanel, "https://bapenda.arunikarayakab.go.id:2083"));

        var after = await office.Done("kasi.layanan", new WebsiteSheet.Query(page.Name));
        Assert.Equal([PanelPlatform.CPanel, PanelPlatform.Plesk], after.History.Select(h => h.Panel.Platform));
    }

    [Fact]
    public async Task An_employee_is_found_by_name_or_nip_and_nobody_by_a_sign()
    {
        var found = await office.Done("kasi.layanan", new PersonSearch.Query("darma"));
        Assert.Equal([DemoOffice.PersonId("dinsos.sekretaris")], found.Select(p => p.Id));
        Assert.Equal(found, await office.Done("kasi.layanan", new PersonSearch.Query(found[0].Nip!.Value.Display)));
        Assert.Empty(await office.Done("kasi.layanan", new PersonSearch.Query("%%")));
        Assert.Equal(RefusalKind.Denied, (await office.Refused("pemohon", new PersonSearch.Query("darma"))).Kind);
    }

    [Fact]
    public async Task Who_answers_a_reviews_sheet_finds_a_colleague_by_name_and_learns_no_nip()
    {
        var found = await office.Done("pj", new PersonSearch.Query("darma"));

        Assert.Equal((DemoOffice.PersonId("dinsos.sekretaris"), null), Assert.Single(found.Select(p => (p.Id, p.Nip))));
        var nip = (await office.Done("kasi.layanan", new PersonSearch.Query("darma")))[0].Nip!.Value;
        Assert.Empty(await office.Done("pj", new PersonSearch.Query(nip.Display)));
    }

    private async Task<IReadOnlyList<WebsiteRow>> List(string account, WebsiteFilter filter) => (await office.Done(account, new WebsiteList.Query(filter, Take: 200))).Rows;
}
