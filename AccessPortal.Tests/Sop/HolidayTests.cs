using AccessPortal.Domain.Sop;
using static AccessPortal.Domain.Sop.HolidayKind;

namespace AccessPortal.Tests.Sop;

public class HolidayTests
{
    // The lists of the joint decrees (docs/domain.md, "Times and the calendar"), with the weekdays written there.
    private const string National2026 = """
        01-01 Kam, 01-16 Jum, 02-17 Sel, 03-19 Kam, 03-21 Sab, 03-22 Min, 04-03 Jum, 04-05 Min, 05-01 Jum, 05-14 Kam, 05-27 Rab,
        05-31 Min, 06-01 Sen, 06-16 Sel, 08-17 Sen, 08-25 Sel, 12-25 Jum
        """;
    private const string Leave2026 = "02-16 Sen, 03-18 Rab, 03-20 Jum, 03-23 Sen, 03-24 Sel, 05-15 Jum, 05-28 Kam, 12-24 Kam";
    private const string National2027 = """
        01-01 Jum, 01-05 Sel, 02-06 Sab, 03-08 Sen, 03-10 Rab, 03-11 Kam, 03-26 Jum, 03-28 Min, 05-01 Sab, 05-06 Kam, 05-17 Sen, 05-20 Kam,
        06-01 Sel, 06-06 Min, 08-15 Min, 08-17 Sel, 12-25 Sab, 12-26 Min
        """;
    private const string Leave2027 = "02-05 Jum, 03-09 Sel, 03-12 Jum, 03-15 Sen, 03-25 Kam, 05-18 Sel, 05-19 Rab, 12-24 Jum";
    private static readonly string[] s_weekdays = ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"];

    [Theory]
    [InlineData(2026, National, false, National2026, 17)]
    [InlineData(2026, CollectiveLeave, false, Leave2026, 8)]
    [InlineData(2027, National, false, National2027, 18)]
    [InlineData(2027, CollectiveLeave, false, Leave2027, 8)]
    [InlineData(2026, National, true, "", 0)]
    [InlineData(2027, National, true, "", 0)]
    public void Every_holiday_falls_on_the_weekday_that_the_list_names(int year, HolidayKind kind, bool forecast, string expected, int count)
    {
        var listed = OfficeCalendarDefaults.Holidays.Where(h => h.Date.Year == year && h.Kind == kind && h.IsForecast == forecast)
            .Select(h => $"{h.Date:MM-dd} {s_weekdays[(int)h.Date.DayOfWeek]}").ToList();

        Assert.Equal(expected.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), listed);
        Assert.Equal(count, listed.Count);
    }

    [Theory]
    [InlineData(2026, 240), InlineData(2027, 242)]
    public void The_office_works_on_as_many_days_as_the_decree_leaves(int year, int days) =>
        Assert.Equal(days, Enumerable.Range(0, 365).Count(d => Given.Calendar.IsWorkingDay(new DateOnly(year, 1, 1).AddDays(d))));

    [Fact]
    public void A_date_is_listed_once_and_has_a_name()
    {
        Assert.Distinct(OfficeCalendarDefaults.Holidays.Select(h => h.Date));
        Assert.DoesNotContain(OfficeCalendarDefaults.Holidays, h => string.IsNullOrWhiteSpace(h.Name));
    }
}
