namespace AccessPortal.Domain.Office;

/// <summary>
/// NIK: 16 digits, region, birth date (for women the day plus 40) and sequence. Asked only of people without a NIP and
/// masked wherever it is listed.
/// </summary>
public readonly record struct Nik
{
    private const int Length = 16;
    private readonly string? _value;

    private Nik(string value) => _value = value;

    /// <summary>The 16 digits, as stored; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>The first four and the last two digits, the rest hidden.</summary>
    public string Masked => Value is { Length: Length } v ? $"{v[..4]}••••••••••{v[^2..]}" : Value;

    /// <summary>Reads a NIK; spaces, dots and dashes are tolerated.</summary>
    public static bool TryParse(string? text, out Nik value) => TryParse(text, out value, out _);

    /// <summary>Reads a NIK and says what is wrong with it.</summary>
    public static bool TryParse(string? text, out Nik value, out NikFault fault)
    {
        var digits = PastedText.Compact(text);
        fault = FaultOf(digits);
        value = fault is NikFault.None ? new Nik(digits) : default;
        return fault is NikFault.None;
    }

    /// <summary>The stored form back.</summary>
    /// <exception cref="FormatException">It is not a NIK.</exception>
    public static Nik From(string canonical) => TryParse(canonical, out var value, out var fault) ? value : throw new FormatException($"Not a NIK: {fault}.");

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static NikFault FaultOf(string digits)
    {
        if (digits.Length != Length || !PastedText.IsNumber(digits)) return NikFault.Digits;
        if (Pair(digits, 6) is not (>= 1 and <= 31 or >= 41 and <= 71)) return NikFault.Day;
        return Pair(digits, 8) is >= 1 and <= 12 ? NikFault.None : NikFault.Month;
    }

    private static int Pair(string digits, int at) => (digits[at] - '0') * 10 + digits[at + 1] - '0';
}

/// <summary>Why a text is not a NIK.</summary>
public enum NikFault
{
    /// <summary>It is one.</summary>
    None,
    /// <summary>Not 16 digits.</summary>
    Digits,
    /// <summary>Digits 7-8 are neither 01-31 nor 41-71.</summary>
    Day,
    /// <summary>Digits 9-10 are no month.</summary>
    Month,
}
