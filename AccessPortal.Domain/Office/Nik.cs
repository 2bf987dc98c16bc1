namespace AccessPortal.Domain.Office;

/// <summary>NIK: 16 digits; six for the region, the birth date with the day plus 40 for women, a sequence. Asked only of people without NIP.</summary>
public readonly record struct Nik
{
    private readonly string? _digits;

    private Nik(string digits) => _digits = digits;

    /// <summary>For lists and pages: region and sequence stay hidden.</summary>
    public string Masked => $"{ToString()[..4]}••••••••••{ToString()[14..]}";

    /// <summary>Reads a number as typed or pasted.</summary>
    public static bool TryParse(string? text, out Nik value)
    {
        value = default;
        if (Digits.Of(text) is not { Length: 16 } d) return false;
        var (day, month) = (Digits.Number(d, 6, 2), Digits.Number(d, 8, 2));
        if (day is not ((>= 1 and <= 31) or (>= 41 and <= 71)) || month is < 1 or > 12) return false;
        value = new(d);
        return true;
    }

    /// <summary>Takes the canonical digits. Throws <see cref="FormatException"/> for anything else.</summary>
    public static Nik From(string canonical) => TryParse(canonical, out var value) ? value : throw new FormatException("Not a NIK.");

    /// <summary>The sixteen digits.</summary>
    public override string ToString() => _digits ?? new('0', 16);
}
