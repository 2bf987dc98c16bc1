namespace AccessPortal.Forms;

/// <summary>
/// Days as people type them here: day, month, year, in figures or with the month's name in either language; also the way computers write
/// them. Never month before day: 03/04 is the third of April in whatever language the browser speaks.
/// </summary>
public static class DateText
{
    private static readonly string[] s_figures = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "ddMMyyyy", "yyyy-MM-dd"];
    private static readonly string[] s_names = ["d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy"];
    private static readonly CultureInfo[] s_languages = [CultureInfo.GetCultureInfo("id-ID"), CultureInfo.GetCultureInfo("en-GB")];

    /// <summary>Reads a day; false for what is none, and for a year in two figures.</summary>
    public static bool TryParse(string? text, out DateOnly day)
    {
        var typed = string.Join(' ', (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (DateOnly.TryParseExact(typed, s_figures, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return true;
        foreach (var language in s_languages)
            if (DateOnly.TryParseExact(typed, s_names, language, DateTimeStyles.None, out day)) return true;
        return false;
    }

    /// <summary>31/12/2026; nothing for no day.</summary>
    public static string Write(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>2026-12-31, for the calendar of the browser; null for no day.</summary>
    public static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Reads a time of day: 14.30, 14:30 or 1430.</summary>
    public static bool TryParseTime(string? text, out TimeOnly time) =>
        TimeOnly.TryParseExact((text ?? "").Trim(), ["H.mm", "H:mm", "HHmm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
