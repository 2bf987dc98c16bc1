using AccessPortal.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.Tests.Forms;
using AccessPortal.UseCases;
using AccessPortal.Websites;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Websites;

/// <summary>Registering and closing a website, and who is named for it, as the page shows it.</summary>
public sealed class WebsiteFormTests : RoomContext
{
    private static readonly PersonChoice s_gita = new(Guid.NewGuid(), "Gita Maharani", "Disdikbud", "Sekretaris", null);
    private static readonly WebsiteSheet.View s_site = new(Guid.NewGuid(), "ppdb.arunikarayakab.go.id", new(PanelPlatform.CPanel, ""), "Dinas Pendidikan", null, null, null, null, 4, true, [], [], []);
    private static readonly UnitChoices.Unit s_unit = new(Guid.NewGuid(), "Dinas Pendidikan");

    [Fact]
    public void Before_it_closes_each_account_and_request_that_it_hits_is_named()
    {
        var closing = Closing();

        closing.Find("[data-close]").Click();

        Assert.Empty(Desk.Sent.OfType<CloseWebsite.Command>());
        Assert.Contains("panitia", closing.Markup, StringComparison.Ordinal);
        Assert.Contains("Wulan Sekarjati", closing.Markup, StringComparison.Ordinal);
        Assert.Equal("/permintaan/HA-2026-0009", closing.Find("a.num").GetAttribute("href"));
    }

    [Fact]
    public void It_closes_with_its_reason_and_the_version_that_was_shown()
    {
        Desk.Answer<CloseWebsite.Command, CloseWebsite.Closed>(_ => new CloseWebsite.Closed("HP-2026-0006", []));
        var told = false;
        var closing = Closing(() => told = true);
        closing.Find("[data-close]").Click();

        closing.Find("[data-reason]").Input("Pendaftaran pindah ke sistem provinsi");
        closing.Find("form").Submit();

        Assert.Equal(new(s_site.Id, 4, "Pendaftaran pindah ke sistem provinsi"), Sent<CloseWebsite.Command>());
        Assert.True(told);
        Assert.Empty(closing.FindAll("form"));
    }

    [Fact]
    public void Who_thinks_better_of_it_closes_nothing()
    {
        var closing = Closing();
        closing.Find("[data-close]").Click();

        closing.FindAll("form button")[^1].Click();

        Assert.Empty(closing.FindAll("form"));
        Assert.Empty(Desk.Sent.OfType<CloseWebsite.Command>());
    }

    [Fact]
    public void A_site_that_changed_meanwhile_stays_open_with_the_reason_kept_and_what_it_hits_read_again()
    {
        Desk.Answer<CloseWebsite.Command, CloseWebsite.Closed>(_ => new Answer<CloseWebsite.Closed>(null, new(RefusalKind.Stale, "Stale", "Damar Wanasurya", "", "2026-11-24T02:00:00Z")));
        var closing = Closing();
        closing.Find("[data-close]").Click();

        closing.Find("[data-reason]").Input("Tidak dipakai");
        closing.Find("form").Submit();

        Assert.Contains("Damar Wanasurya", closing.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Tidak dipakai", closing.Find("[data-reason]").GetAttribute("value"));
        Assert.Equal(2, Desk.Sent.OfType<ClosingPreview.Query>().Count());
    }

    [Fact]
    public void A_site_that_should_have_an_owner_and_has_none_is_marked()
    {
        Assert.Contains("Belum ada", Keeper(null, wanted: true).Find(".chip.late").TextContent, StringComparison.Ordinal);
        Assert.Empty(Keeper(null, wanted: false).FindAll(".chip"));
    }

    [Fact]
    public void An_owner_who_has_left_is_marked_with_the_day_and_one_who_serves_with_since_when()
    {
        var since = Given.Wib(2025, 3, 3, 9);

        Assert.Contains("20 November 2026", Keeper(new(s_gita, since, Given.Wib(2026, 11, 20, 16))).Find(".chip.late").TextContent, StringComparison.Ordinal);
        var serving = Keeper(new(s_gita, since, Given.Wib(2026, 12, 31, 16)));
        Assert.Empty(serving.FindAll(".chip"));
        Assert.Contains("sejak 3 Maret 2025", serving.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_registered_site_opens_its_own_page()
    {
        Desk.Answer<RegisterWebsite.Command, string>(_ => "alumni.arunikarayakab.go.id");
        var page = Registering();

        page.Find("#situs-nama").Input("alumni.arunikarayakab.go.id");
        page.Find("#situs-opd").Choose(s_unit.Name);
        page.Find("form").Submit();

        Assert.Equal(("alumni.arunikarayakab.go.id", s_unit.Id, null), (Sent<RegisterWebsite.Command>().Name, Sent<RegisterWebsite.Command>().UnitId, Sent<RegisterWebsite.Command>().OwnerId));
        Assert.EndsWith("/situs/alumni.arunikarayakab.go.id", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_registration_says_each_fault_and_keeps_what_was_typed()
    {
        Desk.Answer<RegisterWebsite.Command, string>(_ => new Answer<string>(null, new(RefusalKind.Invalid, "Invalid", [], [new("Name", "SiteWrong", ["arunikarayakab.go.id"]), new("UnitId", "UnitRequired", [])])));
        var page = Registering();

        page.Find("#situs-nama").Input("alumni.example.com");
        page.Find("form").Submit();

        Assert.Equal(2, page.FindAll("[role=alert]").Count);
        Assert.Contains("arunikarayakab.go.id", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("alumni.example.com", page.Find("#situs-nama").GetAttribute("value"));
    }

    [Fact]
    public void A_preview_that_is_refused_says_why()
    {
        var closing = Closing();
        Desk.Answer<ClosingPreview.Query, ClosingPreview.Hit>(_ => new Answer<ClosingPreview.Hit>(default, new(RefusalKind.Rule, nameof(SopRule.WebsiteClosed), "ppdb.arunikarayakab.go.id")));

        closing.Find("[data-close]").Click();

        Assert.Contains("ppdb.arunikarayakab.go.id", closing.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(closing.FindAll("form"));
    }

    private IRenderedComponent<SiteClosing> Closing(Action? changed = null)
    {
        Desk.Answer<ClosingPreview.Query, ClosingPreview.Hit>(_ => new ClosingPreview.Hit([new(PanelUserName.From("panitia"), "Wulan Sekarjati", GrantState.Active)], [new("HA-2026-0009", "Kirana")], [], []));
        return Render<SiteClosing>(p => p.Add(c => c.View, s_site).Add(c => c.Changed, EventCallback.Factory.Create(this, changed ?? (() => { }))));
    }

    private IRenderedComponent<SiteKeeper> Keeper(WebsiteSheet.Keeper? keeper, bool wanted = true) =>
        Render<SiteKeeper>(p => p.Add(c => c.Label, "Penanggung Jawab").Add(c => c.None, "Belum ada").Add(c => c.Keeper, keeper).Add(c => c.Wanted, wanted));

    private IRenderedComponent<RegisterWebsitePage> Registering()
    {
        ComponentFactories.AddStub<PersonPicker>();
        Desk.Answer<UnitChoices.Query, IReadOnlyList<UnitChoices.Unit>>(_ => (IReadOnlyList<UnitChoices.Unit>)[s_unit]);
        return Render<RegisterWebsitePage>();
    }
}
