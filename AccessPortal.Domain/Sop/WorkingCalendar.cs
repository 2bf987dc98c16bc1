namespace AccessPortal.Domain.Sop;

/// <summary>Office hours of a weekday, with one break, which may be of length zero. The four times follow each other.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Start">Begin, office zone.</param>
/// <param name="End">End.</param>
/// <param name="BreakStart">Begin of the break.</param>
/// <param name="BreakEnd">End of the break.</param>
public sealed record WorkingHours(DayOfWeek Day, TimeOnly Start, TimeOnly End, TimeOnly BreakStart, TimeOnly BreakEnd)
{
    internal bool IsInOrder() => Start <= BreakStart && BreakStart <= BreakEnd && BreakEnd <= End;

    internal bool IsWork() => Start < BreakStart || BreakEnd < End;
}

/// <summary>
/// Jam kerja khusus: other hours of a weekday for a time, e.g. Ramadan, instead of the usual ones. Rows of the same first day make one
/// period, in which a weekday without a row is free. Periods do not overlap.
/// </summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Name">Its Indonesian name.</param>
/// <param name="IsForecast">Prakiraan: the days are not fixed yet.</param>
/// <param name="Day">The weekday.</param>
/// <param name="Start">Begin, office zone.</param>
/// <param name="End">End.</param>
/// <param name="BreakStart">Begin of the break.</param>
/// <param name="BreakEnd">End of the break.</param>
public sealed record SpecialHours(DateOnly From, DateOnly Until, string Name, bool IsForecast, DayOfWeek Day, TimeOnly Start, TimeOnly End, TimeOnly BreakStart, TimeOnly BreakEnd)
{
    internal bool Covers(DateOnly day) => From <= day && day <= Until;

    internal WorkingHours ToHours() => new(Day, Start, End, BreakStart, BreakEnd);
}

/// <summary>What kind of day off.</summary>
public enum HolidayKind
{
    /// <summary>Libur nasional.</summary>
    National,
    /// <summary>Cuti bersama.</summary>
    CollectiveLeave,
    /// <summary>Libur daerah.</summary>
    Regional,
}

/// <summary>A day on which the office is closed.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Its Indonesian name.</param>
/// <param name="Kind">What kind.</param>
/// <param name="IsForecast">Prakiraan: no joint decree yet.</param>
public sealed record Holiday(DateOnly Date, string Name, HolidayKind Kind, bool IsForecast);

/// <summary>The office's working time: counts working minutes between instants and finds the instant after so many of them.</summary>
public sealed class WorkingCalendar
{
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<DayOfWeek, WorkingHours> _hours;
    private readonly HashSet<DateOnly> _holidays;
    private readonly IReadOnlyList<SpecialHours> _special;

    /// <summary>Working minutes of a standard day: 7.5 hours.</summary>
    public const int MinutesPerDay = 450;

    /// <summary>Takes the office's zone (IANA), weekday hours, days off (forecasts count) and special periods.</summary>
    /// <exception cref="ArgumentException">No working hours at all, a weekday twice, or times or dates out of order.</exception>
    public WorkingCalendar(string timeZoneId, IEnumerable<WorkingHours> hours, IEnumerable<Holiday> holidays, IReadOnlyList<SpecialHours> special)
    {
        _zone = TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);
        _hours = hours.ToDictionary(h => h.Day);
        _holidays = [.. holidays.Select(h => h.Date)];
        _special = special;
        if (!_hours.Values.Any(h => h.IsWork())) throw new ArgumentException("A calendar needs working hours.", nameof(hours));
        if (!_hours.Values.Concat(special.Select(s => s.ToHours())).All(h => h.IsInOrder())) throw new ArgumentException("Start, break and end must follow each other.", nameof(hours));
        if (special.Any(s => s.Until < s.From)) throw new ArgumentException("A period ends before it begins.", nameof(special));
    }

    /// <summary>The office's date at an instant.</summary>
    public DateOnly LocalDate(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _zone).DateTime);

    /// <summary>The office's year at an instant: what the numbers of forms count by.</summary>
    public int LocalYear(DateTimeOffset at) => LocalDate(at).Year;

    /// <summary>The first instant of a day at the office, in UTC.</summary>
    public DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue).ToUniversalTime();

    /// <summary>Whether the office works on a day.</summary>
    public bool IsWorkingDay(DateOnly day) => Periods(day).Any();

    /// <summary>
    /// The instant, in UTC, at which <paramref name="workingMinutes"/> have passed since <paramref name="from"/>. Minutes that exactly
    /// use up a period end with it, not with the beginning of the next. None (or fewer) lead to the next working moment.
    /// </summary>
    /// <exception cref="InvalidOperationException">No such instant within ten years.</exception>
    public DateTimeOffset Add(DateTimeOffset from, int workingMinutes)
    {
        var left = TimeSpan.FromMinutes(Math.Max(0, workingMinutes));
        foreach (var (start, end) in PeriodsFrom(from))
        {
            var begin = start > from ? start : from;
            if (end - begin >= left) return (begin + left).ToUniversalTime();
            left -= end - begin;
        }
        throw new InvalidOperationException("The calendar has no working time ahead.");
    }

    /// <summary>The instant after so many working days of <see cref="MinutesPerDay"/>.</summary>
    public DateTimeOffset AddDays(DateTimeOffset from, int workingDays) => Add(from, workingDays * MinutesPerDay);

    /// <summary>Whole working minutes between two instants; 0 when <paramref name="to"/> is not later.</summary>
    public int MinutesBetween(DateTimeOffset from, DateTimeOffset to) => (int)(TimeBetween(from, to).Ticks / TimeSpan.TicksPerMinute);

    internal TimeSpan TimeBetween(DateTimeOffset from, DateTimeOffset to)
    {
        var sum = TimeSpan.Zero;
        foreach (var (start, end) in PeriodsFrom(from))
        {
            var (begin, stop) = (start > from ? start : from, end < to ? end : to);
            if (begin >= stop) break;
            sum += stop - begin;
        }
        return sum;
    }

    // Ten years bound the search: a calendar of closed days only must not loop for ever.
    private IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> PeriodsFrom(DateTimeOffset from)
    {
        var first = LocalDate(from);
        for (var day = first; day < first.AddYears(10); day = day.AddDays(1))
            foreach (var period in Periods(day).Where(p => p.End > from))
                yield return period;
    }

    private IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Periods(DateOnly day)
    {
        if (_holidays.Contains(day) || HoursOf(day) is not { } hours) yield break;
        if (hours.Start < hours.BreakStart) yield return (At(day, hours.Start), At(day, hours.BreakStart));
        if (hours.BreakEnd < hours.End) yield return (At(day, hours.BreakEnd), At(day, hours.End));
    }

    private WorkingHours? HoursOf(DateOnly day) =>
        _special.Any(s => s.Covers(day))
            ? _special.FirstOrDefault(s => s.Covers(day) && s.Day == day.DayOfWeek)?.ToHours()
            : _hours.GetValueOrDefault(day.DayOfWeek);

    private DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new(local, _zone.GetUtcOffset(local));
    }
}
