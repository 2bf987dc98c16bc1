using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Given;

namespace AccessPortal.Tests.Requests;

public class OnBehalfTests
{
    [Theory]
    [InlineData("P1-2b", true)]
    [InlineData("P1-3", true)]
    [InlineData("P1-4", true)]
    [InlineData("P1-5", true)]
    [InlineData("P1-6", false)]
    [InlineData("P1-7a", false)]
    [InlineData("P1-8", false)]
    [InlineData("P1-9", false)]
    [InlineData("P1-10", true)]
    public void Helpdesk_records_on_behalf_only_where_the_table_allows(string code, bool allowed)
    {
        var request = Request().At(Granting.Procedure[code]);
        var decider = People.All.First(p => request.Allows(code, p));

        Assert.Equal(allowed, request.Allows(code, decider.RecordedBy(People.Putri)));
    }

    [Fact]
    public void A_paper_disposition_names_who_decided_and_who_recorded()
    {
        var request = Request().At(Granting.DisposeToDivision);

        request.Say(Granting.DisposeToDivision, People.Wiratama.RecordedBy(People.Putri), Verdict.Forward, Monday);

        var entry = request.Journal[^1];
        Assert.Equal((People.Wiratama.PersonId, People.Putri.PersonId), (entry.PersonId, entry.RecordedBy));
        Assert.Equal((Capacity.OnBehalf, "Kepala Dinas"), (entry.Capacity, entry.Title));
    }

    [Fact]
    public void Helpdesk_never_decides_itself()
    {
        foreach (var step in Granting.Procedure.Steps.Where(s => s.Substitute is not null))
            Assert.False(Request().Privileged().At(step).Allows(step.Code, People.Putri));
    }

    [Fact]
    public void Nobody_records_a_decision_on_their_own_access()
    {
        var request = Request().By(People.Putri).At(Granting.DisposeToDivision);

        Refuses(SopRule.OwnRequest, () => request.Say(Granting.DisposeToDivision, People.Wiratama.RecordedBy(People.Putri), Verdict.Forward, Monday));
    }

    [Fact]
    public void Who_took_in_anothers_request_may_record_a_paper_decision_on_it()
    {
        var request = Request().By(People.Putri).For(People.Wulan).At(Granting.DisposeToDivision);

        Assert.True(request.Allows("P1-3", People.Wiratama.RecordedBy(People.Putri)));
    }
}
