using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using AccessPortal.Register;
using AccessPortal.Tests.Forms;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using MudBlazor;

namespace AccessPortal.Tests.Register;

/// <summary>What a person meets in the register's parts: filters, heads, comparison, a right's life, kept views.</summary>
public sealed class RegisterComponentTests : OpenPages
{
    private RegisterState? _asked;

    [Fact]
    public async Task A_website_is_picked_by_the_beginning_of_a_word()
    {
        var filters = Filters(new());
        var pick = filters.FindComponents<MudAutocomplete<RegisterNames.Name>>()[0];

        var found = (await filters.InvokeAsync(async () => await pick.Instance.SearchFunc!("dukcapil", default)!)).ToList();
        Assert.Equal(["antrian-dukcapil.arunikarayakab.go.id"], found.Select(n => n.Text));
        await filters.InvokeAsync(() => pick.Instance.ValueChanged.InvokeAsync(found[0]));

        Assert.Equal(found[0].Id, _asked?.Filter.WebsiteId);
    }

    [Fact]
    public void Each_picker_has_a_label_of_its_own()
    {
        var filters = Filters(new());

        foreach (var (of, label) in new[] { ("Site", "Website"), ("Owner", "Penanggung Jawab"), ("Holder", "Pemegang") })
            Assert.Equal(label, filters.Find($"[data-pick={of}] label[for='{filters.Find($"[data-pick={of}] input").Id}']").TextContent);
    }

    [Fact]
    public void What_is_picked_stands_as_a_chip_by_its_name_and_goes_by_a_click()
    {
        var state = new RegisterState { Filter = new() { WebsiteId = DemoOffice.WebsiteId("dinkes"), OwnerId = DemoOffice.PersonId("pj"), OnlyPrivileged = true }, Order = RegisterOrder.Site, Reversed = true };
        var filters = Filters(state);

        Comes(filters, () => Assert.Contains(Chips(filters), c => c.TextContent.StartsWith("dinkes.arunikarayakab.go.id", StringComparison.Ordinal)));
        Assert.Contains(Chips(filters), c => c.TextContent.StartsWith("Penanggung Jawab: ", StringComparison.Ordinal));
        Comes(filters, () => Assert.Equal("dinkes.arunikarayakab.go.id", filters.Find("[data-pick=Site] input").GetAttribute("value")));

        Chips(filters).First(c => c.TextContent.StartsWith("dinkes", StringComparison.Ordinal)).Click();

        Assert.Equal(state with { Filter = state.Filter with { WebsiteId = null } }, _asked);
    }

    [Fact]
    public void Who_holds_nothing_yet_may_be_found_among_the_requests()
    {
        var table = Open<RegisterTable>(p => p.Add(x => x.State, new() { Filter = new() { Text = "Tiada Bernama" } }));

        Comes(table, () => Assert.Equal("/permintaan?lihat=semua&cari=Tiada%20Bernama", table.Find("[data-ask-requests]").GetAttribute("href")));
    }

    [Fact]
    public void A_comparison_offers_only_the_filters_that_it_uses()
    {
        var filters = Filters(new() { On = new(2026, 11, 1), Since = new(2026, 1, 1), Filter = new() { OnlyPrivileged = true, OnlyShared = true } });

        Assert.Equal(["Shared"], filters.FindAll("[data-flag]").Select(f => f.GetAttribute("data-flag")));
        Assert.Empty(filters.FindAll("nav.states"));
        Assert.Single(Chips(filters));
    }

    [Fact]
    public void All_filters_go_at_once_and_the_order_stays()
    {
        var filters = Filters(new() { Filter = new() { Dormant = true, State = GrantState.Active }, Order = RegisterOrder.Holder });

        filters.Find("[data-chips] .clear").Click();

        Assert.Equal(new() { Order = RegisterOrder.Holder }, _asked);
    }

    [Fact]
    public void A_flag_is_turned_on_and_says_so()
    {
        Assert.Equal("true", Filters(new() { Filter = new() { OnlyShared = true } }).Find("[data-flag=Shared]").GetAttribute("aria-pressed"));

        Filters(new()).Find("[data-flag=EndsSoon]").Click();

        Assert.True(_asked?.Filter.EndsSoon);
    }

