namespace AccessPortal.UseCases;

/// <summary>The office's time zone, by its IANA name, e.g. Asia/Jakarta.</summary>
/// <param name="Id">The name.</param>
public sealed record OfficeZone(string Id)
{
    /// <summary>The first instant of a day at the office.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, TimeZoneInfo.FindSystemTimeZoneById(Id).GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The first instant after a day at the office.</summary>
    public DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>The office's date at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(Id)).DateTime);
}
