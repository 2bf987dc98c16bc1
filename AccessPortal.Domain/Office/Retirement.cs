namespace AccessPortal.Domain.Office;

/// <summary>
/// When a civil servant reaches the age limit (BUP), by the birth date in the NIP: 58, for the top posts 60. A forecast: functional
/// posts have limits of their own, and only the decree counts.
/// </summary>
public static class Retirement
{
    /// <summary>The age limit of most staff, in years.</summary>
    public const int StaffAge = 58;

    /// <summary>The age limit of the top posts (JPT), in years.</summary>
    public const int TopAge = 60;

    /// <summary>Ranks that only the top posts of a regency carry.</summary>
    public static readonly IReadOnlyList<string> TopRanks = ["IV/c", "IV/d", "IV/e"];

    /// <summary>The first day of retirement: the month after the birthday; null without a NIP or for people under contract.</summary>
    public static DateOnly? ForecastOf(Nip? nip, EmploymentStatus status, string rank)
    {
        if (nip is not { } known || status is not EmploymentStatus.CivilServant) return null;
        var reached = known.BirthDate.AddYears(TopRanks.Any(r => rank.Contains(r, StringComparison.Ordinal)) ? TopAge : StaffAge);
        return new DateOnly(reached.Year, reached.Month, 1).AddMonths(1);
    }
}
