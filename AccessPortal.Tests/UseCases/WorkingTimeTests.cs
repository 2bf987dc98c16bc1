using System.Globalization;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.UseCases;

public sealed class WorkingTimeTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Theory]
    [InlineData("2027-02-05 16:00", "2027-02-08 08:30")]
    [InlineData("2027-02-08 14:00", "2027-02-08 15:00")]
    [InlineData("2027-02-12 15:00", "2027-02-15 08:30")]
    [InlineData("2027-03-12 15:30", "2027-03-12 16:30")]
    public async Task An_hour_of_work_is_counted_by_the_rows_of_Ramadan(string from, string due)
    {
        var calendar = await Calendar();

        Assert.Equal(At(due), calendar.Add(At(from), 60));
    }

    [Fact]
    public async Task An_edited_row_counts_at_once()
    {
        await Calendar();
        await office.Read(db => db.SpecialHours.Where(h => h.Day == DayOfWeek.Tuesday).ExecuteUpdateAsync(s => s.SetProperty(h => h.End, new TimeOnly(14, 0))));

        var calendar = await Calendar();

        Assert.Equal(At("2027-02-10 08:30"), calendar.Add(At("2027-02-09 13:30"), 60));
    }

    private async Task<WorkingCalendar> Calendar()
    {
        await using var scope = office.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WorkingTime>().Calendar(CancellationToken.None);
    }

    private static DateTimeOffset At(string local) =>
        new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(7)).ToUniversalTime();

    [Fact]
    public void Every_weekday_of_Ramadan_has_six_and_a_half_hours_on_average()
    {
        var week = OfficeCalendarDefaults.Special.Where(h => h.From.Year == 2027).Sum(h => (h.BreakStart - h.Start + (h.End - h.BreakEnd)).TotalHours);

        Assert.Equal(32.5, week);
    }
}
