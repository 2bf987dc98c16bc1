namespace AccessPortal.Domain.Office;

/// <summary>
/// The name of an account on a control panel, exactly as it stands there: a-z and 0-9, a letter first, at most 16 characters.
/// A long run of digits is refused, because a NIP or birth date has no place in a name that everybody sees.
/// </summary>
public readonly record struct PanelUserName
{
    private const int Longest = 16;
    private const int LongestNumber = 7;
    private readonly string? _value;

    private PanelUserName(string value) => _value = value;

    /// <summary>The name as stored; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a name; blanks at the ends are tolerated, capitals are not.</summary>
    public static bool TryParse(string? text, out PanelUserName value) => TryParse(text, out value, out _);

    /// <summary>Reads a name and says what is wrong with it.</summary>
    public static bool TryParse(string? text, out PanelUserName value, out PanelUserNameFault fault)
    {
        var name = PastedText.Trim(text);
        fault = FaultOf(name);
        value = fault is PanelUserNameFault.None ? new PanelUserName(name) : default;
        return fault is PanelUserNameFault.None;
    }

    /// <summary>The stored form back.</summary>
    /// <exception cref="FormatException">It is not a panel user name.</exception>
    public static PanelUserName From(string canonical) => TryParse(canonical, out var value, out var fault) ? value : throw new FormatException($"Not a panel user name: {fault}.");

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static PanelUserNameFault FaultOf(string name)
    {
        if (name.Length > Longest) return PanelUserNameFault.TooLong;
        if (name is not [>= 'a' and <= 'z', ..] || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))) return PanelUserNameFault.Letters;
        return LongestRunOfDigits(name) > LongestNumber ? PanelUserNameFault.NumberInside : PanelUserNameFault.None;
    }

    private static int LongestRunOfDigits(string name)
    {
        int longest = 0, run = 0;
        foreach (var c in name)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}

/// <summary>Why a text is not a panel user name.</summary>
public enum PanelUserNameFault
{
    /// <summary>It is one.</summary>
    None,
    /// <summary>Empty, not beginning with a letter, or with other characters than a-z and 0-9.</summary>
    Letters,
    /// <summary>More than 16 characters.</summary>
    TooLong,
    /// <summary>Eight or more digits in a row, e.g. a NIP or a birth date.</summary>
    NumberInside,
}
