using AccessPortal.Data.Demo;
using AccessPortal.Domain.Audit;
using AccessPortal.Domain.Reviews;
using AccessPortal.Reviews;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Reviews;

/// <summary>The schedule's page at the demo office, on Tuesday, 24 November 2026.</summary>
public sealed class ReviewCalendarTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task It_shows_the_working_day_on_which_the_portal_will_begin()
    {
        var view = await View("kasi.layanan");

        // 1 January 2027 is a Friday and a holiday.
        Assert.Equal([(ReviewKind.Semester, new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 4)), (ReviewKind.Privileged, new(2027, 1, 1), new(2027, 1, 4))], view.Schedules.Select(s => (s.Kind, s.NextOn, s.BeginsOn)));
        Assert.Equal((SilencePolicy.Suspend, true), (view.Silence, view.MayChange));
    }

    [Fact]
    public async Task An_auditor_reads_it_and_changes_nothing()
    {
        var view = await View("auditor");

        Assert.False(view.MayChange);
        Assert.Equal(RefusalKind.Denied, (await _office.Refused("auditor", new ChangeSchedule.Command(view.Schedules[0].Id, 0, new(2027, 2, 1), true))).Kind);
        Assert.Equal(RefusalKind.Denied, (await _office.Refused("auditor", new DecideSilence.Command(0, SilencePolicy.OnlyAsk))).Kind);
        Assert.Equal(RefusalKind.Denied, (await _office.Refused("pj", new ReviewCalendar.Query())).Kind);
    }

    [Fact]
    public async Task One_that_was_moved_begins_on_its_new_day_and_one_turned_off_never()
    {
        var (semester, privileged) = await Both();
        await _office.Done("kasi.layanan", new ChangeSchedule.Command(semester.Id, semester.Version, new(2026, 11, 25), true));
        await _office.Done("admin", new ChangeSchedule.Command(privileged.Id, privileged.Version, privileged.NextOn, false));

        _office.Time.SetUtcNow(Given.Wib(2026, 11, 25, 8));
        await _office.Tick();
        _office.Time.SetUtcNow(Given.Wib(2027, 1, 4, 8));
        await _office.Tick();

        Assert.Equal(["Review Semester II 2026", "Review Semester I 2027"], await _office.Read(db => db.Reviews.IgnoreAutoIncludes().Where(r => r.OpenedAt >= Given.Wib(2026, 11, 25, 7)).OrderBy(r => r.OpenedAt).Select(r => r.Subject).ToListAsync()));
        Assert.Equal([AuditResult.Done, AuditResult.Done], await _office.Read(db => db.AuditEntries.Where(a => a.Command == nameof(ChangeSchedule)).Select(a => a.Result).ToListAsync()));
    }

    [Theory]
    [InlineData("2026-11-23", "StartPast"), InlineData("2027-11-26", "StartFar"), InlineData(null, "Required")]
    public async Task A_day_out_of_reach_is_told_at_its_field(string? day, string code)
    {
        var (semester, _) = await Both();

        var refusal = await _office.Refused("kasi.layanan", new ChangeSchedule.Command(semester.Id, semester.Version, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), true));

        Assert.Equal(("NextOn", code), (Assert.Single(refusal.Fields).Field, refusal.Fields[0].Code));
        Assert.Equal(semester with { Months = [] }, (await Both()).Semester with { Months = [] });
    }

    [Fact]
    public async Task One_turned_off_keeps_a_day_it_has_passed_but_needs_a_new_one_to_be_turned_on()
    {
        var (semester, _) = await Both();
        await _office.Done("kasi.layanan", new ChangeSchedule.Command(semester.Id, 0, semester.NextOn, false));
        _office.Time.SetUtcNow(Given.Wib(2027, 2, 1, 10));

        var refusal = await _office.Refused("kasi.layanan", new ChangeSchedule.Command(semester.Id, 1, semester.NextOn, true));

        Assert.Equal("StartPast", Assert.Single(refusal.Fields).Code);
    }

    [Fact]
    public async Task The_second_of_two_who_decide_on_silence_is_told_of_the_first()
    {
        await _office.Done("kasi.layanan", new DecideSilence.Command(0, SilencePolicy.OnlyAsk));

        var refusal = await _office.Refused("admin", new DecideSilence.Command(0, SilencePolicy.Suspend));

        Assert.Equal(RefusalKind.Stale, refusal.Kind);
        Assert.Equal(await _office.Read(db => db.People.Where(p => p.Id == DemoOffice.PersonId("kasi.layanan")).Select(p => p.FullName).SingleAsync()), refusal.Facts[0]);
        Assert.Equal(SilencePolicy.OnlyAsk, (await View("admin")).Silence);
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private Task<ReviewCalendar.View> View(string account) => _office.Done(account, new ReviewCalendar.Query());

    private async Task<(ReviewCalendar.Planned Semester, ReviewCalendar.Planned Privileged)> Both()
    {
        var schedules = (await View("kasi.layanan")).Schedules;
        return (schedules[0], schedules[1]);
    }
}
