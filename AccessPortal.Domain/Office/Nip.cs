namespace AccessPortal.Domain.Office;

/// <summary>What looks odd about a number that is formally right; shown, never refused.</summary>
public enum NipWarning
{
    /// <summary>Under 17 or over 70 years of age.</summary>
    Age,
    /// <summary>Service began before the sixteenth birthday or lies ahead.</summary>
    StartYear,
    /// <summary>Digits 13-14 of a PNS are not a month.</summary>
    StartMonth,
}

/// <summary>
/// NIP of a PNS or NI of a PPPK: 18 digits, birth date first, digit 15 the sex, the last three a sequence. A PPPK's digits 13-14 count
/// agreements and are no month, so that is no hard rule.
/// </summary>
public readonly record struct Nip
{
    private readonly string? _digits;

    private Nip(string digits) => _digits = digits;

    /// <summary>Birth date.</summary>
    public DateOnly BirthDate => Date(ToString()) ?? default;

    /// <summary>Grouped as on paper: 19860926 201505 1 001.</summary>
    public string Display => $"{ToString()[..8]} {ToString()[8..14]} {ToString()[14..15]} {ToString()[15..]}";

    /// <summary>Reads a number as typed or pasted.</summary>
    public static bool TryParse(string? text, out Nip value)
    {
        value = default;
        if (Digits.Of(text) is not { Length: 18 } d || Date(d) is null || d[14] is not ('1' or '2') || d[15..] == "000") return false;
        value = new(d);
        return true;
    }

    /// <summary>Takes the canonical digits. Throws <see cref="FormatException"/> for anything else.</summary>
    public static Nip From(string canonical) => TryParse(canonical, out var value) ? value : throw new FormatException("Not a NIP.");

    /// <summary>What looks odd, by the status and today's date.</summary>
    public IReadOnlyList<NipWarning> Warnings(EmploymentStatus status, DateOnly today)
    {
        var (d, birth) = (ToString(), BirthDate);
        var (start, month) = (Digits.Number(d, 8, 4), Digits.Number(d, 12, 2));
        var warnings = new List<NipWarning>();
        if (birth.AddYears(17) > today || birth.AddYears(71) <= today) warnings.Add(NipWarning.Age);
        if (start < birth.Year + 16 || start > today.Year + 1) warnings.Add(NipWarning.StartYear);
        if (status is EmploymentStatus.CivilServant && month is (< 1 or > 12)) warnings.Add(NipWarning.StartMonth);
        return warnings;
    }

    /// <summary>The eighteen digits.</summary>
    public override string ToString() => _digits ?? new('0', 18);

    private static DateOnly? Date(string d) =>
        DateOnly.TryParseExact(d.AsSpan(0, 8), "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date) ? date : null;
}
