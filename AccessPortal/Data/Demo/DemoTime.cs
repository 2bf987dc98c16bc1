namespace AccessPortal.Data.Demo;

/// <summary>Instants in the working time before the first start.</summary>
internal static class DemoTime
{
    /// <summary>The last instant from which so many working minutes have passed until <paramref name="now"/>.</summary>
    internal static DateTimeOffset Back(WorkingCalendar calendar, DateTimeOffset now, int minutes)
    {
        var (early, late) = (now.AddDays(-60).ToUnixTimeSeconds(), now.ToUnixTimeSeconds());
        while (late - early > 1)
        {
            var middle = (early + late) / 2;
            if (calendar.MinutesBetween(DateTimeOffset.FromUnixTimeSeconds(middle), now) >= minutes) early = middle;
            else late = middle;
        }
        return DateTimeOffset.FromUnixTimeSeconds(early);
    }
}
