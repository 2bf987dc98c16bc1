using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Given;

namespace AccessPortal.Tests.Requests;

public class ReturnTests
{
    [Theory]
    [InlineData("P1-2b")]
    [InlineData("P1-3")]
    [InlineData("P1-4")]
    [InlineData("P1-5")]
    [InlineData("P1-6")]
    [InlineData("P1-7a")]
    [InlineData("P1-7b")]
    public void A_returned_request_waits_for_the_applicant_and_goes_back_to_who_returned_it(string code)
    {
        var request = Returned(Request().Privileged(), Granting.Procedure[code]);
        Assert.Equal((CaseOutcome.Returned, code), (request.Outcome, request.ReturnedFrom));
        Assert.Equal(People.Wulan.PersonId, request.Waiting().PersonId);

        request.Resubmit(People.Wulan, Form with { Types = AccessTypes.FullControl, Level = AccessLevel.Full, Purpose = "Alasan yang lebih jelas" }, Monday);

        Assert.Equal([code], request.OpenSteps);
        Assert.Equal((CaseOutcome.Running, "Detour.BackToReturner"), (request.Outcome, request.Journal[^1].Detour));
    }

    [Fact]
    public void The_clock_stands_still_while_the_applicant_corrects()
    {
        var request = Returned(Request(), Granting.Verify, Monday.Later(TimeSpan.FromHours(1)));
        Assert.Equal(180, request.ReturnedMinutesLeft);

        request.Resubmit(People.Wulan, Form, At(2026, 11, 25, 10));

        Assert.Equal(Wib(2026, 11, 25, 14), request.Waiting().DueAt);
    }

    [Fact]
    public void Nobody_is_late_while_the_applicant_corrects()
    {
        var request = Returned(Request(), Granting.Verify);

        request.MarkLate(At(2026, 12, 30, 9));

        Assert.Null(request.Waiting().LateAt);
    }

    public static TheoryData<string> Escalations => ["site", "types", "level", "less", "longer", "earlier"];

    [Theory]
    [MemberData(nameof(Escalations))]
    public void A_correction_that_asks_for_something_else_goes_to_the_line_manager_again(string what)
    {
        var request = Returned(Request(), Granting.Verify);

        request.Resubmit(People.Wulan, Escalated(what), Monday);

        Assert.Equal(["P1-2b"], request.OpenSteps);
        Assert.Equal("Detour.Escalates", request.Journal[^1].Detour);
        Assert.Equal(Calendar.Add(Monday.Instant, 450), request.Waiting().DueAt);
    }

    [Fact]
    public void A_shorter_period_does_not_go_to_the_line_manager_again()
    {
        var request = Returned(Request(), Granting.Verify);

        request.Resubmit(People.Wulan, Form with { ValidUntil = new(2027, 5, 31) }, Monday);

        Assert.Equal(["P1-6"], request.OpenSteps);
    }

    [Fact]
    public void A_later_end_of_contract_alone_asks_for_nothing_more()
    {
        var request = Returned(Request().Asking(f => f with { ContractEnd = f.ValidUntil }), Granting.Verify);

        request.Resubmit(People.Wulan, Form with { ContractEnd = Form.ValidUntil.AddYears(1) }, Monday);

        Assert.Equal(["P1-6"], request.OpenSteps);
    }

    [Fact]
    public void A_correction_is_a_new_revision_beside_the_old()
    {
        var request = Returned(Request(), Granting.Receive);

        request.Resubmit(People.Wulan, Form with { Purpose = "Mengunggah agenda kegiatan dinas" }, Monday);

        Assert.Equal([1, 2], request.Forms.Select(f => f.Revision));
        Assert.NotEqual(request.FormBefore!.Purpose, request.Form!.Purpose);
    }

    [Fact]
    public void Nobody_but_the_applicant_resubmits()
    {
        var request = Returned(Request(), Granting.Receive);

        Refuses(SopRule.NotTheRequester, () => request.Resubmit(People.Hendra, Form, Monday));
    }

    [Fact]
    public void A_running_request_is_not_resubmitted() =>
        Refuses(SopRule.AlreadySubmitted, () => Request().At(Granting.Verify).Resubmit(People.Wulan, Form, Monday));

    [Fact]
    public void The_owner_of_a_website_named_in_a_correction_is_told_and_may_see_it()
    {
        var request = Returned(Request(), Granting.Verify);
        request.DrainNotices();

        request.Resubmit(People.Wulan, Form with { WebsiteId = Guid.NewGuid(), OwnerId = People.Ratna.PersonId }, Monday);

        Assert.Contains(request.DrainNotices(), t => t.Kind is NoticeKind.OwnerTold && t.To.PersonId == People.Ratna.PersonId);
        Assert.Contains(People.Ratna.PersonId, request.DrainEvents()[^1].Persons);
    }

    private static AccessRequest Returned(RequestBuilder given, Step step, Domain.Office.OfficeNow? at = null)
    {
        var request = given.At(step);
        request.Say(step, People.All.First(p => request.Allows(step.Code, p)), Verdict.Return, at ?? Monday, "SK belum dilampirkan");
        return request;
    }

    private static RequestForm Escalated(string what) => what switch
    {
        "site" => Form with { WebsiteId = Guid.NewGuid() },
        "types" => Form with { Types = AccessTypes.Files | AccessTypes.Database },
        "level" => Form with { Level = AccessLevel.Manage },
        "less" => Form with { Level = AccessLevel.Read },
        "longer" => Form with { ValidUntil = Form.ValidUntil.AddDays(1) },
        _ => Form with { ValidFrom = Form.ValidFrom.AddDays(-1) },
    };
}
