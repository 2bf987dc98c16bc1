using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Audit;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Requests;

public sealed class GrantingUseCaseTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_request_goes_from_the_form_to_an_account_in_use()
    {
        var ready = await office.At(Granting.Record);
        var revealed = await office.Done("pemohon", Acts.Reveal(ready));
        var recorded = await office.Next(await Again(ready));
        var done = await office.Next(recorded);

        Assert.Equal(Acts.Password, revealed.Secret.Reveal());
        Assert.Equal((CaseOutcome.Completed, 0), (done.Outcome, done.OpenSteps.Count));
        var grant = await office.Read(db => db.Grants.Include(g => g.Secret).SingleAsync(g => db.Requests.Any(r => r.Id == done.CaseId && r.Grant == g)));
        Assert.Equal((GrantState.Active, SecretState.Opened, null), (grant.State, grant.Secret!.State, grant.Secret.Cipher));
    }

    [Fact]
    public async Task A_secret_opens_once()
    {
        var ready = await office.At(Granting.Record);
        await office.Done("pemohon", Acts.Reveal(ready));

        var second = await office.Refused("pemohon", Acts.Reveal(ready));

        Assert.Equal((RefusalKind.Rule, nameof(SopRule.SecretNotOpen)), (second.Kind, second.Code));
    }

    [Fact]
    public async Task A_secret_opens_for_its_holder_only()
    {
        var ready = await office.At(Granting.Record);

        Assert.Equal(nameof(SopRule.SecretNotOpen), (await office.Refused("pj", Acts.Reveal(ready))).Code);
        Assert.Equal(nameof(SopRule.SecretNotOpen), (await office.Refused("teknis", Acts.Reveal(ready))).Code);
        Assert.Equal(RefusalKind.NotFound, (await office.Refused("administrator", Acts.Reveal(ready))).Kind);
        Assert.True((await office.Send("pemohon", Acts.Reveal(ready))).Ok);
    }

    [Fact]
    public async Task Wrong_passwords_open_nothing_and_lock_the_account_in_the_end()
    {
        var ready = await office.At(Granting.Record);
        for (var i = 0; i < 5; i++) Assert.Equal("PasswordWrong", await FaultOf("auditor", Acts.Reveal(ready, "Bukan-Sandinya-1")));

        Assert.Equal("LockedOut", await FaultOf("auditor", Acts.Reveal(ready)));
    }

    [Fact]
    public async Task Of_twenty_wrong_passwords_at_once_five_are_judged()
    {
        var ready = await office.At(Granting.Record);

        var faults = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => FaultOf("sekretaris", Acts.Reveal(ready, "Bukan-Sandinya-1")))));

        Assert.Equal((5, 15), (faults.Count(f => f is "PasswordWrong"), faults.Count(f => f is "LockedOut")));
    }

    [Fact]
    public async Task A_wrong_password_leaves_a_denied_attempt_without_the_password()
    {
        var ready = await office.At(Granting.Record);

        await office.Refused("pemohon", Acts.Reveal(ready, "Bukan-Sandinya-1"));

        var entry = await office.Read(db => db.AuditEntries.OrderBy(e => e.Sequence).LastAsync());
        Assert.Equal((nameof(RevealSecret), AuditResult.Denied, "PasswordWrong", DemoOffice.PersonId("pemohon")), (entry.Command, entry.Result, entry.Detail, entry.PersonId));
        var payload = await office.Read(db => db.AuditPayloads.SingleAsync(p => p.Sequence == entry.Sequence));
        Assert.Contains(ready.CaseId.ToString(), payload.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("Bukan-Sandinya-1", payload.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_stands_nowhere_but_with_its_holder()
    {
        var ready = await office.At(Granting.Record);
        Assert.Equal(Acts.Password, (await office.Done("pemohon", Acts.Reveal(ready))).Secret.Reveal());

        var payloads = await office.Read(db => db.AuditPayloads.Select(p => p.Json).ToListAsync());
        Assert.DoesNotContain(payloads, json => json.Contains(Acts.Password, StringComparison.Ordinal));
        Assert.DoesNotContain(payloads, json => json.Contains("Contoh-2026!", StringComparison.Ordinal));
        Assert.Empty(FileScan.Holding(office.Directory, Acts.Password));
        Assert.Empty(FileScan.Holding(office.Directory, "Contoh-2026!"));
        Assert.NotEmpty(FileScan.Holding(office.Directory, ready.Number!));
    }

    [Fact]
    public async Task The_next_actor_the_applicant_and_the_owner_are_told()
    {
        var filed = await office.File();
        var endorsed = await office.Next(filed);

        Assert.Equal([NoticeKind.OwnerTold], await office.Notices("pj", endorsed));
        Assert.Equal([NoticeKind.TaskWaiting], await office.Notices("atasan", endorsed));
        Assert.Equal([NoticeKind.TaskWaiting], await office.Notices("kadis", endorsed));
        Assert.Equal([NoticeKind.Moved], await office.Notices("pemohon", endorsed));
        Assert.Empty(await office.Notices("kabid", endorsed));
    }

    [Fact]
    public async Task Refused_by_the_line_manager_it_ends_and_the_applicant_is_told()
    {
        var filed = await office.File();

        var refused = await office.Done("atasan", Acts.Complete(filed, Verdict.Refuse, "Tidak diperlukan."));

        Assert.Equal(CaseOutcome.Refused, refused.Outcome);
        Assert.Contains(NoticeKind.Refused, await office.Notices("pemohon", refused));
    }

    private async Task<CaseStanding> Again(CaseStanding at) => at with { Version = await office.Read(db => db.Cases.Where(c => c.Id == at.CaseId).Select(c => c.Version).SingleAsync()) };

    private async Task<string> FaultOf(string account, RevealSecret.Command command) => Assert.Single((await office.Refused(account, command)).Fields).Code;
}
