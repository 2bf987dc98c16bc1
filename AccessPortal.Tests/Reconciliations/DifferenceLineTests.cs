using System.Globalization;
using AccessPortal.Domain.Reconciliations;
using AccessPortal.Domain.Register;
using AccessPortal.Reconciliations;
using AccessPortal.Tests.Requests;
using AccessPortal.UseCases;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace AccessPortal.Tests.Reconciliations;

/// <summary>One difference on the page of a run: what was found, what an act will do, and the act.</summary>
public sealed class DifferenceLineTests : BunitContext
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly FormDesk _desk = new FormDesk().Answer<SettleDifference.Command, int>(_ => 0);

    public DifferenceLineTests()
    {
        CultureInfo.CurrentUICulture = new("id-ID");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization().AddMudServices(o => o.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Given.Monday.Instant)).AddSingleton(new OfficeZone("Asia/Jakarta")).AddSingleton<OfficeClock>();
        Services.AddSingleton<RefusalText>().AddSingleton<IDesk>(_desk);
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = _before;
        base.Dispose(disposing);
    }

    [Fact]
    public void An_act_first_says_what_it_will_do_and_can_be_put_away()
    {
        var line = Show(Orphan());

        line.Find("[data-settle=RemovalOrdered]").Click();

        Assert.Contains("menjadi tugas Administrator", line.Find("form").TextContent, StringComparison.Ordinal);
        Assert.Empty(_desk.Sent);
        line.FindAll("form button")[1].Click();
        Assert.Empty(line.FindAll("form"));
    }

    [Fact]
    public void The_confirmed_act_is_sent_with_its_reason()
    {
        var line = Show(Orphan());
        line.Find("[data-settle=RemovalOrdered]").Click();
        line.Find("[data-reason]").Change("Tidak dikenal");
        line.Find("form").Submit();

        var sent = Assert.IsType<SettleDifference.Command>(Assert.Single(_desk.Sent));
        Assert.Equal((Settlement.RemovalOrdered, "Tidak dikenal", 1), (sent.How, sent.Reason, sent.Line));
    }

    [Fact]
    public void What_was_said_to_be_gone_and_is_still_there_is_marked_with_the_earlier_run()
    {
        var found = Orphan();
        found.IsStillThere("RK-2026-0007", Given.Monday.Instant);

        var mark = Show(found).Find("[data-still]");

        Assert.Contains("masih ada", mark.TextContent, StringComparison.Ordinal);
        Assert.Equal("/rekonsiliasi/RK-2026-0007", mark.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Who_looks_on_is_offered_nothing() => Assert.Empty(Show(Orphan(), maySettle: false).FindAll("[data-settle]"));

    [Fact]
    public void The_parts_of_a_result_are_links_with_their_counts()
    {
        var view = new ReconciliationSheet.View(Run, "", "", 2, 1, 0, true, [], false);

        var parts = Render<SheetParts>(p => p.Add(x => x.View, view).Add(x => x.Part, SheetPart.Matched));

        Assert.Equal(["3", "2", "1", "0", "9"], parts.FindAll("b").Select(b => b.TextContent));
        Assert.Equal("Matched", parts.Find("[aria-current]").GetAttribute("data-part"));
        Assert.Equal("/rekonsiliasi/RK-2026-0009?bagian=Ghosts", parts.Find("[data-part=Ghosts]").GetAttribute("href"));
    }

    private static readonly ReconciliationRuns.Run Run = new(Guid.NewGuid(), "RK-2026-0009", "dinkes.arunikarayakab.go.id", PanelPlatform.CPanel, Given.Monday.Instant, "Nayla", 9, 3, 3);

    private static ReconciliationLine Orphan() => new(1, Guid.NewGuid(), "susup", Finding.Orphan);

    private IRenderedComponent<DifferenceLine> Show(ReconciliationLine found, bool maySettle = true) =>
        Render<DifferenceLine>(p => p.Add(x => x.Run, Run).Add(x => x.Line, new(found, "dinkes.arunikarayakab.go.id", [], null)).Add(x => x.MaySettle, maySettle));
}
