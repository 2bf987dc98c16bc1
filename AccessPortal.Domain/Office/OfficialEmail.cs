using System.Text.RegularExpressions;

namespace AccessPortal.Domain.Office;

/// <summary>A mail address; official when its domain ends in one the office lists, else the applicant says why a private one is given.</summary>
public readonly partial record struct OfficialEmail
{
    /// <summary>Endings that count as official unless the office sets others.</summary>
    public static readonly IReadOnlyList<string> DefaultSuffixes = [".go.id"];

    private readonly string? _address;

    private OfficialEmail(string address) => _address = address;

    /// <summary>Whether the address belongs to government.</summary>
    public bool IsOfficial(IEnumerable<string> suffixes)
    {
        var address = ToString();
        return suffixes.Any(s => address.EndsWith(s, StringComparison.Ordinal));
    }

    /// <summary>Reads an address; upper case becomes lower.</summary>
    public static bool TryParse(string? text, out OfficialEmail value)
    {
        value = default;
        var address = (text ?? "").Trim().ToLowerInvariant();
        if (address.Length > 254 || !Shape().IsMatch(address)) return false;
        value = new(address);
        return true;
    }

    /// <summary>Takes the canonical address. Throws <see cref="FormatException"/> for anything else.</summary>
    public static OfficialEmail From(string canonical) => TryParse(canonical, out var value) ? value : throw new FormatException("Not a mail address.");

    /// <summary>The address in lower case.</summary>
    public override string ToString() => _address ?? "";

    [GeneratedRegex(@"^[a-z0-9](?:[a-z0-9._%+\-]{0,62}[a-z0-9])?@(?:[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
