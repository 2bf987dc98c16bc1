using AccessPortal.Cases;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests.Cases;

public sealed class FlowLayoutTests
{
    public static TheoryData<ProcedureCode> Codes => [.. Enum.GetValues<ProcedureCode>()];

    [Theory, MemberData(nameof(Codes))]
    public void No_arrow_crosses_a_symbol_other_than_its_own(ProcedureCode code)
    {
        var layout = new FlowLayout(Of(code));

        Assert.All(layout.Arrows, arrow => Assert.DoesNotContain(layout.Nodes, node =>
            node.Step != arrow.From && node.Step != arrow.To && arrow.Points.Zip(arrow.Points.Skip(1)).Any(s => Meets(node, s.First, s.Second))));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Arrows_run_at_right_angles(ProcedureCode code) => Assert.All(
        new FlowLayout(Of(code)).Arrows.SelectMany(a => a.Points.Zip(a.Points.Skip(1))),
        s => Assert.True(s.First.X == s.Second.X || s.First.Y == s.Second.Y));

    [Fact]
    public void A_step_that_no_case_can_reach_is_not_drawn()
    {
        var byTheDivisionHead = Granting.Under(new SopVersion(2, DateTimeOffset.UnixEpoch, new StepSetting("P1-7a", Role.DivisionHead)));

        Assert.DoesNotContain(new FlowLayout(byTheDivisionHead).Nodes, n => n.Step.Code == "P1-7b");
    }

    [Fact]
    public void A_manager_s_refusal_ends_the_flow_and_an_invalid_right_leaves_the_page()
    {
        Assert.Equal(FlowWay.Refusal, Assert.Single(new FlowLayout(Granting.Procedure).Exits).Node.Leaves);
        Assert.Equal(FlowWay.OffPage, Assert.Single(new FlowLayout(Reviewing.Procedure).Exits).Node.Leaves);
        Assert.Empty(new FlowLayout(Revoking.Procedure).Exits);
    }

    private static Procedure Of(ProcedureCode code) => code switch
    {
        ProcedureCode.Granting => Granting.Procedure,
        ProcedureCode.Reviewing => Reviewing.Procedure,
        _ => Revoking.Procedure,
    };

    private static bool Meets(FlowNode node, FlowPoint a, FlowPoint b) =>
        Math.Max(a.X, b.X) > node.Left && Math.Min(a.X, b.X) < node.Right && Math.Max(a.Y, b.Y) > node.Top && Math.Min(a.Y, b.Y) < node.Bottom;
}
