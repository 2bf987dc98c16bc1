using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Reconciliations;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.Revocations;
using AccessPortal.Tests.Revocations;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Reconciliations;

/// <summary>R-B and the day after it: what the end of the time brought up falls away with the decision.</summary>
public sealed class RegularisedLateTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task A_request_that_is_granted_after_that_day_leaves_nothing_to_suspend(bool suspended)
    {
        var run = await _office.Found("tamu");
        await _office.TakeIn(run, "tamu", "pemohon");
        var right = await _office.Right("tamu");
        var (draft, input) = await _office.AskForRequest(run, right);
        var at = await _office.FileFor(draft, input);
        await DayAfter(right);
        if (suspended) await Suspend(right);

        await _office.Enrol(at, "tamu");

        await Stands(right, new(2027, 11, 30));
        Assert.Empty(await Open(right));
    }

    [Fact]
    public async Task A_decree_that_is_seen_a_day_late_makes_it_active_and_ends_what_the_day_brought_up()
    {
        var run = await _office.Found("tamu");
        await _office.TakeIn(run, "tamu");
        var right = await _office.Right("tamu");
        await DayAfter(right);

        await _office.Done("kasi.layanan", run.Decide("tamu", Settlement.Adopted));

        await Stands(right, new(2027, 6, 30));
        Assert.Empty(await Open(right));
    }

    [Fact]
    public async Task What_was_suspended_on_the_panel_by_then_waits_to_be_lifted_there()
    {
        var run = await _office.Found("tamu");
        await _office.TakeIn(run, "tamu");
        var right = await _office.Right("tamu");
        await DayAfter(right);
        await Suspend(right);

        await _office.Done("kasi.layanan", run.Decide("tamu", Settlement.Adopted));

        Assert.Equal(GrantState.Suspended, (await _office.Right("tamu")).State);
        var lift = Assert.Single(await Open(right));
        Assert.Equal(Revoking.Reinstate.Code, lift.StepCode);
        var version = await _office.Read(db => db.Cases.Where(c => c.Id == lift.CaseId).Select(c => c.Version).SingleAsync());
        await _office.Done("administrator", new ReportPanelAct.Command(lift.CaseId, version, Revoking.Reinstate.Code, null, ""));
        await Stands(right, new(2027, 6, 30));
    }

    [Fact]
    public async Task An_account_that_is_taken_in_while_another_is_late_has_the_whole_time()
    {
        var run = await _office.Found("tamu", "magang");
        await _office.TakeIn(run, "tamu");
        var first = await _office.Right("tamu");
        await DayAfter(first);

        await _office.TakeIn(run, "magang");

        // Ten working days from Wednesday, 9 December 2026, without the days off around Christmas.
        Assert.Equal(new DateOnly(2026, 12, 23), (await _office.Right("magang")).ValidUntil);
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private async Task DayAfter(AccessGrant right)
    {
        _office.Time.SetUtcNow(new(right.ValidUntil!.Value.AddDays(1).ToDateTime(new(3, 0)), TimeSpan.Zero));
        await _office.Tick();
        Assert.Equal([Revoking.Suspend.Code], (await Open(right)).Select(i => i.StepCode).Where(c => c == Revoking.Suspend.Code));
    }

    private async Task Suspend(AccessGrant right)
    {
        var item = (await Open(right)).Single(i => i.StepCode == Revoking.Suspend.Code);
        var version = (await _office.Standing(item.CaseId)).Version;
        await _office.Done("administrator", new ReportPanelAct.Command(item.CaseId, version, Revoking.Suspend.Code, null, ""));
    }

    private async Task Stands(AccessGrant right, DateOnly until)
    {
        var after = await _office.Read(db => db.Grants.SingleAsync(g => g.Id == right.Id));
        Assert.Equal((GrantState.Active, until), (after.State, after.ValidUntil!.Value));
        var cases = await _office.Read(db =>
            db.Revocations.Where(r => r.Lines.Any(l => l.GrantId == right.Id)).Select(r => r.Outcome).ToListAsync());
        Assert.Equal([CaseOutcome.Kept], cases);
    }

    private Task<List<WorkItem>> Open(AccessGrant right) => _office.Read(db => (
        from i in db.WorkItems
        where i.DoneAt == null && db.Revocations.Any(r => r.Id == i.CaseId && r.Lines.Any(l => l.GrantId == right.Id))
        select i).ToListAsync());
}
