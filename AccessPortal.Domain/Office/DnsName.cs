using System.Buffers;

namespace AccessPortal.Domain.Office;

/// <summary>The rules of host names, shared by websites and mail domains.</summary>
internal static class DnsName
{
    private const int Longest = 253;
    private const int LongestLabel = 63;
    private static readonly SearchValues<char> s_labelLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>At least two lower-case labels; the last one not a number, which keeps IP addresses out.</summary>
    public static bool IsValid(ReadOnlySpan<char> name)
    {
        if (name.Length > Longest) return false;
        ReadOnlySpan<char> top = [];
        var labels = 0;
        foreach (var range in name.Split('.'))
        {
            top = name[range];
            if (!IsLabel(top)) return false;
            labels++;
        }
        return labels > 1 && !PastedText.IsNumber(top);
    }

    /// <summary>
    /// Whether the name belongs to one of the suffixes: "kab.go.id" means that name and all below it, ".go.id" only names below.
    /// </summary>
    public static bool IsUnder(ReadOnlySpan<char> name, IEnumerable<string> suffixes)
    {
        foreach (var suffix in suffixes)
            if (IsUnder(name, PastedText.Trim(suffix))) return true;
        return false;
    }

    private static bool IsUnder(ReadOnlySpan<char> name, ReadOnlySpan<char> suffix)
    {
        if (suffix is [] or "." || !name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) return false;
        var before = name[..^suffix.Length];
        return suffix[0] is '.' ? before is not [] : before is [] or [.., '.'];
    }

    private static bool IsLabel(ReadOnlySpan<char> label) =>
        label is not [] and not ['-', ..] and not [.., '-'] && label.Length <= LongestLabel && !label.ContainsAnyExcept(s_labelLetters);
}
