namespace AccessPortal.Domain.Office;

/// <summary>An Indonesian mobile number, which is also the WhatsApp number: 8, then 1-9, then 7 to 10 more digits.</summary>
public readonly record struct PhoneNumber
{
    private readonly string? _value;

    private PhoneNumber(string value) => _value = value;

    /// <summary>"+62…" without separators, as stored; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>The beginning and the last two digits, the rest hidden, its length too: "+6281•••••12".</summary>
    public string Masked => Value is { Length: > 7 } v ? $"{v[..5]}•••••{v[^2..]}" : Value;

    /// <summary>Reads a number that begins with +62, 62 or 0; spaces, dots and dashes are tolerated.</summary>
    public static bool TryParse(string? text, out PhoneNumber value)
    {
        value = National(PastedText.Compact(text)) is { Length: >= 9 and <= 12 } number && IsMobile(number) ? new PhoneNumber($"+62{number}") : default;
        return value._value is not null;
    }

    /// <summary>The stored form back.</summary>
    /// <exception cref="FormatException">It is not a mobile number.</exception>
    public static PhoneNumber From(string canonical) => TryParse(canonical, out var value) ? value : throw new FormatException("Not a mobile number.");

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsMobile(string number) => number is ['8', >= '1' and <= '9', ..] && PastedText.IsNumber(number);

    private static string? National(string number) => number switch
    {
        ['+', '6', '2', .. var rest] => rest,
        ['6', '2', .. var rest] => rest,
        ['0', .. var rest] => rest,
        _ => null,
    };
}
