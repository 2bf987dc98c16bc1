using System.Text;

namespace AccessPortal.UseCases;

/// <summary>
/// Reads what somebody typed into an address or a list's filter: a day or word that cannot be meant is as if it were not there; a text
/// that no keyboard writes is kept so that it finds nothing.
/// </summary>
public static class Typed
{
    private const int LongestText = 200;

    /// <summary>Words to look for; null when there are none.</summary>
    public static string? Text(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var text = new StringBuilder(Math.Min(typed.Length, LongestText));
        foreach (var rune in typed.EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > LongestText) break;
            text.Append(Rune.IsControl(rune) ? Rune.ReplacementChar : rune);
        }
        return text.ToString();
    }

    /// <summary>A day of the procedure, as a browser writes it: yyyy-MM-dd.</summary>
    public static DateOnly? Day(string? typed) => DaySpan.Procedure.Of(AnyDay(typed));

    /// <summary>Any day, as a browser writes it; for a form, whose fields say themselves what is wrong.</summary>
    public static DateOnly? AnyDay(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>One of an enumeration's members, by its name.</summary>
    public static T? Word<T>(string? typed) where T : struct, Enum =>
        Enum.GetNames<T>().Contains(typed, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(typed!, ignoreCase: true) : null;

    public static Guid? Key(string? typed) => Guid.TryParse(typed, out var key) ? key : null;
}
