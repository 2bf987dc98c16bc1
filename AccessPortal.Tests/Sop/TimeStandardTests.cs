using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests.Sop;

public class TimeStandardTests
{
    private static readonly WorkingCalendar s_calendar = new("Asia/Jakarta", OfficeCalendarDefaults.Hours, OfficeCalendarDefaults.Holidays, []);
    private static readonly DateTimeOffset s_mondayNine = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void A_step_is_due_after_its_working_minutes() =>
        Assert.Equal(s_mondayNine.AddHours(5), TimeStandard.DueFrom(Granting.DisposeToDivision, s_mondayNine, s_calendar));

    [Fact]
    public void A_step_that_nobody_waits_for_is_never_due() =>
        Assert.Null(TimeStandard.DueFrom(Granting.Fill, s_mondayNine, s_calendar));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(2, 0.5)]
    [InlineData(3.5, 0.75)]
    [InlineData(5, 1)]
    [InlineData(24, 1.875)]
    public void The_share_used_grows_in_working_time_only(double hoursLater, double expected) =>
        Assert.Equal(expected, TimeStandard.Used(s_mondayNine, 240, s_mondayNine.AddHours(hoursLater), s_calendar), precision: 6);

    [Fact]
    public void What_is_due_at_once_has_used_its_time_from_the_start() =>
        Assert.Equal(1, TimeStandard.Used(s_mondayNine, 0, s_mondayNine, s_calendar));
}
