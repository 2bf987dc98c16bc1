using System.Text.RegularExpressions;

namespace AccessPortal.Cases;

/// <summary>The address of a case's page, by the letters its number begins with.</summary>
public static partial class CasePath
{
    /// <summary>HA: requests; HP: revocations; RV: reviews; KS: password resets, RK: reconciliations, which the SOP does not know.</summary>
    private static readonly Dictionary<string, string> s_rooms = new(StringComparer.Ordinal)
    {
        ["HA"] = "/permintaan", ["HP"] = "/penghapusan", ["RV"] = "/review", ["KS"] = "/penerimaan/sandi", ["RK"] = "/rekonsiliasi",
    };

    /// <summary>Where the case with this number is shown.</summary>
    public static string Of(string? number)
    {
        var letters = number?.Split('-')[0] ?? "";
        return s_rooms.TryGetValue(letters, out var room) ? $"{room}/{number}" : "/tugas";
    }

    /// <summary>Where a search for these words leads: a whole case number to that case, anything else into the register.</summary>
    public static string Sought(string? words)
    {
        var number = words?.Trim().ToUpperInvariant() ?? "";
        return Number().IsMatch(number) ? Of(number) : $"/daftar?cari={Uri.EscapeDataString(words?.Trim() ?? "")}";
    }

    [GeneratedRegex(@"^(HA|HP|RV|KS)-\d{4}-(S[12]-)?\d{2,}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
