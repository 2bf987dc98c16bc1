using AccessPortal.Domain.Sop;
using CsCheck;
using static AccessPortal.Domain.Sop.OfficeCalendarDefaults;

namespace AccessPortal.Tests.Sop;

public class WorkingCalendarTests
{
    private static readonly SpecialHours s_ramadan = new(new(2027, 2, 8), new(2027, 3, 9), "Ramadan", true, DayOfWeek.Monday, new(8, 0), new(15, 0), new(12, 0), new(12, 30));
    private static readonly WorkingCalendar s_calendar = new("Asia/Jakarta", Hours, Holidays, [s_ramadan]);

    private static readonly Gen<DateTimeOffset> s_instants =
        Gen.Int[0, 2 * 365 * 24 * 3600].Select(seconds => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(seconds));

    [Theory]
    [InlineData("2026-11-23 09:00", 60, "2026-11-23 10:00")]
    [InlineData("2026-11-23 11:30", 60, "2026-11-23 13:30")]
    [InlineData("2026-11-23 11:30", 30, "2026-11-23 12:00")]
    [InlineData("2026-11-23 12:15", 10, "2026-11-23 13:10")]
    [InlineData("2026-11-23 15:00", 60, "2026-11-23 16:00")]
    [InlineData("2026-11-23 16:00", 1, "2026-11-24 07:31")]
    [InlineData("2026-11-23 05:00", 450, "2026-11-23 16:00")]
    [InlineData("2026-11-27 11:30", 30, "2026-11-27 13:30")]
    [InlineData("2026-11-27 16:00", 60, "2026-11-30 08:00")]
    [InlineData("2026-12-23 15:30", 60, "2026-12-28 08:00")]
    [InlineData("2027-02-08 07:30", 30, "2027-02-08 08:30")]
    [InlineData("2027-02-08 14:00", 61, "2027-02-15 08:01")]
    [InlineData("2026-11-23 20:00", 0, "2026-11-24 07:30")]
    public void Minutes_run_in_working_time_only(string from, int minutes, string expected) =>
        Assert.Equal(Jakarta(expected), s_calendar.Add(Jakarta(from), minutes));

    [Theory]
    [InlineData("2026-02-18 14:30", "2026-02-18 15:30")]
    [InlineData("2026-02-19 14:30", "2026-02-20 08:30")]
    [InlineData("2026-03-10 14:30", "2026-03-11 08:00")]
    [InlineData("2026-03-11 14:30", "2026-03-11 15:30")]
    public void Special_hours_hold_from_their_first_day_to_their_last(string from, string expected)
    {
        SpecialHours Short(DayOfWeek day) => new(new(2026, 2, 19), new(2026, 3, 10), "Ramadan", false, day, new(8, 0), new(15, 0), new(12, 0), new(12, 30));
        var calendar = new WorkingCalendar("Asia/Jakarta", Hours, [], [.. Hours.Select(h => Short(h.Day))]);

        Assert.Equal(Jakarta(expected), calendar.Add(Jakarta(from), 60));
    }

    [Fact]
    public void An_answer_is_in_UTC() => Assert.Equal(TimeSpan.Zero, s_calendar.Add(Jakarta("2026-11-23 09:00"), 1).Offset);

    [Fact]
    public void A_working_day_is_seven_and_a_half_hours() =>
        Assert.Equal(Jakarta("2026-11-25 10:00"), s_calendar.AddDays(Jakarta("2026-11-23 10:00"), 2));

    [Fact]
    public void Minutes_count_only_forwards() =>
        Assert.Equal(0, s_calendar.MinutesBetween(Jakarta("2026-11-23 10:00"), Jakarta("2026-11-23 09:00")));

    [Fact]
    public void A_week_has_thirty_seven_and_a_half_hours() =>
        Assert.Equal(37 * 60 + 30, s_calendar.MinutesBetween(Jakarta("2026-11-23 00:00"), Jakarta("2026-11-30 00:00")));

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-12-24", false)]
    [InlineData("2027-01-05", false)]
    [InlineData("2027-02-09", false)]
    public void Weekends_holidays_and_days_without_hours_are_free(string date, bool expected) =>
        Assert.Equal(expected, s_calendar.IsWorkingDay(DateOnly.Parse(date, null)));

    [Fact]
    public void Dates_and_years_turn_at_midnight_of_the_office()
    {
        var newYear = new DateTimeOffset(2026, 12, 31, 17, 0, 0, TimeSpan.Zero);

        Assert.Equal((2026, 2027), (s_calendar.LocalYear(newYear.AddTicks(-1)), s_calendar.LocalYear(newYear)));
        Assert.Equal(new DateOnly(2027, 1, 1), s_calendar.LocalDate(newYear));
    }

    public static TheoryData<WorkingHours[]> Impossible =>
    [
        [],
        [new(DayOfWeek.Monday, new(8, 0), new(8, 0), new(8, 0), new(8, 0))],
        [new(DayOfWeek.Monday, new(8, 0), new(16, 0), new(8, 0), new(16, 0))],
        [new(DayOfWeek.Monday, new(8, 0), new(16, 0), new(12, 0), new(17, 0))],
        [Hours[0], Hours[0]],
    ];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_calendar_needs_working_hours_in_order(WorkingHours[] hours) =>
        Assert.ThrowsAny<ArgumentException>(() => new WorkingCalendar("Asia/Jakarta", hours, [], []));

    [Fact]
    public void Special_hours_must_be_in_order_too() =>
        Assert.ThrowsAny<ArgumentException>(() => new WorkingCalendar("Asia/Jakarta", Hours, [], [s_ramadan with { Until = new(2027, 2, 7) }]));

    [Fact]
    public void Minutes_added_are_the_minutes_between() =>
        Gen.Select(s_instants, Gen.Int[0, 20_000]).Sample((from, minutes) => s_calendar.MinutesBetween(from, s_calendar.Add(from, minutes)) == minutes);

    [Fact]
    public void More_minutes_never_end_earlier() =>
        Gen.Select(s_instants, Gen.Int[0, 5_000], Gen.Int[0, 500]).Sample((from, minutes, more) => s_calendar.Add(from, minutes) <= s_calendar.Add(from, minutes + more));

    [Fact]
    public void A_later_start_never_ends_earlier() =>
        Gen.Select(s_instants, Gen.Int[0, 500_000], Gen.Int[0, 5_000]).Sample((from, seconds, minutes) => s_calendar.Add(from, minutes) <= s_calendar.Add(from.AddSeconds(seconds), minutes));

    // The second before it: a due instant may lie less than a minute after a break, where no whole minute has been worked yet.
    [Fact]
    public void Every_due_instant_is_in_working_time() =>
        Gen.Select(s_instants, Gen.Int[1, 5_000]).Sample((from, minutes) => s_calendar.Add(from, minutes) is var due && s_calendar.Add(due.AddSeconds(-1), 0) == due.AddSeconds(-1));

    private static DateTimeOffset Jakarta(string local) => DateTimeOffset.Parse(local + " +07:00", null);
}
