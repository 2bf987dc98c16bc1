using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Revocations;
using AccessPortal.Tests.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Revocations;

/// <summary>
/// What the clock does about ends and silence. The office opens on Tuesday, 24 November 2026; "nadia" on bkpsdm ends on 6 December,
/// its owner is the secretary of BKPSDM.
/// </summary>
public sealed class EndOfRightTests : IAsyncLifetime
{
    private static readonly Guid s_right = DemoGrants.KeyOf("bkpsdm", "nadia");

    private readonly TestOffice _office = new();

    [Fact]
    public async Task Holder_and_owner_are_told_of_a_near_end_once_for_each_of_its_days()
    {
        await ClockAt(24);
        await ClockAt(25);
        Assert.Equal((1, 1), await Told());
        await ClockAt(29);
        await ClockAt(30);
        Assert.Equal((2, 2), await Told());
        await ClockAt(35);
        await ClockAt(36);

        Assert.Equal((3, 3), await Told());
        Assert.Equal(GrantState.Active, await State());
    }

    [Fact]
    public async Task On_the_day_after_the_end_the_portal_proposes_and_orders_the_suspension_at_once()
    {
        await ClockAt(36);
        Assert.False(await _office.Read(db => db.Revocations.AnyAsync(r => r.OriginKind == OriginKind.Expiry)));

        await ClockAt(37);
        await ClockAt(38);

        var proposed = await Expiry();
        Assert.Equal(["P3-1", "P3-S"], proposed.OpenSteps);
        Assert.Equal(GrantState.SuspensionRequested, await State());
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task The_end_of_the_last_administrator_is_proposed_but_not_suspended(bool running)
    {
        var site = DemoOffice.WebsiteId("bkpsdm");
        await _office.Read(db => db.Grants.Where(g => g.WebsiteId == site).ExecuteUpdateAsync(s => s.SetProperty(g => g.Level, g => g.Id == s_right ? AccessLevel.Full : AccessLevel.Read)));
        if (running) await _office.Done("bkpsdm.sekretaris", new FileRevocation.Command(site, [s_right], RevocationActs.Input(i => (i.EffectiveOn, i.NoSuccessor) = (new(2026, 12, 20), "Pengelola baru belum ditunjuk."))));

        await ClockAt(37);

        Assert.Equal(GrantState.Active, await State());
        Assert.Equal(!running, await _office.Read(db => db.Revocations.AnyAsync(r => r.OriginKind == OriginKind.Expiry)));
    }

    [Fact]
    public async Task A_renewal_still_under_way_at_the_end_brings_the_right_back()
    {
        var renewal = await Renewal();
        await ClockAt(37);
        var expiry = await Expiry();
        await _office.Done("administrator", new ReportPanelAct.Command(expiry.CaseId, expiry.Version, "P3-S", null, ""));
        Assert.Equal(GrantState.Suspended, await State());

        while (renewal.OpenSteps[0] != Granting.Use.Code) renewal = await _office.Next(renewal);

        Assert.Equal(GrantState.Active, await State());
        Assert.Equal(CaseOutcome.Kept, (await _office.Standing(expiry.CaseId)).Outcome);
        Assert.Equal(new DateOnly(2027, 11, 30), await _office.Read(db => db.Grants.Where(g => g.Id == s_right).Select(g => g.ValidUntil).SingleAsync()));
    }

    [Fact]
    public async Task Silence_of_the_owner_orders_the_suspension_and_puts_it_before_the_section_head()
    {
        var proposed = await _office.Propose("helpdesk");

        await ClockAt(26);

        Assert.Equal(["P3-3", "P3-S"], (await _office.Standing(proposed.CaseId)).OpenSteps);
        Assert.Equal(GrantState.SuspensionRequested, await _office.StateOf());
    }

    [Fact]
    public async Task What_the_owner_never_acknowledges_comes_to_its_end()
    {
        var at = await _office.RevocationAt(Revoking.Acknowledge);

        await ClockAt(31);

        Assert.Equal(CaseOutcome.Completed, (await _office.Standing(at.CaseId)).Outcome);
    }

    [Fact]
    public async Task After_the_hold_the_deletion_waits_and_only_the_administrator_makes_it_true()
    {
        var at = await _office.Onward(await _office.RevocationAt(Revoking.Acknowledge));
        await ClockAt(53);
        Assert.Empty((await _office.Standing(at.CaseId)).OpenSteps);

        await ClockAt(54);
        at = await _office.Standing(at.CaseId);
        Assert.Equal(["P3-D"], at.OpenSteps);
        Assert.Equal(GrantState.Disabled, await _office.StateOf());
        await _office.Done("administrator", new ReportPanelAct.Command(at.CaseId, at.Version, "P3-D", null, ""));

        Assert.Equal(GrantState.Removed, await _office.StateOf());
    }

    [Fact]
    public async Task A_shared_password_waits_until_it_has_been_changed()
    {
        var at = await _office.RevocationAt(Revoking.Confirm, "redaksi");
        Assert.Equal(["P3-6", "P3-K"], at.OpenSteps);
        await _office.AttachEvidence(at);
        Assert.Equal(nameof(SopRule.SharedPasswordOpen), (await _office.Refused("kasi.layanan", new ConfirmRevocation.Command(at.CaseId, at.Version, EvidenceKind.PanelList, "Daftar", ""))).Code);

        at = await _office.Done("administrator", new ReportPanelAct.Command(at.CaseId, at.Version, "P3-K", null, ""));

        Assert.Equal(["P3-7"], (await _office.Onward(at)).OpenSteps);
    }

    [Fact]
    public async Task A_right_that_ends_while_its_revocation_runs_is_suspended_there()
    {
        var running = await _office.Done("bkpsdm.sekretaris", new FileRevocation.Command(DemoOffice.WebsiteId("bkpsdm"), [s_right], RevocationActs.Input(i => i.EffectiveOn = new(2026, 12, 20))));

        await ClockAt(37);

        Assert.Equal(GrantState.SuspensionRequested, await State());
        Assert.Contains("P3-S", (await _office.Standing(running.CaseId)).OpenSteps);
        Assert.False(await _office.Read(db => db.Revocations.AnyAsync(r => r.OriginKind == OriginKind.Expiry)));
    }

    // The demo's own review falls silent before these ends and must not suspend the same rights.
    public async Task InitializeAsync()
    {
        await _office.InitializeAsync();
        await _office.Read(db => db.ReviewSettings.ExecuteUpdateAsync(s => s.SetProperty(x => x.Silence, SilencePolicy.OnlyAsk)));
    }

    public Task DisposeAsync() => _office.DisposeAsync();

    // 10.00 WIB on a day counted from 1 November 2026; the 37th is 7 December.
    private Task ClockAt(int day)
    {
        _office.Time.SetUtcNow(new DateTimeOffset(2026, 11, 1, 3, 0, 0, TimeSpan.Zero).AddDays(day - 1));
        return _office.Tick();
    }

    private async Task<CaseStanding> Renewal()
    {
        var id = await _office.Done("bkpsdm.staf2", new StartRequest.Command(Kind: RequestKind.Renewal, GrantId: s_right));
        await _office.Done("bkpsdm.staf2", new AddAttachment.Command(id, AttachmentKind.Decree, "SK.pdf", Acts.Pdf));
        var input = DraftText.Read(await _office.Read(db => db.Requests.Where(r => r.Id == id).Select(r => r.Draft).SingleAsync()));
        (input.Purpose, input.ValidFrom, input.ValidUntil) = ("Masih mengelola berita kepegawaian.", new(2026, 12, 1), new(2027, 11, 30));
        (input.DecreeNumber, input.DecreeDate, input.Undertaking) = ("800/1/2026", new DateOnly(2026, 11, 2), true);
        var filed = await _office.Done("bkpsdm.staf2", new SubmitRequest.Command(id, await _office.Mark(id), input));
        return await _office.Done("bkpsdm.kepala", Acts.Complete(filed, Verdict.Accept));
    }

    private async Task<CaseStanding> Expiry() => await _office.Standing(await _office.Read(db => db.Revocations.Where(r => r.OriginKind == OriginKind.Expiry).Select(r => r.Id).SingleAsync()));

    private Task<GrantState> State() => _office.Read(db => db.Grants.Where(g => g.Id == s_right).Select(g => g.State).SingleAsync());

    private Task<(int Holder, int Owner)> Told()
    {
        var (holder, owner) = (DemoOffice.PersonId("bkpsdm.staf2"), DemoOffice.PersonId("bkpsdm.sekretaris"));
        return _office.Read(async db => (await Count(db, holder), await Count(db, owner)));

        static Task<int> Count(AccessPortal.Data.PortalDb db, Guid person) => db.Notices.CountAsync(n => n.RecipientId == person && n.Kind == NoticeKind.AccessEnding && n.GrantId == s_right);
    }
}
