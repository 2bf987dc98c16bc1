using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Requests;

/// <summary>Applicants who leave while their request is on its way.</summary>
public sealed class LeftMeanwhileTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task No_account_is_made_for_somebody_who_has_left_and_helpdesk_ends_the_request()
    {
        var waiting = await office.At(Granting.CreateAccount);
        Assert.Equal("NotTheRequester", (await office.Refused("helpdesk", new WithdrawRequest.Command(waiting.CaseId, waiting.Version, ""))).Code);
        await office.Read(db => db.People.Where(p => p.Id == DemoOffice.PersonId("pemohon")).ExecuteUpdateAsync(s => s.SetProperty(p => p.LeftAt, office.Time.GetUtcNow())));

        Assert.Equal((RefusalKind.Rule, nameof(SopRule.HolderGone)), await Refused("teknis", Acts.CreateAccount(waiting)));
        Assert.True((await office.Done("helpdesk", new ReadRequest.Query(waiting.Number!))).May.Withdraw);
        Assert.False((await office.Done("auditor", new ReadRequest.Query(waiting.Number!))).May.Withdraw);
        Assert.Equal("NotTheRequester", (await office.Refused("teknis", new WithdrawRequest.Command(waiting.CaseId, waiting.Version, ""))).Code);
        var ended = await office.Done("helpdesk", new WithdrawRequest.Command(waiting.CaseId, waiting.Version, "Pensiun"));

        Assert.Equal((CaseOutcome.Withdrawn, 0), (ended.Outcome, ended.OpenSteps.Count));
        var entry = await office.Read(db => db.Journal.Where(j => j.CaseId == ended.CaseId).OrderBy(j => j.Sequence).LastAsync());
        Assert.Equal((DemoOffice.PersonId("pemohon"), DemoOffice.PersonId("helpdesk"), Capacity.OnBehalf), (entry.PersonId, entry.RecordedBy, entry.Capacity));
    }

    private async Task<(RefusalKind, string)> Refused<T>(string account, MediatR.IRequest<T> message)
    {
        var refusal = await office.Refused(account, message);
        return (refusal.Kind, refusal.Code);
    }
}
