using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Resets;
using AccessPortal.Domain.Sop;
using AccessPortal.Resets;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Resets;

public sealed class ResetUseCaseTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Helpdesk_asks_the_administrator_sets_and_the_holder_opens_it_once()
    {
        var asked = await Asked("pemohon");
        Assert.Equal(("KS-2026-0002", "X-2"), (asked.Number, Assert.Single(asked.OpenSteps)));
        Assert.Equal([NoticeKind.TaskWaiting], await _office.Notices("administrator", asked));

        var set = await _office.Done("administrator", Set(asked));
        Assert.Equal(["X-3"], set.OpenSteps);
        Assert.Contains(NoticeKind.SecretReady, await _office.Notices("pemohon", set));
        foreach (var other in new[] { "helpdesk", "kasi.layanan" })
            Assert.Equal(nameof(SopRule.SecretNotOpen), (await _office.Refused(other, Acts.Reveal(set))).Code);

        Assert.Equal(Acts.Password, (await _office.Done("pemohon", Acts.Reveal(set))).Secret.Reveal());
        Assert.Equal(CaseOutcome.Completed, await _office.Read(db => db.Cases.Where(c => c.Id == set.CaseId).Select(c => c.Outcome).SingleAsync()));
        Assert.Equal(nameof(SopRule.SecretNotOpen), (await _office.Refused("pemohon", Acts.Reveal(set))).Code);
        Assert.Empty(FileScan.Holding(_office.Directory, Acts.Password));
    }

    [Fact]
    public async Task How_the_holder_was_known_is_noted()
    {
        var grant = await GrantOf("pemohon");

        Assert.Equal("IdentityNote", Assert.Single((await _office.Refused("helpdesk", new AskReset.Command(grant, IdentityCheck.CalledBack, ""))).Fields).Code);
        Assert.Equal(RefusalKind.Denied, (await _office.Refused("helpdesk", new AskReset.Command(grant, IdentityCheck.SignedIn, ""))).Kind);
        Assert.Equal(RefusalKind.Denied, (await _office.Refused("pj", new AskReset.Command(grant, IdentityCheck.CalledBack, "Kenal."))).Kind);
        var asked = await Asked("pemohon");
        var entry = await _office.Read(db => db.Journal.SingleAsync(j => j.CaseId == asked.CaseId));
        Assert.Equal(("Detour.Identity.CalledBack", "Dikenali dari suara dan NIP.", "Petugas Helpdesk"), (entry.Detour, entry.Note, entry.Title));
    }

    [Fact]
    public async Task The_holder_may_ask_alone_and_for_one_account_once_at_a_time()
    {
        var grant = await GrantOf("pemohon");
        var asked = await _office.Done("pemohon", new AskReset.Command(grant, IdentityCheck.SignedIn, ""));

        Assert.Equal(["X-2"], asked.OpenSteps);
        var second = await _office.Refused("helpdesk", new AskReset.Command(grant, IdentityCheck.Letter, "Surat 12."));
        Assert.Equal((nameof(SopRule.ResetRunning), asked.Number), (second.Code, Assert.Single(second.Facts)));
    }

    [Fact]
    public async Task Not_opened_in_three_working_days_the_administrator_sets_another()
    {
        var set = await _office.Done("administrator", Set(await Asked("pemohon")));
        _office.Time.Advance(TimeSpan.FromDays(4));
        await _office.Tick();

        var (open, version) = await _office.Read(db => db.Cases.Where(c => c.Id == set.CaseId)
            .Select(c => ValueTuple.Create(db.WorkItems.Where(i => i.CaseId == c.Id && i.DoneAt == null).Select(i => i.StepCode).Single(), c.Version)).SingleAsync());
        Assert.Equal("X-2", open);
        Assert.Equal(nameof(SopRule.SecretNotOpen), (await _office.Refused("pemohon", Acts.Reveal(set))).Code);
        Assert.Contains(NoticeKind.SecretExpired, await _office.Notices("pemohon", set));
        Assert.Equal(["X-3"], (await _office.Done("administrator", Set(set with { Version = version }))).OpenSteps);
    }

    [Fact]
    public async Task All_who_share_an_account_are_told_that_it_changed()
    {
        var (site, name) = (DemoOffice.WebsiteId("disdikbud"), PanelUserName.From("redaksi"));
        await _office.Read(async db =>
        {
            db.Grants.Add(AccessGrant.FromPaper(Guid.NewGuid(), site, DemoOffice.PersonId("pj"), name, AccountType.Shared, new(AccessTypes.Files, AccessLevel.Edit), null, "", Guid.Empty, _office.Time.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        var grant = await _office.Read(db => db.Grants.Where(g => g.UserName == name && g.HolderId == DemoOffice.PersonId("disdikbud.staf2")).Select(g => g.Id).SingleAsync());
        var asked = await _office.Done("helpdesk", new AskReset.Command(grant, IdentityCheck.InPerson, "KTP."));

        var set = await _office.Done("administrator", Set(asked));

        Assert.Equal([NoticeKind.SharedPasswordReset], await _office.Notices("pj", set));
        Assert.DoesNotContain(NoticeKind.SharedPasswordReset, await _office.Notices("disdikbud.staf2", set));
    }

    [Fact]
    public async Task The_administrators_own_account_is_reset_by_technical_support()
    {
        var asked = await _office.Done("administrator", new AskReset.Command(await GrantOf("administrator"), IdentityCheck.SignedIn, ""));

        Assert.False((await _office.Send("administrator", Set(asked))).Ok);
        Assert.Equal(["X-3"], (await _office.Done("teknis", Set(asked))).OpenSteps);
    }

    [Fact]
    public async Task Declined_it_changes_nothing_and_the_holder_is_told_why()
    {
        var asked = await Asked("pemohon");

        Assert.Equal(CaseOutcome.Refused, (await _office.Done("administrator", new DeclineReset.Command(asked.CaseId, asked.Version, "Akun akan dihapus."))).Outcome);
        Assert.Contains(NoticeKind.Refused, await _office.Notices("pemohon", asked));
    }

    [Fact]
    public async Task The_request_that_made_the_account_does_not_open_the_secret_of_a_reset()
    {
        var request = await _office.At(Granting.Use);
        var grant = await _office.Read(db => db.Requests.Where(r => r.Id == request.CaseId).Select(r => r.Grant!.Id).SingleAsync());
        var set = await _office.Done("administrator", Set(await _office.Done("pemohon", new AskReset.Command(grant, IdentityCheck.SignedIn, ""))));

        Assert.False((await _office.Send("pemohon", Acts.Reveal(request))).Ok);
        Assert.True((await _office.Send("pemohon", Acts.Reveal(set))).Ok);
    }

    [Fact]
    public void It_stands_outside_the_sop()
    {
        Assert.DoesNotContain(Procedures.All, p => p.Code is ProcedureCode.Resetting);
        Assert.Equal(Resetting.Reset, Procedures.Find("X-2"));
    }

    private async Task<CaseStanding> Asked(string holder) =>
        await _office.Done("helpdesk", new AskReset.Command(await GrantOf(holder), IdentityCheck.CalledBack, "Dikenali dari suara dan NIP."));

    private static SetPassword.Command Set(CaseStanding at) => new(at.CaseId, at.Version, SecretKind.Password, new(Acts.Password));

    private Task<Guid> GrantOf(string holder)
    {
        var id = DemoOffice.PersonId(holder);
        return _office.Read(db => db.Grants.Where(g => g.HolderId == id && g.State == GrantState.Active).OrderBy(g => g.GivenAt).Select(g => g.Id).FirstAsync());
    }
}
