using AccessPortal.Domain.Sop;
using static AccessPortal.Domain.Sop.Role;
using static AccessPortal.Domain.Sop.Verdict;

namespace AccessPortal.Tests.Sop;

public class GrantingTableTests
{
    public static TheoryData<string, Role, Verdict[]> Rows => new()
    {
        { "P1-1", Requester, [Done] },
        { "P1-2a", Requester, [Done] },
        { "P1-2b", LineManager, [Accept, Refuse, Return] },
        { "P1-3", HeadOfOffice, [Forward, Return] },
        { "P1-4", DivisionHead, [Forward, Return] },
        { "P1-5", ResourceSectionHead, [Forward, Return] },
        { "P1-6", InfrastructureSectionHead, [Accept, Refuse, Return] },
        { "P1-7a", InfrastructureSectionHead, [Accept, Refuse, Return] },
        { "P1-7b", DivisionHead, [Accept, Refuse, Return] },
        { "P1-8", TechnicalSupport, [Done] },
        { "P1-9", TechnicalSupport, [Done] },
        { "P1-10", InfrastructureSectionHead, [Done] },
        { "P1-11", Requester, [Done] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_names_its_actor_and_verdicts(string code, Role actor, Verdict[] verdicts)
    {
        var step = Granting.Procedure[code];

        Assert.Equal(actor, step.Actor);
        Assert.Equal(verdicts, step.Verdicts);
    }

    [Fact]
    public void The_rows_stand_in_the_order_of_the_sop()
    {
        Assert.Equal(Rows.Select(r => (string)r[0]), Granting.Procedure.Steps.Select(s => s.Code));
        Assert.Equal(Enumerable.Range(1, 11), Granting.Procedure.Steps.Select(s => s.Number).Distinct());
    }

    [Fact]
    public void A_setting_gives_a_marked_step_to_another_actor()
    {
        var procedure = Granting.Under(new(2, default, new StepSetting("P1-7a", DivisionHead), new StepSetting("P1-3", Helpdesk)));

        Assert.Equal(DivisionHead, procedure["P1-7a"].Actor);
        Assert.Equal(HeadOfOffice, procedure["P1-3"].Actor);
    }

    [Fact]
    public void A_setting_changes_times_and_nothing_else()
    {
        var step = Granting.Under(new(2, default, new StepSetting("P1-6", StandardMinutes: 20, DueMinutes: 90)))["P1-6"];

        Assert.Equal((20, 90, InfrastructureSectionHead), (step.StandardMinutes!.Value, step.DueMinutes!.Value, step.Actor));
    }

    [Fact]
    public void A_table_with_a_code_twice_or_a_loose_end_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Procedure(ProcedureCode.Granting, "", "", Granting.Fill, Granting.Fill));
        Assert.Throws<ArgumentException>(() => new Procedure(ProcedureCode.Granting, "", "", Granting.Verify));
    }

    [Fact]
    public void All_three_procedures_print_their_activities() =>
        Assert.Equal([11, 6, 7], new[] { Granting.Procedure, Reviewing.Procedure, Revoking.Procedure }.Select(p => p.Steps[^1].Number));
}
