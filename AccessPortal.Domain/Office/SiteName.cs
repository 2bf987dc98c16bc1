using System.Text.RegularExpressions;

namespace AccessPortal.Domain.Office;

/// <summary>A website's host name, in lower case, without scheme or path.</summary>
public readonly partial record struct SiteName
{
    private readonly string? _host;

    private SiteName(string host) => _host = host;

    /// <summary>Whether it lies under one of the office's domains.</summary>
    public bool IsUnder(IEnumerable<string> domains)
    {
        var host = ToString();
        return domains.Any(d => host == d || host.EndsWith('.' + d, StringComparison.Ordinal));
    }

    /// <summary>Reads a name; an address pasted from the browser is cut down to its host.</summary>
    public static bool TryParse(string? text, out SiteName value)
    {
        value = default;
        var host = (text ?? "").Trim().ToLowerInvariant();
        if (host.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at) host = host[(at + 3)..];
        host = host.TrimEnd('/');
        if (host.Length > 253 || !Shape().IsMatch(host)) return false;
        value = new(host);
        return true;
    }

    /// <summary>Takes the canonical name. Throws <see cref="FormatException"/> for anything else.</summary>
    public static SiteName From(string canonical) => TryParse(canonical, out var value) ? value : throw new FormatException("Not a host name.");

    /// <summary>The host name.</summary>
    public override string ToString() => _host ?? "";

    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
