namespace AccessPortal.Domain.Office;

/// <summary>
/// When a civil servant may reach the age limit (BUP), by the birth date in the NIP. A question, never an answer: the limit depends on the
/// post (58, 60 or 65), which the portal does not know, and only the decree counts.
/// </summary>
public static class Retirement
{
    /// <summary>The lowest age limit there is, in years.</summary>
    public const int LowestAge = 58;

    /// <summary>The first day on which they may be retired: the month after the birthday; null without a NIP or for people under contract.</summary>
    public static DateOnly? PossibleFrom(Nip? nip, EmploymentStatus status)
    {
        if (nip is not { } known || status is not EmploymentStatus.CivilServant) return null;
        var reached = known.BirthDate.AddYears(LowestAge);
        return new DateOnly(reached.Year, reached.Month, 1).AddMonths(1);
    }
}
