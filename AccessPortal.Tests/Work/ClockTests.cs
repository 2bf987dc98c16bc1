using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Work;

/// <summary>What time alone brings about; the office opens on Tuesday, 24 November 2026, 10.00 WIB.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task Lateness_is_marked_once_and_told_once()
    {
        // P1-2b has one working day.
        var filed = await _office.File();
        await ClockAt(25, 9, 59);
        Assert.Equal([NoticeKind.TaskWaiting], await _office.Notices("atasan", filed));

        await ClockAt(25, 10, 0);
        await ClockAt(25, 10, 1);
        await ClockAt(27, 10, 0);

        Assert.Equal([NoticeKind.TaskWaiting, NoticeKind.Late], await _office.Notices("atasan", filed));
        Assert.Equal(At(25, 10, 0), await _office.Read(db => db.WorkItems.Where(i => i.CaseId == filed.CaseId).Select(i => i.LateAt).SingleAsync()));
    }

    [Fact]
    public async Task What_is_late_can_still_be_done()
    {
        var filed = await _office.File();
        await ClockAt(26, 10, 0);

        Assert.Equal(["P1-3"], (await _office.Next(filed)).OpenSteps);
    }

    [Fact]
    public async Task A_task_opened_and_left_lying_is_free_again_after_a_quarter_of_an_hour()
    {
        var filed = await _office.At(Granting.CreateAccount);
        await _office.Done("teknis", new ClaimTask.Command(filed.CaseId, "P1-8"));
        await ClockAt(24, 10, 14);
        Assert.Equal(DemoOffice.PersonId("teknis"), await Claimant(filed));

        await ClockAt(24, 10, 15);

        Assert.Null(await Claimant(filed));
    }

    [Fact]
    public async Task An_unread_secret_expires_after_three_working_days_and_can_be_reissued()
    {
        var ready = await _office.At(Granting.Record);
        await ClockAt(27, 9, 59);
        Assert.Equal(SecretState.Ready, await SecretOf(ready.CaseId));

        await ClockAt(27, 10, 0);

        Assert.Equal(SecretState.Expired, await SecretOf(ready.CaseId));
        Assert.Contains(NoticeKind.SecretExpired, await _office.Notices("pemohon", ready));
        Assert.Contains(NoticeKind.SecretExpired, await _office.Notices("teknis", ready));
        Assert.Equal(nameof(SopRule.SecretNotOpen), (await _office.Refused("pemohon", Acts.Reveal(ready))).Code);

        var shown = await _office.Done("teknis", new ReadRequest.Query(ready.Number!));
        Assert.True(shown.May.Reissue);
        await _office.Done("teknis", new ReissueSecret.Command(ready.CaseId, shown.Version, SecretKind.Password, new("Awal-Yang-Kedua-2026!")));
        Assert.Equal("Awal-Yang-Kedua-2026!", (await _office.Done("pemohon", Acts.Reveal(ready))).Secret.Reveal());
    }

    [Fact]
    public async Task A_secret_past_its_time_does_not_open_even_before_the_clock_looks()
    {
        var ready = await _office.At(Granting.Record);
        _office.Time.SetUtcNow(At(27, 10, 0));

        Assert.Equal(nameof(SopRule.SecretNotOpen), (await _office.Refused("pemohon", Acts.Reveal(ready))).Code);
    }

    [Fact]
    public async Task What_nobody_confirms_ends_after_five_working_days()
    {
        var waiting = await _office.At(Granting.Use);
        await ClockAt(30, 16, 0);
        Assert.Equal(CaseOutcome.Running, await OutcomeOf(waiting.CaseId));

        // Tuesday, 1 December, 10.00 WIB.
        await ClockAt(31, 10, 0);

        Assert.Equal(CaseOutcome.Completed, await OutcomeOf(waiting.CaseId));
        Assert.Equal(JournalKind.Unconfirmed, await _office.Read(db => db.Journal.Where(j => j.CaseId == waiting.CaseId).OrderByDescending(j => j.Sequence).Select(j => j.Kind).FirstAsync()));
        Assert.Equal(NoticeKind.Completed, (await _office.Notices("pemohon", waiting))[^1]);
    }

    [Fact]
    public async Task The_clock_acts_as_the_portal_in_the_audit_trail()
    {
        await _office.File();
        await ClockAt(25, 10, 0);

        var entry = await _office.Read(db => db.AuditEntries.OrderByDescending(e => e.Sequence).FirstAsync());
        Assert.Equal(("AdvanceClock", Guid.Empty), (entry.Command, entry.PersonId));
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private Task ClockAt(int day, int hour, int minute)
    {
        _office.Time.SetUtcNow(At(day, hour, minute));
        return _office.Tick();
    }

    // Day of November 2026, in WIB; the 31st is the first of December.
    private static DateTimeOffset At(int day, int hour, int minute) => new DateTimeOffset(2026, 11, 1, hour, minute, 0, TimeSpan.FromHours(7)).AddDays(day - 1).ToUniversalTime();

    private Task<CaseOutcome> OutcomeOf(Guid id) => _office.Read(db => db.Cases.Where(c => c.Id == id).Select(c => c.Outcome).SingleAsync());

    private Task<Guid?> Claimant(CaseStanding at) => _office.Read(db => db.WorkItems.Where(i => i.CaseId == at.CaseId && i.DoneAt == null).Select(i => i.ClaimedBy).SingleAsync());

    private Task<SecretState> SecretOf(Guid id) => _office.Read(db => db.Requests.Where(r => r.Id == id).Select(r => r.Grant!.Secret!.State).SingleAsync());
}
