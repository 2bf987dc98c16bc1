using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Resets;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Leavers;
using AccessPortal.Resets;
using AccessPortal.Reviews;
using AccessPortal.Tests.Reviews;
using AccessPortal.Tests.Revocations;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using AccessPortal.Websites;
using AccessPortal.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Leavers;

/// <summary>What waited for somebody goes on when they have left, on the day they leave.</summary>
public sealed class LeftWorkTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task An_open_sheet_goes_to_the_deputy_on_the_day_its_owner_leaves_with_the_whole_time_to_answer()
    {
        var at = await _office.AskedFor("bkpsdm");
        await Leaves("bkpsdm.sekretaris", 27);

        await ClockAt(11, 26, 16);
        Assert.Equal(DemoOffice.PersonId("bkpsdm.sekretaris"), (await Sheet(at)).PersonId);
        await ClockAt(11, 27, 8);

        var item = await Sheet(at);
        Assert.Equal((DemoOffice.PersonId("bkpsdm.staf1"), (Guid?)null), (item.PersonId, item.DeputyId));
        Assert.Equal(Given.Wib(2026, 12, 4, 8), item.DueAt);
        Assert.Contains(NoticeKind.TaskWaiting, await _office.Notices("bkpsdm.staf1", at));
        // Tuesday, 1 December: the time of the one before would have run out.
        await ClockAt(12, 1, 11);
        Assert.All(await _office.GrantsIn(at.CaseId), g => Assert.Equal(GrantState.Active, g.State));
        Assert.Empty(await Left());
    }

    [Fact]
    public async Task Where_nobody_answers_any_more_the_Kasi_names_somebody_and_silence_suspends_nobody()
    {
        var at = await _office.AskedFor("dpupr");
        await Leaves("dpupr.sekretaris", 25);
        await ClockAt(11, 25, 9);
        Assert.Equal(DemoOffice.PositionId("dpupr.kepala"), (await Sheet(at)).PositionId);
        await Leaves("dpupr.kepala", 26);
        await ClockAt(11, 26, 9);

        Assert.Equal((Role.InfrastructureSectionHead, DemoOffice.PositionId("kasi.layanan")), ((await Sheet(at)).Role, (await Sheet(at)).PositionId!.Value));
        var part = Assert.Single((await _office.SheetOf("kasi.layanan", at)).Parts);
        Assert.Equal((true, false), (part.NeedsOwner, part.IsMine));
        Assert.Equal(nameof(SopRule.OwnerMissing), (await _office.Refused("kasi.layanan", new AnswerLines.Command(at.CaseId, part.WebsiteId, [new(part.Lines[0].Item.Number, 0, ReviewResult.Valid)]))).Code);

        await Name("dpupr", "dpupr.staf2");
        Assert.Equal(DemoOffice.PersonId("dpupr.staf2"), (await Sheet(at)).PersonId);
    }

    [Fact]
    public async Task A_sheet_that_lies_with_the_Kasi_falls_silent_without_a_suspension()
    {
        var at = await _office.AskedFor("dpupr");
        await Leaves("dpupr.sekretaris", 25);
        await Leaves("dpupr.kepala", 25);
        await ClockAt(11, 25, 9);

        _office.Time.SetUtcNow(Given.Wib(2026, 12, 15, 9));
        await _office.Services.GetRequiredService<PortalDesk>().Send(new AdvanceClock.Command(at.CaseId), CancellationToken.None);

        Assert.Equal(["P2-5"], (await _office.Standing(at.CaseId)).OpenSteps);
        Assert.False(await _office.Read(db => db.Revocations.AnyAsync(r => r.OriginKind == OriginKind.ReviewSilence && r.OriginReference == at.Number)));
    }

    [Fact]
    public async Task A_proposal_goes_to_the_deputy_with_the_whole_time_and_a_notice()
    {
        var at = await _office.Propose("helpdesk", await Account("bkpsdm.staf2"), "bkpsdm");
        await Leaves("bkpsdm.sekretaris", 25);
        await ClockAt(11, 25, 9);

        var item = await _office.Read(db => db.WorkItems.SingleAsync(i => i.CaseId == at.CaseId && i.DoneAt == null && i.StepCode == "P3-1"));
        Assert.Equal(DemoOffice.PersonId("bkpsdm.staf1"), item.PersonId);
        Assert.Equal(Given.Wib(2026, 11, 27, 9), item.DueAt);
        Assert.Contains(NoticeKind.TaskWaiting, await _office.Notices("bkpsdm.staf1", at));
    }

    [Fact]
    public async Task What_is_to_be_answered_with_nobody_left_goes_before_the_Kasi_unsuspended()
    {
        var at = await _office.Propose("helpdesk", await Account("dpupr.staf2"), "dpupr");
        await Leaves("dpupr.sekretaris", 25);
        await Leaves("dpupr.kepala", 25);
        await ClockAt(11, 25, 9);

        Assert.Equal(["P3-3"], (await _office.Standing(at.CaseId)).OpenSteps);
        Assert.Contains(await _office.Read(db => db.Journal.Where(j => j.CaseId == at.CaseId).Select(j => j.Detour).ToListAsync()), d => d == "Remark.NoOwner");
        Assert.Empty(await Left());
    }

    [Fact]
    public async Task Who_has_left_is_no_owner_that_stays_named()
    {
        var at = await _office.Propose("helpdesk", await Account("dpupr.staf2"), "dpupr");
        await Leaves("dpupr.sekretaris", 25);
        await Leaves("dpupr.kepala", 25);
        await ClockAt(11, 25, 9);

        await _office.Done("kasi.layanan", new AccessPortal.Revocations.NameOwner.Command(at.CaseId, DemoOffice.PersonId("dpupr.staf2")));

        Assert.Equal(DemoOffice.PersonId("dpupr.staf2"), await _office.Read(db => db.Websites.Where(w => w.Id == DemoOffice.WebsiteId("dpupr")).Select(w => w.OwnerId).SingleAsync()));
    }

    [Theory]
    [InlineData("P1-2b", CaseOutcome.Lapsed, "Remark.HolderLeft"), InlineData("P1-8", CaseOutcome.Lapsed, "Remark.HolderLeft"), InlineData("P1-10", CaseOutcome.Running, "")]
    [InlineData("P1-11", CaseOutcome.Completed, "")]
    public async Task A_request_ends_with_its_applicant_unless_an_account_has_come_of_it(string step, CaseOutcome outcome, string why)
    {
        var at = await _office.At(Granting.Procedure[step]);
        await Leaves("pemohon", 25);
        await ClockAt(11, 25, 9);

        Assert.Equal(outcome, (await _office.Standing(at.CaseId)).Outcome);
        Assert.Equal(why, await _office.Read(db => db.Journal.Where(j => j.CaseId == at.CaseId).OrderByDescending(j => j.Sequence).Select(j => j.Detour).FirstAsync()));
        Assert.Empty(await Left());
    }

    [Fact]
    public async Task A_returned_request_does_not_wait_for_ever_for_who_has_left()
    {
        var at = await _office.At(Granting.Endorse);
        await _office.Done("atasan", Acts.Complete(at, Verdict.Return, "Perjelas keperluannya"));
        await Leaves("pemohon", 25);
        await ClockAt(11, 25, 9);

        Assert.Equal((CaseOutcome.Lapsed, 0), ((await _office.Standing(at.CaseId)).Outcome, (await _office.Standing(at.CaseId)).OpenSteps.Count));
    }

    [Fact]
    public async Task A_reset_of_a_password_ends_with_its_holder()
    {
        var at = await _office.Done("pemohon", new AskReset.Command(RevocationActs.Grant("disdikbud", "kirana"), IdentityCheck.SignedIn, ""));
        await Leaves("pemohon", 25);
        await ClockAt(11, 25, 9);

        Assert.Equal((CaseOutcome.Lapsed, 0), ((await _office.Standing(at.CaseId)).Outcome, (await _office.Standing(at.CaseId)).OpenSteps.Count));
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    // From the start of a day in November.
    private Task<Filed> Leaves(string account, int day) =>
        _office.Done("kasi.layanan", new FileLeaver.Command(new(DemoOffice.PersonId(account), RevocationReason.Retirement, new(2026, 11, day), "SK 800/7/2026", true)));

    private Task ClockAt(int month, int day, int hour)
    {
        _office.Time.SetUtcNow(Given.Wib(2026, month, day, hour));
        return _office.Tick();
    }

    private Task<WorkItem> Sheet(CaseStanding at) => _office.Read(db => db.WorkItems.SingleAsync(i => i.CaseId == at.CaseId && i.DoneAt == null && i.StepCode == "P2-4"));

    private Task<IReadOnlyList<Guid>> Left() => _office.Services.GetRequiredService<PortalDesk>().Send(new PassOnWork.Due(), CancellationToken.None);

    private Task<string> Account(string holder) => _office.Read(async db =>
        (await db.Grants.Where(g => g.HolderId == DemoOffice.PersonId(holder)).Select(g => g.UserName).FirstAsync()).ToString());

    private async Task Name(string site, string owner)
    {
        var view = await _office.Done("kasi.layanan", new WebsiteSheet.Query($"{site}.arunikarayakab.go.id"));
        await _office.Done("kasi.layanan", new EntrustWebsite.Command(view.Id, view.Version, DemoOffice.PersonId(owner), null, "SK 800/8/2026"));
    }
}
