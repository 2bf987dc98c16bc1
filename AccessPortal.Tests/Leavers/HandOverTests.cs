using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Leavers;
using AccessPortal.Tests.Reviews;
using AccessPortal.Tests.Revocations;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using AccessPortal.Work;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Leavers;

/// <summary>Whatever notices first that somebody else answers for a website hands over: with notice, entry and the whole time.</summary>
public sealed class HandOverTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task An_overdue_proposal_is_handed_over_by_the_clock_that_would_have_noted_the_silence()
    {
        var at = await _office.Propose("helpdesk", await Account("bkpsdm.staf2"), "bkpsdm");
        await Leaves("bkpsdm.sekretaris");
        _office.Time.SetUtcNow(Given.Wib(2026, 12, 2, 9));

        await Clock(new AdvanceClock.Command(at.CaseId));
        await Clock(new PassOnWork.Command(DemoOffice.PersonId("bkpsdm.sekretaris")));

        var item = await Waiting(at, "P3-1");
        Assert.Equal((DemoOffice.PersonId("bkpsdm.staf1"), Given.Wib(2026, 12, 4, 9)), (item.PersonId!.Value, item.DueAt!.Value));
        Assert.Equal(1, await Told(at, "bkpsdm.staf1"));
        Assert.DoesNotContain(Revocation.Silent, await Detours(at));
        Assert.Single(await Detours(at), "Remark.OwnerChanged");
        Assert.Equal(GrantState.Active, await _office.StateOf(await Account("bkpsdm.staf2"), "bkpsdm"));
    }

    [Fact]
    public async Task A_command_that_comes_before_the_clock_hands_over_too_and_readers_see_it_without_a_trace()
    {
        var at = await _office.Propose("helpdesk", await Account("bkpsdm.staf2"), "bkpsdm");
        await Leaves("bkpsdm.sekretaris");
        _office.Time.SetUtcNow(Given.Wib(2026, 12, 2, 9));

        var seen = await _office.Done("bkpsdm.staf1", new AccessPortal.Revocations.ReadRevocation.Query(at.Number!));
        Assert.Equal((at.Version, 0), (seen.Version, (await Detours(at)).Count(d => d == "Remark.OwnerChanged")));
        await _office.Done("bkpsdm.staf1", new ClaimTask.Command(at.CaseId, "P3-1"));
        await Clock(new PassOnWork.Command(DemoOffice.PersonId("bkpsdm.sekretaris")));

        Assert.Equal(Given.Wib(2026, 12, 4, 9), (await Waiting(at, "P3-1")).DueAt);
        Assert.Equal(1, await Told(at, "bkpsdm.staf1"));
    }

    [Fact]
    public async Task An_overdue_sheet_is_handed_over_by_the_clock_that_would_have_noted_the_silence()
    {
        var at = await _office.AskedFor("bkpsdm");
        await Leaves("bkpsdm.sekretaris");
        _office.Time.SetUtcNow(Given.Wib(2026, 12, 2, 9));

        await Clock(new AdvanceClock.Command(at.CaseId));

        var item = await Waiting(at, "P2-4");
        Assert.Equal((DemoOffice.PersonId("bkpsdm.staf1"), (Guid?)null), (item.PersonId!.Value, item.DeputyId));
        Assert.Equal(Given.Wib(2026, 12, 9, 9), item.DueAt);
        Assert.Equal(1, await Told(at, "bkpsdm.staf1"));
        Assert.DoesNotContain(NoticeKind.Late, await _office.Notices("bkpsdm.sekretaris", at));
        Assert.All(await _office.GrantsIn(at.CaseId), g => Assert.Equal(GrantState.Active, g.State));
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    // From the start of 25 November.
    private Task<Filed> Leaves(string account) => _office.Done("kasi.layanan", new FileLeaver.Command(
        new(DemoOffice.PersonId(account), RevocationReason.Retirement, new(2026, 11, 25), "SK 800/7/2026", true)));

    private Task<Unit> Clock(IRequest<Unit> message) =>
        _office.Services.GetRequiredService<PortalDesk>().Send(message, CancellationToken.None);

    private Task<WorkItem> Waiting(CaseStanding at, string step) =>
        _office.Read(db => db.WorkItems.SingleAsync(i => i.CaseId == at.CaseId && i.DoneAt == null && i.StepCode == step));

    private Task<List<string>> Detours(CaseStanding at) =>
        _office.Read(db => db.Journal.Where(j => j.CaseId == at.CaseId).OrderBy(j => j.Sequence).Select(j => j.Detour).ToListAsync());

    private Task<int> Told(CaseStanding at, string account)
    {
        // As a deputy they were told when it was asked; since the second of December it waits for them alone.
        var (person, since) = (DemoOffice.PersonId(account), Given.Wib(2026, 12, 2, 9));
        return _office.Read(db => db.Notices.CountAsync(
            n => n.CaseId == at.CaseId && n.RecipientId == person && n.Kind == NoticeKind.TaskWaiting && n.At >= since));
    }

    private Task<string> Account(string holder) => _office.Read(async db =>
        (await db.Grants.Where(g => g.HolderId == DemoOffice.PersonId(holder)).Select(g => g.UserName).FirstAsync()).ToString());
}
