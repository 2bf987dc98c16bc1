using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Given;

namespace AccessPortal.Tests.Requests;

public class RefusalTests
{
    [Fact]
    public void A_refused_verification_is_told_to_the_applicant_and_creates_no_account()
    {
        var request = Request().At(Granting.Verify);

        request.Say(Granting.Verify, People.Damar, Verdict.Refuse, Monday, "Kontrol penuh tidak diperlukan");

        Assert.Equal(["P1-9"], request.OpenSteps);
        Assert.Null(request.Grant);
        Assert.Contains(request.DrainNotices(), t => t.Kind is NoticeKind.Refused && t.To.PersonId == People.Wulan.PersonId);
    }

    [Theory]
    [InlineData("P1-6")]
    [InlineData("P1-7a")]
    [InlineData("P1-7b")]
    public void A_refusal_passes_9_10_and_11_and_ends_refused(string code)
    {
        var request = Request().Privileged().At(Granting.Procedure[code]);
        var by = People.All.First(p => request.Allows(code, p));

        request.Say(Granting.Procedure[code], by, Verdict.Refuse, Monday);
        request.RunTo(Granting.Use).Proceed();

        Assert.Equal([code, "P1-9", "P1-10", "P1-11"], request.Journal.TakeLast(4).Select(e => e.StepCode));
        Assert.Equal((CaseOutcome.Refused, code), (request.Outcome, request.RefusedAt));
        Assert.Null(request.Grant);
    }

    [Fact]
    public void A_line_managers_refusal_ends_the_case_with_a_notice()
    {
        var request = Request().At(Granting.Endorse);

        request.Say(Granting.Endorse, People.Hendra, Verdict.Refuse, Monday);

        Assert.Equal(CaseOutcome.Refused, request.Outcome);
        Assert.Empty(request.OpenSteps);
        Assert.Contains(request.DrainNotices(), t => t.Kind is NoticeKind.Refused && t.To.PersonId == People.Wulan.PersonId);
    }

    [Theory]
    [InlineData(Verdict.Refuse)]
    [InlineData(Verdict.Return)]
    public void A_refusal_or_return_needs_a_reason(Verdict verdict)
    {
        var request = Request().At(Granting.Verify);

        Refuses(SopRule.ReasonMissing, () => request.Say(Granting.Verify, People.Damar, verdict, Monday, "  "));
        Assert.Equal(["P1-6"], request.OpenSteps);
    }
}
