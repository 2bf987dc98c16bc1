using AccessPortal.Domain.Register;

namespace AccessPortal.Domain.Reviews;

/// <summary>Why a review is held (docs/domain.md, A17).</summary>
public enum ReviewKind
{
    /// <summary>Each semester, in January and July: all rights.</summary>
    Semester,
    /// <summary>Each quarter: privileged rights only.</summary>
    Privileged,
    /// <summary>By occasion, e.g. after a reorganisation.</summary>
    AdHoc,
}

/// <summary>Which rights a review is about. Each bound that is set narrows it; without any it covers the whole register.</summary>
/// <param name="UnitId">Only websites of this unit.</param>
/// <param name="WebsiteId">Only this website.</param>
/// <param name="Types">Only rights that reach at least one of these types; none for all.</param>
/// <param name="OnlyPrivileged">Only privileged rights.</param>
/// <param name="NotReviewedSince">Only rights that were not reviewed on or after this day.</param>
public sealed record ReviewScope(Guid? UnitId = null, Guid? WebsiteId = null, AccessTypes Types = AccessTypes.None, bool OnlyPrivileged = false, DateOnly? NotReviewedSince = null);

/// <summary>What a review sets out to do.</summary>
/// <param name="Title">Its name in lists, e.g. "Review Semester II 2026".</param>
/// <param name="Kind">Why it is held.</param>
/// <param name="Year">The year of the period.</param>
/// <param name="Semester">The half of the year, 1 or 2.</param>
/// <param name="Scope">Which rights.</param>
public sealed record ReviewPlan(string Title, ReviewKind Kind, int Year, int Semester, ReviewScope Scope)
{
    /// <summary>The series its number counts in, e.g. RV-2026-S2.</summary>
    public string Series => $"RV-{Year}-S{Semester}";

    /// <summary>The half of the year in which a day lies.</summary>
    public static int SemesterOf(DateOnly day) => day.Month <= 6 ? 1 : 2;
}

/// <summary>P2-2: what makes the Administrator's list the newest.</summary>
public enum ListSource
{
    /// <summary>A statement that the register is current.</summary>
    Statement,
    /// <summary>A fresh reconciliation with the panels' own lists.</summary>
    Reconciliation,
}
