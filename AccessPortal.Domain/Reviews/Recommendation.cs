using AccessPortal.Domain.Register;

namespace AccessPortal.Domain.Reviews;

/// <summary>What an owner should look at before answering for a right. Facts of the snapshot; they decide nothing.</summary>
[Flags]
public enum ReviewFlags
{
    /// <summary>Nothing stands out.</summary>
    None = 0,
    /// <summary>No login for long.</summary>
    Dormant = 1,
    /// <summary>The holder has left, or serves in another unit than the website's.</summary>
    HolderMoved = 2,
    /// <summary>It ends soon.</summary>
    ExpiresSoon = 4,
    /// <summary>The website had another owner at the last review.</summary>
    OwnerChanged = 8,
    /// <summary>It reaches further than all other accounts of the website.</summary>
    BroaderThanColleagues = 16,
}

/// <summary>What is known of a right when the list is frozen.</summary>
/// <param name="UnseenSince">Last login or, never seen on a panel's list that tells logins, when it was given; null when no list has told.</param>
/// <param name="ValidUntil">Last day.</param>
/// <param name="Scope">What it reaches.</param>
/// <param name="HolderLeft">Whether the holder has left.</param>
/// <param name="HolderElsewhere">Whether the holder, an official, serves in another unit than the website's and than the office itself.</param>
/// <param name="OwnerChanged">Whether the website had another owner at the last review.</param>
/// <param name="Colleagues">What the website's other accounts reach.</param>
public sealed record RightFacts(
    DateTimeOffset? UnseenSince, DateOnly? ValidUntil, AccessScope Scope,
    bool HolderLeft, bool HolderElsewhere, bool OwnerChanged, IReadOnlyList<AccessScope> Colleagues);

/// <summary>Works out the recommendation for a right and what it leans to.</summary>
public static class Recommendation
{
    private const int FewestColleagues = 2;

    /// <summary>The flags for a right on a day, by the office's bounds.</summary>
    public static ReviewFlags Of(RightFacts right, ReviewSettings settings, DateTimeOffset now, DateOnly today)
    {
        var flags = ReviewFlags.None;
        if (right.UnseenSince <= now.AddDays(-settings.DormantDays)) flags |= ReviewFlags.Dormant;
        if (right.HolderLeft || right.HolderElsewhere) flags |= ReviewFlags.HolderMoved;
        if (right.ValidUntil is { } until && until < today.AddDays(settings.ExpiryDays)) flags |= ReviewFlags.ExpiresSoon;
        if (right.OwnerChanged) flags |= ReviewFlags.OwnerChanged;
        if (IsBroader(right)) flags |= ReviewFlags.BroaderThanColleagues;
        return flags;
    }

    /// <summary>What the flags lean to; null where they only ask to look twice.</summary>
    public static ReviewResult? LeansTo(this ReviewFlags flags) =>
        (flags & (ReviewFlags.Dormant | ReviewFlags.HolderMoved)) != 0 ? ReviewResult.Invalid
        : flags.HasFlag(ReviewFlags.BroaderThanColleagues) ? ReviewResult.Change
        : null;

    /// <summary>The single flags.</summary>
    public static IReadOnlyList<ReviewFlags> Each(this ReviewFlags flags) =>
        [.. Enum.GetValues<ReviewFlags>().Where(f => f is not ReviewFlags.None && flags.HasFlag(f))];

    // Of one or two accounts one is always the broader: that tells nothing.
    private static bool IsBroader(RightFacts right) =>
        right.Colleagues.Count >= FewestColleagues
        && right.Colleagues.All(c => c.Level < right.Scope.Level || (right.Scope.IsPrivileged && !c.IsPrivileged));
}
