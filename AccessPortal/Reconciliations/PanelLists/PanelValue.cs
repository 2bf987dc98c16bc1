namespace AccessPortal.Reconciliations.PanelLists;

/// <summary>Reads what panels write: instants in several spellings, states in several words.</summary>
public static class PanelValue
{
    private static readonly string[] s_suspended = ["1", "true", "yes", "y", "ya", "suspended", "suspend", "disabled", "locked", "inactive", "nonaktif", "ditangguhkan", "off", "no login"];
    private static readonly string[] s_days = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "d MMM yyyy", "d MMMM yyyy", "yyyy/MM/dd"];
    private static readonly string[] s_times = ["", " HH:mm", " HH:mm:ss", "THH:mm:ss", " HH.mm"];
    private static readonly string[] s_whm = ["yy MMM dd HH:mm", "yy MMM d HH:mm"];
    private static readonly CultureInfo[] s_cultures = [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("id-ID")];
    private static readonly DateTimeOffset s_earliest = new(1995, 1, 1, 0, 0, 0, TimeSpan.Zero), s_latest = new(DaySpan.Procedure.Last, default, TimeSpan.Zero);

    /// <summary>Whether a column that says the state says "suspended"; anything unknown counts as active.</summary>
    public static bool IsSuspended(string? text) => s_suspended.Contains((text ?? "").Trim().ToLowerInvariant());

    /// <summary>An instant; a time without zone is the office's own.</summary>
    /// <param name="text">Seconds since 1970, ISO 8601, or day first.</param>
    /// <param name="offset">The office's offset from UTC.</param>
    /// <returns>Null for nothing, "never", zero, or what is no instant.</returns>
    public static DateTimeOffset? Instant(string? text, TimeSpan offset)
    {
        var at = AnyInstant((text ?? "").Trim(), offset);
        return at >= s_earliest && at <= s_latest ? at : null;
    }

    private static DateTimeOffset? AnyInstant(string value, TimeSpan offset)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return FromEpoch(number);
        if (DateTimeOffset.TryParseExact(value, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var zoned) && HasZone(value))
            return zoned.ToUniversalTime();
        return Local(value) is { } local ? new DateTimeOffset(local, offset).ToUniversalTime() : null;
    }

    /// <summary>A day, from the same spellings.</summary>
    public static DateOnly? Day(string? text, TimeSpan offset) => Instant(text, offset) is { } at ? DateOnly.FromDateTime(at.ToOffset(offset).DateTime) : null;

    private static DateTimeOffset? FromEpoch(long number)
    {
        var seconds = number > 100_000_000_000 ? number / 1000 : number;
        if (seconds is < 0 or > 253402300799) return null;
        return DateTimeOffset.FromUnixTimeSeconds(seconds);
    }

    private static DateTime? Local(string value)
    {
        var formats = s_days.SelectMany(day => s_times.Select(time => day + time)).Concat(s_whm).ToArray();
        foreach (var culture in s_cultures)
            if (DateTime.TryParseExact(value, formats, culture, DateTimeStyles.None, out var at) && at.Year >= s_earliest.Year && at.Year <= s_latest.Year) return at;
        return null;
    }

    private static bool HasZone(string value) => value.EndsWith('Z') || (value.Length > 6 && value[^6] is ('+' or '-'));
}
