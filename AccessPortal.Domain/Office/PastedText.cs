using System.Globalization;

namespace AccessPortal.Domain.Office;

/// <summary>Clears numbers and names of what comes along when they are copied from letters, sheets and chats.</summary>
internal static class PastedText
{
    /// <summary>Without spaces, dots, dashes and invisible characters.</summary>
    public static string Compact(string? text) =>
        string.Concat((text ?? "").Where(c => c is not '.' && !IsDash(c) && !IsBlank(c)));

    /// <summary>Without blanks and invisible characters at both ends.</summary>
    public static string Trim(string? text)
    {
        var rest = text.AsSpan();
        while (rest is [var first, ..] && IsBlank(first)) rest = rest[1..];
        while (rest is [.., var last] && IsBlank(last)) rest = rest[..^1];
        return rest.ToString();
    }

    /// <summary>ASCII digits and nothing else.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format;

    private static bool IsDash(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation;
}
