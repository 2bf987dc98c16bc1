using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests.Reviews;

/// <summary>A review that begins by the calendar, and the office's decision on silence.</summary>
public sealed class ReviewScheduleTests
{
    private static readonly Guid s_damar = People.Damar.PersonId;
    private static readonly DateTimeOffset s_now = Given.Wib(2026, 11, 24, 10);
    private readonly ReviewSchedule _semester = new(ReviewKind.Semester, new(2027, 1, 1), 1, 7);

    [Fact]
    public void It_begins_on_the_first_day_the_office_works() =>
        Assert.Equal(new DateOnly(2027, 1, 4), new ReviewSchedule(ReviewKind.Semester, new(2027, 1, 2), 1, 7).BeginsOn(new(2026, 11, 24), Given.Monday.Calendar));

    [Fact]
    public void One_whose_day_has_passed_begins_today() =>
        Assert.Equal(new DateOnly(2026, 11, 24), new ReviewSchedule(ReviewKind.Semester, new(2026, 7, 1), 1, 7).BeginsOn(new(2026, 11, 24), Given.Monday.Calendar));

    [Fact]
    public void After_one_that_was_moved_the_next_follows_the_months_again()
    {
        _semester.Change(new(2027, 2, 15), true, 0, s_damar, s_now);

        _semester.HasBegun(s_now);

        Assert.Equal(new DateOnly(2027, 7, 1), _semester.NextOn);
    }

    [Fact]
    public void A_page_older_than_the_last_change_is_told_whose_it_was()
    {
        _semester.Change(new(2027, 2, 1), true, 0, s_damar, s_now);

        var violation = Assert.Throws<SopViolation>(() => _semester.Change(new(2027, 3, 1), true, 0, s_damar, s_now));

        Assert.Equal((SopRule.Stale, s_damar.ToString(), new DateOnly(2027, 2, 1)), (violation.Rule, violation.Facts[0], _semester.NextOn));
    }

    [Fact]
    public void A_page_from_before_its_review_began_cannot_begin_it_again()
    {
        _semester.HasBegun(s_now);

        Assert.Equal(SopRule.Stale, Assert.Throws<SopViolation>(() => _semester.Change(new(2027, 1, 1), true, 0, s_damar, s_now)).Rule);
    }

    [Fact]
    public void The_decision_on_silence_is_refused_to_an_older_page()
    {
        var settings = new ReviewSettings();
        settings.Decide(SilencePolicy.OnlyAsk, 0, s_damar, s_now);

        Assert.Equal(SopRule.Stale, Assert.Throws<SopViolation>(() => settings.Decide(SilencePolicy.Suspend, 0, s_damar, s_now)).Rule);
        Assert.Equal((SilencePolicy.OnlyAsk, 1, s_damar), (settings.Silence, settings.Version, settings.ChangedById));
    }
}
