using AccessPortal.Domain.Reconciliations;
using AccessPortal.Domain.Register;
using AccessPortal.Reconciliations;
using AccessPortal.UseCases;
using Bunit;

namespace AccessPortal.Tests.Reconciliations;

/// <summary>One difference on the page of a run: what was found, what an act will do, and the act.</summary>
public sealed class DifferenceLineTests : RoomContext
{
    public DifferenceLineTests() => Desk.Answer<SettleDifference.Command, int>(_ => 0);

    [Fact]
    public void An_act_first_says_what_it_will_do_and_can_be_put_away()
    {
        var line = Show(Orphan());

        line.Find("[data-settle=RemovalOrdered]").Click();

        Assert.Contains("menjadi tugas Administrator", line.Find("form").TextContent, StringComparison.Ordinal);
        Assert.Empty(Desk.Sent);
        line.FindAll("form button")[1].Click();
        Assert.Empty(line.FindAll("form"));
    }

    [Fact]
    public void The_confirmed_act_is_sent_with_its_reason()
    {
        var line = Show(Orphan());
        line.Find("[data-settle=RemovalOrdered]").Click();
        line.Find("[data-reason]").Input("Tidak dikenal");
        line.Find("form").Submit();

        var sent = Assert.IsType<SettleDifference.Command>(Assert.Single(Desk.Sent));
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
    public void An_account_that_a_case_decides_on_names_the_case_in_place_of_the_act()
    {
        var found = new ReconciliationLine(1, Guid.NewGuid(), "kirana", Finding.ActiveOnPanel) { RegisterState = GrantState.Suspended };
        Show(found).Find("[data-settle=ReinstatementConfirmed]").Click();

        var line = Show(found, decidedBy: "HP-2026-0004");

        Assert.Empty(line.FindAll("[data-settle=ReinstatementConfirmed]"));
        Assert.Equal("/penghapusan/HP-2026-0004", line.Find("[data-decided] a").GetAttribute("href"));
        Assert.NotEmpty(line.FindAll("[data-settle=Ignored]"));
    }

    [Fact]
    public void A_reason_that_is_half_written_stays_when_somebody_else_has_settled_it()
    {
        var line = Show(Orphan());
        line.Find("[data-settle=Ignored]").Click();

        line.Render(p => p.Add(x => x.MaySettle, false));

        Assert.NotEmpty(line.FindAll("[data-reason]"));
    }

    [Fact]
    public void Who_looks_on_is_offered_nothing() => Assert.Empty(Show(Orphan(), maySettle: false).FindAll("[data-settle]"));

    [Fact]
    public void The_parts_of_a_result_are_links_with_their_counts()
    {
        var view = new ReconciliationSheet.View(Run, "", "", 2, 1, 0, true, false, [], false);

        var parts = Render<SheetParts>(p => p.Add(x => x.View, view).Add(x => x.Part, SheetPart.Matched));

        Assert.Equal(["3", "2", "1", "0", "9"], parts.FindAll("b").Select(b => b.TextContent));
        Assert.Equal("Matched", parts.Find("[aria-current]").GetAttribute("data-part"));
        Assert.Equal("/rekonsiliasi/RK-2026-0009?bagian=Ghosts", parts.Find("[data-part=Ghosts]").GetAttribute("href"));
    }

    private static readonly ReconciliationRuns.Run Run = new(Guid.NewGuid(), "RK-2026-0009", "dinkes.arunikarayakab.go.id", PanelPlatform.CPanel, Given.Monday.Instant, "Nayla", 9, 3, 3);

    private static ReconciliationLine Orphan() => new(1, Guid.NewGuid(), "susup", Finding.Orphan);

    private IRenderedComponent<DifferenceLine> Show(ReconciliationLine found, bool maySettle = true, string? decidedBy = null) =>
        Render<DifferenceLine>(p => p.Add(x => x.Run, Run).Add(x => x.Line, new(found, "dinkes.arunikarayakab.go.id", [], null, decidedBy)).Add(x => x.MaySettle, maySettle));
}
