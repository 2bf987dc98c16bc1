using System.Globalization;

namespace AccessPortal.Domain.Office;

/// <summary>
/// NIP of a PNS or NI PPPK: 18 digits. Both begin with the birth date and end with gender and sequence; digits 9-14 are the
/// month of entry for a PNS, but year and number of agreements for a PPPK, so these are only ever warned about.
/// </summary>
public readonly record struct Nip
{
    private const int Length = 18;
    private readonly string? _value;

    private Nip(string value) => _value = value;

    /// <summary>The 18 digits, as stored; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>As printed on letters: "19860926 201505 1 001".</summary>
    public string Display => Value is { Length: Length } v ? $"{v[..8]} {v[8..14]} {v[14]} {v[15..]}" : Value;

    /// <summary>Digits 1-8.</summary>
    public DateOnly BirthDate => TryBirthDate(Value, out var date) ? date : default;

    /// <summary>Reads a NIP; spaces, dots and dashes are tolerated.</summary>
    public static bool TryParse(string? text, out Nip value) => TryParse(text, out value, out _);

    /// <summary>Reads a NIP and says what is wrong with it.</summary>
    public static bool TryParse(string? text, out Nip value, out NipFault fault)
    {
        var digits = PastedText.Compact(text);
        fault = FaultOf(digits);
        value = fault is NipFault.None ? new Nip(digits) : default;
        return fault is NipFault.None;
    }

    /// <summary>The stored form back.</summary>
    /// <exception cref="FormatException">It is not a NIP.</exception>
    public static Nip From(string canonical) => TryParse(canonical, out var value, out var fault) ? value : throw new FormatException($"Not a NIP: {fault}.");

    /// <summary>What is unusual but possible, for somebody of this status; people may go on in spite of it.</summary>
    public IReadOnlyList<NipWarning> Warnings(EmploymentStatus status, DateOnly today)
    {
        if (Value.Length != Length) return [];
        List<NipWarning> warnings = [];
        if (Age(today) is < 17 or > 70) warnings.Add(NipWarning.Age);
        var year = Number(8, 4);
        if (year < BirthDate.Year + 16 || year > today.Year + 1) warnings.Add(NipWarning.StartYear);
        if (status is EmploymentStatus.CivilServant && Number(12, 2) is < 1 or > 12) warnings.Add(NipWarning.StartMonth);
        return warnings;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private int Age(DateOnly today)
    {
        var years = today.Year - BirthDate.Year;
        return (today.Month, today.Day).CompareTo((BirthDate.Month, BirthDate.Day)) < 0 ? years - 1 : years;
    }

    private int Number(int start, int length) => int.Parse(Value.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);

    private static NipFault FaultOf(string digits)
    {
        if (digits.Length != Length || !PastedText.IsNumber(digits)) return NipFault.Digits;
        if (!TryBirthDate(digits, out _)) return NipFault.BirthDate;
        if (digits[14] is not ('1' or '2')) return NipFault.Gender;
        return digits.EndsWith("000", StringComparison.Ordinal) ? NipFault.Sequence : NipFault.None;
    }

    private static bool TryBirthDate(string digits, out DateOnly date) =>
        DateOnly.TryParseExact(digits.AsSpan(0, Math.Min(8, digits.Length)), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && DaySpan.Personnel.Holds(date);
}

/// <summary>Why a text is not a NIP.</summary>
public enum NipFault
{
    /// <summary>It is one.</summary>
    None,
    /// <summary>Not 18 digits.</summary>
    Digits,
    /// <summary>Digits 1-8 are no date.</summary>
    BirthDate,
    /// <summary>Digit 15 is neither 1 (man) nor 2 (woman).</summary>
    Gender,
    /// <summary>Digits 16-18 are 000.</summary>
    Sequence,
}

/// <summary>What is unusual about a NIP without making it wrong.</summary>
public enum NipWarning
{
    /// <summary>Younger than 17 or older than 70.</summary>
    Age,
    /// <summary>Entry (digits 9-12) before the age of 16 or later than next year.</summary>
    StartYear,
    /// <summary>Digits 13-14 of a PNS are no month; perhaps a PPPK.</summary>
    StartMonth,
}
