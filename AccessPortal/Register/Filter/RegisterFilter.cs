namespace AccessPortal.Register;

/// <summary>Which rights the register shows; all that is set must hold.</summary>
public sealed record RegisterFilter
{
    /// <summary>Beginnings of words: holder, NIP, website, user name; all of them must be found.</summary>
    public string? Text { get; init; }

    public GrantState? State { get; init; }

    /// <summary>Government unit of the website.</summary>
    public Guid? UnitId { get; init; }

    public Guid? WebsiteId { get; init; }

    public PanelPlatform? Platform { get; init; }

    /// <summary>A single access type.</summary>
    public AccessTypes? Type { get; init; }

    public AccessLevel? Level { get; init; }

    /// <summary>Penanggung Jawab of the website.</summary>
    public Guid? OwnerId { get; init; }

    public Guid? HolderId { get; init; }

    /// <summary>Only privileged ones.</summary>
    public bool OnlyPrivileged { get; init; }

    /// <summary>Only accounts that several people share.</summary>
    public bool OnlyShared { get; init; }

    /// <summary>Only what stands and was not reviewed for so long that it is due (<see cref="RegisterLimits.ReviewMonths"/>).</summary>
    public bool DueForReview { get; init; }

    /// <summary>Only what stands and ends within <see cref="RegisterLimits.SoonDays"/>, or should have ended.</summary>
    public bool EndsSoon { get; init; }

    /// <summary>
    /// Only what stands and was not seen to log in for longer than <see cref="RegisterLimits.DormantDays"/>: by its last login, or, never
    /// seen, since it was given where a list that tells logins has covered its website since. Where no list tells, nothing is proved.
    /// </summary>
    public bool Dormant { get; init; }

    /// <summary>Only on websites that the caller answers for.</summary>
    public bool MySites { get; init; }

    /// <summary>Only what still stands and ends on or before this day.</summary>
    public DateOnly? EndsBy { get; init; }

    /// <summary>Only what has not been disabled.</summary>
    public bool OnlyStanding { get; init; }
}

/// <summary>By what the register is sorted.</summary>
public enum RegisterOrder
{
    /// <summary>Given last, first.</summary>
    Given,
    /// <summary>By website, from A.</summary>
    Site,
    Holder,
    /// <summary>What ends next, first.</summary>
    Until,
    /// <summary>Longest without a login, first.</summary>
    Login,
    /// <summary>Longest without a review, first.</summary>
    Review,
}
