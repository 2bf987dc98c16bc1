namespace AccessPortal.Domain.Office;

/// <summary>What people paste: numbers with spaces, dots and dashes between the digits.</summary>
internal static class Digits
{
    /// <summary>The digits alone; null when anything else than a separator stands between them.</summary>
    public static string? Of(string? text)
    {
        var kept = new string([.. (text ?? "").Where(c => c is not (' ' or '.' or '-' or '\u00A0'))]);
        return kept.Length > 0 && kept.All(char.IsAsciiDigit) ? kept : null;
    }

    /// <summary>A part as a number.</summary>
    public static int Number(string digits, int start, int length) => int.Parse(digits.AsSpan(start, length), System.Globalization.CultureInfo.InvariantCulture);
}
