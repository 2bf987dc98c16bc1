namespace AccessPortal.Domain.Cases;

/// <summary>What set a revocation going.</summary>
public enum OriginKind
{
    /// <summary>The access owner identified it (P3-1).</summary>
    Owner,
    /// <summary>Somebody else proposed it: Kasi, Administrator, helpdesk, the holder.</summary>
    Proposal,
    /// <summary>The right came to its end date.</summary>
    Expiry,
    /// <summary>The holder moved, retired or left.</summary>
    Leaver,
    /// <summary>A review found the right invalid (P2-4, P2-5).</summary>
    Review,
    /// <summary>A review got no answer in time.</summary>
    ReviewSilence,
    /// <summary>The Administrator acted first, papers follow.</summary>
    Emergency,
    /// <summary>The website is closed.</summary>
    SiteClosing,
    /// <summary>A panel's own list showed it.</summary>
    Reconciliation,
}

/// <summary>Where a case comes from.</summary>
/// <param name="Kind">What set it going.</param>
/// <param name="Reference">Number of the case or record it comes from, e.g. RV-2026-S2-01; empty when none.</param>
/// <param name="Line">The line there, from 1; null when it is the whole.</param>
public sealed record Origin(OriginKind Kind, string Reference = "", int? Line = null)
{
    /// <summary>An invalid line of a review.</summary>
    public static Origin Review(string number, int line) => new(OriginKind.Review, number, line);
}
