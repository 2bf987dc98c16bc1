namespace AccessPortal.Office;

/// <summary>Words for dates, as resources.</summary>
public sealed class ClockWords;

/// <summary>Writes instants as the office reads them: in its zone, with the zone's letters, in the words of the user's language.</summary>
public sealed class OfficeClock(OfficeZone zone, TimeProvider time, IStringLocalizer<ClockWords> words)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(zone.Id);

    public string Letters => _zone.BaseUtcOffset.Hours switch { 7 => "WIB", 8 => "WITA", 9 => "WIT", var h => $"UTC{h:+0;-0}" };

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Ticks by this clock; dispose of it to stop.</summary>
    public PeriodicTimer Every(TimeSpan period) => new(period, time);

    /// <summary>The office's date today.</summary>
    public DateOnly Today => DateOf(Now);

    /// <summary>The instant at which the office's clock shows this; null for null.</summary>
    public DateTimeOffset? At(DateTime? local) => local is { } shown ? zone.At(shown) : null;

    /// <summary>"23 November 2026, 14.30 WIB".</summary>
    public string Full(DateTimeOffset at) => $"{Date(DateOf(at))}, {Time(at)}";

    /// <summary>"23 Nov 2026, 14.30".</summary>
    public string Brief(DateTimeOffset at) => $"{BriefDate(at)}, {Clock(at)}";

    /// <summary>"23 Nov 2026"; nothing for no day.</summary>
    public string BriefDate(DateOnly? day) => day?.ToString("d MMM yyyy", Culture) ?? "";

    /// <summary>"23 Nov 2026" of an instant.</summary>
    public string BriefDate(DateTimeOffset at) => BriefDate(DateOf(at));

    /// <summary>"23 November 2026".</summary>
    public string Date(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary>"23 November 2026" of an instant.</summary>
    public string Date(DateTimeOffset at) => Date(DateOf(at));

    /// <summary>"14.30 WIB".</summary>
    public string Time(DateTimeOffset at) => $"{Clock(at)} {Letters}";

    /// <summary>"14.30.05": to the second, without the zone.</summary>
    public string Exact(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).ToString($"HH'{Separator}'mm'{Separator}'ss", CultureInfo.InvariantCulture);

    /// <summary>"hari ini 14.30 WIB", "besok 10.00 WIB", or the date with the time.</summary>
    public string Day(DateTimeOffset at) => (DateOf(at).DayNumber - Today.DayNumber) switch
    {
        0 => words["Today", Time(at)],
        1 => words["Tomorrow", Time(at)],
        -1 => words["Yesterday", Time(at)],
        _ => Full(at),
    };

    /// <summary>"jatuh tempo 2 jam lagi, hari ini 14.30 WIB", or "terlambat 3 jam, …".</summary>
    public string Due(DateTimeOffset due)
    {
        var away = due - Now;
        return words[away < TimeSpan.Zero ? "Late" : "Due", Span(away.Duration()), Day(due)];
    }

    /// <summary>"2 jam", "3 hari", "5 menit".</summary>
    public string Span(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } => words[(int)span.TotalDays == 1 ? "Day" : "Days", (int)span.TotalDays],
        { TotalHours: >= 1 } => words[(int)span.TotalHours == 1 ? "Hour" : "Hours", (int)span.TotalHours],
        _ => words["Minutes", Math.Max(1, (int)span.TotalMinutes)],
    };

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private static string Separator => Culture.TwoLetterISOLanguageName == "id" ? "." : ":";

    private string Clock(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).ToString($"HH'{Separator}'mm", CultureInfo.InvariantCulture);

    private DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _zone).DateTime);
}
