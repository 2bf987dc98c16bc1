using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Given;

namespace AccessPortal.Tests.Requests;

public class ClosingTests
{
    private static readonly OfficeNow s_fiveDaysOn = At(2026, 11, 30, 8);

    [Fact]
    public void An_unconfirmed_request_closes_after_five_working_days()
    {
        var request = Request().At(Granting.Use);

        request.CloseUnconfirmed(s_fiveDaysOn);

        Assert.Equal((CaseOutcome.Completed, JournalKind.Unconfirmed), (request.Outcome, request.Journal[^1].Kind));
        Assert.Equal((Guid.Empty, Capacity.Portal), (request.Journal[^1].PersonId, request.Journal[^1].Capacity));
        Assert.Equal(s_fiveDaysOn.Instant, request.ClosedAt);
    }

    [Fact]
    public void An_unconfirmed_request_stays_open_until_then()
    {
        var request = Request().At(Granting.Use);

        request.CloseUnconfirmed(s_fiveDaysOn.Later(TimeSpan.FromMinutes(-1)));

        Assert.Equal(["P1-11"], request.OpenSteps);
    }

    [Fact]
    public void A_refused_request_closes_as_refused()
    {
        var request = Request().At(Granting.Verify);
        request.Say(Granting.Verify, People.Damar, Verdict.Refuse, Monday);
        request.RunTo(Granting.Use);

        request.CloseUnconfirmed(s_fiveDaysOn);

        Assert.Equal(CaseOutcome.Refused, request.Outcome);
    }

    [Fact]
    public void The_clock_closes_no_other_step()
    {
        var request = Request().At(Granting.Record);

        request.CloseUnconfirmed(At(2026, 12, 30, 8));

        Assert.Equal(CaseOutcome.Running, request.Outcome);
    }

    [Fact]
    public void An_ended_case_waits_for_nobody()
    {
        var request = Request().Completed();

        Assert.Empty(request.OpenSteps);
        Assert.Null(request.Journal[^1].NextStep);
        Assert.Equal(Monday.Instant, request.ClosedAt);
    }
}