    [Fact]
    public void Dormant_says_what_it_means_while_it_is_on()
    {
        Assert.Empty(Filters(new()).FindAll("[data-hint]"));

        Assert.Contains("belum pernah tercatat masuk", Filters(new() { Filter = new() { Dormant = true } }).Find("[data-hint]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_sorts_and_a_second_click_turns_it_around()
    {
        var head = Head(new());
        Assert.Null(head.Find("th").GetAttribute("aria-sort"));

        head.Find("button").Click();
        Assert.Equal((RegisterOrder.Site, false), (_asked!.Order, _asked.Reversed));
        Assert.Equal("ascending", Head(_asked).Find("th").GetAttribute("aria-sort"));

        Head(_asked).Find("button").Click();
        Assert.Equal("/daftar?urut=situs&balik=ya", _asked!.Address());
        Assert.Equal("descending", Head(_asked).Find("th").GetAttribute("aria-sort"));

        Head(_asked).Find("button").Click();
        Assert.Equal("/daftar?urut=situs", _asked!.Address());
    }

    [Fact]
    public void Where_rows_are_cards_the_order_is_chosen_from_a_list()
    {
        var pick = Open<RegisterOrderPick>(p => p.Add(x => x.State, new()).Add(x => x.Changed, Asked));

        pick.Find("[data-order]").Choose("Berakhir, paling akhir dahulu");
        Assert.Equal((RegisterOrder.Until, true), (_asked!.Order, _asked.Reversed));
        pick.Render(p => p.Add(x => x.State, _asked));
        pick.Find("[data-order]").Change("");
        Assert.Equal(new(), _asked);
    }

    [Fact]
    public void A_comparison_groups_what_was_given_changed_and_taken_away_and_names_the_cases()
    {
        var page = Open<RegisterComparison>(p => p.Add(x => x.From, new(2025, 2, 28)).Add(x => x.To, new(2025, 8, 31)).Add(x => x.Filter, new()));

        Comes(page, () => Assert.NotEmpty(page.FindAll("[data-difference=Given]")));
        var given = page.Find("section[aria-label=Diberikan]");
        Assert.Equal($"({given.QuerySelectorAll("li").Length})", given.QuerySelector("h2 .num")!.TextContent);
        Assert.All(given.QuerySelectorAll("li"), li => Assert.NotNull(li.QuerySelector("a[href]")));
    }

    [Fact]
    public void A_comparison_without_a_difference_says_what_did_not_happen()
    {
        var page = Open<RegisterComparison>(p => p.Add(x => x.From, new(2020, 1, 1)).Add(x => x.To, new(2020, 1, 2)).Add(x => x.Filter, new()));

        Comes(page, () => Assert.Contains("tidak ada hak akses yang diberikan, diubah, atau dicabut", page.Find(".empty").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_life_tells_what_happened_newest_first_and_on_whose_decision()
    {
        var number = await Office.Read(async db => (await db.Requests.FindAsync(DemoOffice.RequestId("selesai")))!.Number!);
        var grant = await Office.Read(db => db.Grants.Where(g => g.RequestNumber == number).Select(g => new { g.Id, g.WebsiteId }).SingleAsync());
        var life = Open<GrantLife>(p => p.Add(x => x.GrantId, grant.Id).Add(x => x.WebsiteId, grant.WebsiteId));

        Comes(life, () => Assert.Equal(2, life.FindAll(".life-list > li").Count));
        Assert.Contains("Aktif", life.FindAll(".life-list > li")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Sementara", life.FindAll(".life-list > li")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("/permintaan/" + number, life.Find(".life-list a").GetAttribute("href"));
        Assert.Contains("Damar", life.FindAll(".life-list > li")[0].TextContent, StringComparison.Ordinal);
        Assert.Empty(life.FindAll(".shared"));
    }

    [Fact]
    public void A_view_is_named_kept_shown_and_dropped()
    {
        var views = Open<SavedViews>(p => p.Add(x => x.State, new() { Filter = new() { OnlyPrivileged = true } }));
        views.FindAll("button").Single(b => b.TextContent.Contains("Simpan tampilan ini", StringComparison.Ordinal)).Click();

        views.Find("form").Submit();
        Comes(views, () => Assert.NotEmpty(views.Find("[role=alert]").TextContent.Trim()));
        views.Find("#nama-tampilan").Input("Istimewa saja");
        views.Find("form").Submit();

        Comes(views, () => Assert.Equal("page", views.Find(".view a").GetAttribute("aria-current")));
        Assert.Equal("/daftar?istimewa=ya", views.Find(".view a").GetAttribute("href"));
        Assert.Empty(views.FindAll("form"));

        views.Find("button[aria-label='Hapus tampilan Istimewa saja']").Click();
        Comes(views, () => Assert.Empty(views.FindAll(".view")));
    }

    [Fact]
    public void Without_a_filter_there_is_no_view_to_keep() =>
        Assert.Empty(Open<SavedViews>(p => p.Add(x => x.State, new())).FindAll("[data-views]"));

    private EventCallback<RegisterState> Asked => EventCallback.Factory.Create<RegisterState>(this, s => _asked = s);

    private IRenderedComponent<RegisterFilters> Filters(RegisterState state) => Open<RegisterFilters>(p => p.Add(x => x.State, state).Add(x => x.Changed, Asked));

    private IRenderedComponent<RegisterHead> Head(RegisterState state) => Open<RegisterHead>(p => p.Add(x => x.Words, "Site").Add(x => x.Order, RegisterOrder.Site).Add(x => x.State, state).Add(x => x.Changed, Asked));

    private static IReadOnlyList<IElement> Chips(IRenderedComponent<RegisterFilters> filters) => filters.FindAll("[data-chips] .chip");
}
