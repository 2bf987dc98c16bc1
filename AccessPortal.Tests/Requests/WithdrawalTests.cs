using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Given;

namespace AccessPortal.Tests.Requests;

public class WithdrawalTests
{
    [Theory]
    [InlineData("P1-2b")]
    [InlineData("P1-6")]
    [InlineData("P1-8")]
    public void The_applicant_withdraws_until_an_account_exists(string code)
    {
        var request = Request().At(Granting.Procedure[code]);
        request.DrainNotices();

        request.Withdraw(People.Wulan, "Pindah tugas", Monday);

        Assert.Equal(CaseOutcome.Withdrawn, request.Outcome);
        Assert.Empty(request.OpenSteps);
        Assert.Equal(NoticeKind.Withdrawn, Assert.Single(request.DrainNotices()).Kind);
    }

    [Theory]
    [InlineData("P1-9")]
    [InlineData("P1-10")]
    [InlineData("P1-11")]
    public void Nobody_withdraws_once_the_account_exists(string code) =>
        Refuses(SopRule.TooLateToWithdraw, () => Request().At(Granting.Procedure[code]).Withdraw(People.Wulan, "", Monday));

    [Fact]
    public void A_refused_request_is_not_withdrawn()
    {
        var request = Request().At(Granting.Verify);
        request.Say(Granting.Verify, People.Damar, Verdict.Refuse, Monday);

        Refuses(SopRule.TooLateToWithdraw, () => request.Withdraw(People.Wulan, "", Monday));
    }

    [Fact]
    public void A_returned_request_can_be_withdrawn()
    {
        var request = Request().At(Granting.Verify);
        request.Say(Granting.Verify, People.Damar, Verdict.Return, Monday);

        request.Withdraw(People.Wulan, "", Monday);

        Assert.Equal(CaseOutcome.Withdrawn, request.Outcome);
    }

    [Fact]
    public void Nobody_but_the_applicant_withdraws() =>
        Refuses(SopRule.NotTheRequester, () => Request().At(Granting.Verify).Withdraw(People.Hendra, "", Monday));

    [Fact]
    public void A_closed_request_is_not_withdrawn() =>
        Refuses(SopRule.CaseClosed, () => Request().Completed().Withdraw(People.Wulan, "", Monday));
}
