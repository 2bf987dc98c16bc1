using System.Text.RegularExpressions;

namespace AccessPortal.Domain.Office;

/// <summary>An account's name on a panel: a-z and 0-9, a letter first, at most 16 (the panels' limit), no NIP inside.</summary>
public readonly partial record struct PanelUserName
{
    private readonly string? _name;

    private PanelUserName(string name) => _name = name;

    /// <summary>Reads a name exactly as the panel has it.</summary>
    public static bool TryParse(string? text, out PanelUserName value)
    {
        value = default;
        var name = (text ?? "").Trim();
        if (!Shape().IsMatch(name) || LongNumber().IsMatch(name)) return false;
        value = new(name);
        return true;
    }

    /// <summary>Takes the canonical name. Throws <see cref="FormatException"/> for anything else.</summary>
    public static PanelUserName From(string canonical) => TryParse(canonical, out var value) ? value : throw new FormatException("Not a panel user name.");

    /// <summary>The name.</summary>
    public override string ToString() => _name ?? "";

    [GeneratedRegex("^[a-z][a-z0-9]{0,15}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    // Eight digits in a row are a birth date or more of a NIP.
    [GeneratedRegex("[0-9]{8}", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();
}
