namespace AccessPortal.Office;

/// <summary>The office's time zone, by its IANA name, e.g. Asia/Jakarta.</summary>
/// <param name="Id">The name.</param>
public sealed record OfficeZone(string Id)
{
    /// <summary>The first instant of a day at the office.</summary>
    public DateTimeOffset StartOf(DateOnly day) => At(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The first instant after a day at the office.</summary>
    public DateTimeOffset EndOf(DateOnly day) => day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(day.AddDays(1));

    /// <summary>The instant at which the office's clock shows this; at both ends of time the first or the last there is.</summary>
    public DateTimeOffset At(DateTime shown)
    {
        var ticks = shown.Ticks - TimeZoneInfo.FindSystemTimeZoneById(Id).GetUtcOffset(DateTime.SpecifyKind(shown, DateTimeKind.Unspecified)).Ticks;
        return new(Math.Clamp(ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
    }

    /// <summary>The office's date at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(Id)).DateTime);
}
