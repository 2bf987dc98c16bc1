using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Given;

namespace AccessPortal.Tests.Cases;

public class UndoTests
{
    [Theory]
    [InlineData("P1-2b")]
    [InlineData("P1-3")]
    [InlineData("P1-4")]
    [InlineData("P1-5")]
    [InlineData("P1-6")]
    [InlineData("P1-7a")]
    [InlineData("P1-7b")]
    public void Who_did_a_step_from_2b_to_7_takes_it_back(string code)
    {
        var request = Request().Privileged().At(Granting.Procedure[code]);
        var due = request.Waiting().DueAt;
        request.Proceed();

        request.Undo(LastActor(request), Monday.Later(TimeSpan.FromHours(1)));

        Assert.Equal([code], request.OpenSteps);
        Assert.Equal(due, request.Waiting().DueAt);
    }

    [Fact]
    public void Undo_appends_and_deletes_nothing()
    {
        var request = Request().At(Granting.Approve);
        var before = request.Journal.ToList();

        request.Undo(People.Damar, Monday);

        Assert.Equal(before, request.Journal.SkipLast(1));
        Assert.Equal((JournalKind.Undone, "P1-6"), (request.Journal[^1].Kind, request.Journal[^1].StepCode));
        Assert.Null(request.VerifiedPoints);
    }

    [Fact]
    public void A_step_whose_next_is_claimed_stays()
    {
        var request = Request().At(Granting.Receive);
        request.Claim("P1-5", People.Sekar, Monday);

        Assert.False(request.CanUndo(People.Bagas, Monday));
        Refuses(SopRule.CannotUndo, () => request.Undo(People.Bagas, Monday));
    }

    [Fact]
    public void A_lapsed_or_released_claim_hinders_nobody()
    {
        var request = Request().At(Granting.Receive);
        request.Claim("P1-5", People.Sekar, Monday);

        Assert.True(request.CanUndo(People.Bagas, Monday.Later(WorkItem.ClaimLasts)));
        request.Release("P1-5", People.Sekar);
        Assert.True(request.CanUndo(People.Bagas, Monday));
    }

    [Fact]
    public void One_may_take_back_though_one_has_the_next_step_open_oneself()
    {
        var request = Request().At(Granting.Approve);
        request.Claim("P1-7a", People.Damar, Monday);

        request.Undo(People.Damar, Monday);

        Assert.Equal(["P1-6"], request.OpenSteps);
    }

    [Fact]
    public void A_step_whose_next_is_done_stays() =>
        Refuses(SopRule.CannotUndo, () => Request().At(Granting.Verify).Undo(People.Bagas, Monday));

    [Fact]
    public void Nobody_takes_back_anothers_step() =>
        Refuses(SopRule.CannotUndo, () => Request().At(Granting.Receive).Undo(People.Wiratama, Monday));

    [Theory]
    [InlineData("P1-2b", "P1-2a")]
    [InlineData("P1-9", "P1-8")]
    [InlineData("P1-10", "P1-9")]
    [InlineData("P1-11", "P1-10")]
    public void Steps_outside_2b_to_7_are_not_taken_back(string open, string done)
    {
        var request = Request().At(Granting.Procedure[open]);

        Assert.Equal(done, request.Journal[^1].StepCode);
        Refuses(SopRule.CannotUndo, () => request.Undo(LastActor(request), Monday));
    }

    [Fact]
    public void A_return_can_be_taken_back()
    {
        var request = Request().At(Granting.Verify);
        request.Say(Granting.Verify, People.Damar, Verdict.Return, Monday);

        request.Undo(People.Damar, Monday);

        Assert.Equal((CaseOutcome.Running, null), (request.Outcome, request.ReturnedFrom));
        Refuses(SopRule.AlreadySubmitted, () => request.Resubmit(People.Wulan, Form, Monday));
    }

    [Fact]
    public void A_refusal_taken_back_leads_to_an_account_after_all()
    {
        var request = Request().At(Granting.Verify);
        request.Say(Granting.Verify, People.Damar, Verdict.Refuse, Monday);

        request.Undo(People.Damar, Monday);
        request.RunTo(Granting.Use).Proceed();

        Assert.Equal((CaseOutcome.Completed, null), (request.Outcome, request.RefusedAt));
        Assert.NotNull(request.Grant);
    }

    [Fact]
    public void A_step_is_not_taken_back_twice()
    {
        var request = Request().At(Granting.Approve);
        request.Undo(People.Damar, Monday);

        Refuses(SopRule.CannotUndo, () => request.Undo(People.Damar, Monday));
    }

    [Fact]
    public void Who_holds_another_post_by_now_takes_nothing_back()
    {
        var request = Request().At(Granting.Approve);

        Assert.False(request.CanUndo(People.Damar with { PositionId = People.Sekar.PositionId }, Monday));
        Refuses(SopRule.CannotUndo, () => request.Undo(new(People.Damar.PersonId), Monday));
    }

    [Fact]
    public void Helpdesk_takes_back_what_it_recorded_only_as_helpdesk()
    {
        var request = Request().At(Granting.Receive);
        request.Say(Granting.Receive, People.Sekar.RecordedBy(People.Putri), Verdict.Forward, Monday);

        Refuses(SopRule.CannotUndo, () => request.Undo(new(People.Putri.PersonId), Monday));
        Refuses(SopRule.CannotUndo, () => request.Undo(People.Putri with { PositionId = People.Sekar.PositionId }, Monday));
        request.Undo(People.Putri, Monday);

        Assert.Equal(["P1-5"], request.OpenSteps);
    }

    private static Domain.Office.Actor LastActor(AccessRequest request) =>
        People.All.Single(p => p.PersonId == request.Journal[^1].PersonId);
}
