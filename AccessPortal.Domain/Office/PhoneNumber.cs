namespace AccessPortal.Domain.Office;

/// <summary>A mobile number: +62, 62 or 0, then 8 and 8 to 11 more digits of which the first is 1-9. Kept as +62….</summary>
public readonly record struct PhoneNumber
{
    private readonly string? _number;

    private PhoneNumber(string number) => _number = number;

    /// <summary>For pages of people who need not call: the middle stays hidden.</summary>
    public string Masked => $"{ToString()[..5]}•••••{ToString()[^2..]}";

    /// <summary>Reads a number as typed or pasted.</summary>
    public static bool TryParse(string? text, out PhoneNumber value)
    {
        value = default;
        var trimmed = (text ?? "").Trim();
        if (Digits.Of(trimmed.StartsWith('+') ? trimmed[1..] : trimmed) is not { } d) return false;
        var prefix = d.StartsWith("62", StringComparison.Ordinal) ? 2 : d.StartsWith('0') && !trimmed.StartsWith('+') ? 1 : 0;
        var rest = d[prefix..];
        if (prefix == 0 || rest.Length is < 9 or > 12 || rest[0] != '8' || rest[1] == '0') return false;
        value = new("+62" + rest);
        return true;
    }

    /// <summary>Takes the canonical number. Throws <see cref="FormatException"/> for anything else.</summary>
    public static PhoneNumber From(string canonical) => TryParse(canonical, out var value) ? value : throw new FormatException("Not a phone number.");

    /// <summary>The number with +62.</summary>
    public override string ToString() => _number ?? "+62800000000";
}
