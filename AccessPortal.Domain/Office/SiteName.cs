namespace AccessPortal.Domain.Office;

/// <summary>The host name of a website, lower case, without scheme, port or path; one website, one name.</summary>
public readonly record struct SiteName
{
    private readonly string? _value;

    private SiteName(string value) => _value = value;

    /// <summary>The name as stored; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a host name; a scheme before it and a slash behind it are taken off, a path is refused.</summary>
    public static bool TryParse(string? text, out SiteName value)
    {
        var name = WithoutScheme(PastedText.Trim(text).ToLowerInvariant());
        if (name is [.., '/']) name = name[..^1];
        var valid = DnsName.IsValid(name);
        value = valid ? new SiteName(name) : default;
        return valid;
    }

    /// <summary>The stored form back.</summary>
    /// <exception cref="FormatException">It is not a host name.</exception>
    public static SiteName From(string canonical) => TryParse(canonical, out var value) ? value : throw new FormatException("Not a host name.");

    /// <summary>Whether the site lies under one of the domains ("kab.go.id": that name or below it; ".go.id": only below it).</summary>
    public bool IsUnder(IEnumerable<string> domains) => DnsName.IsUnder(Value, domains);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string WithoutScheme(string name)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["https://", "http://"])
            if (name.StartsWith(scheme, StringComparison.Ordinal)) return name[scheme.Length..];
        return name;
    }
}
