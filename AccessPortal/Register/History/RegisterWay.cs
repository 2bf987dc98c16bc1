namespace AccessPortal.Register;

/// <summary>How a list of the register is read: in which order, and whether an index serves filter and order together.</summary>
/// <param name="Filter">Which rights.</param>
/// <param name="Order">In which order.</param>
/// <param name="Reversed">Whether that order is turned around; the same index is then read from its other end.</param>
/// <param name="IsServed">Whether an index gives the rows in this order, page by page, however many there are.</param>
internal sealed record RegisterWay(RegisterFilter Filter, RegisterOrder Order, bool Reversed, bool IsServed)
{
    private static readonly RegisterFilter s_all = new();

    /// <summary>The way for a filter; what is due, soon or dormant comes with the most urgent first unless another order is asked for.</summary>
    public static RegisterWay Of(RegisterFilter filter, RegisterOrder? asked, bool reversed = false)
    {
        var natural = NaturalOrder(filter);
        // The orders by login and review hold what has one only, and so come with their own filter or not at all.
        var order = asked is { } wanted && (wanted <= RegisterOrder.Until || wanted == natural) ? wanted : natural;
        return new(filter, order, reversed && order == asked, order == natural && IsSingle(filter) || IsInEachOrder(filter) && order <= RegisterOrder.Until);
    }

    private static RegisterOrder NaturalOrder(RegisterFilter filter) => filter switch
    {
        { EndsSoon: true } or { EndsBy: not null } => RegisterOrder.Until,
        { Dormant: true } => RegisterOrder.Login,
        { DueForReview: true } => RegisterOrder.Review,
        _ => RegisterOrder.Given,
    };

    private static bool IsInEachOrder(RegisterFilter filter) => filter == s_all
        || (filter.State is not null && (filter == new RegisterFilter { UnitId = filter.UnitId, State = filter.State } && filter.UnitId is not null
            || filter == new RegisterFilter { WebsiteId = filter.WebsiteId, State = filter.State } && filter.WebsiteId is not null));

    // Each filter alone has its index; the others (my websites, what stands) come with few rows or beside others only.
    private static bool IsSingle(RegisterFilter filter) => Set(filter) == 1 && filter is { Text: null, MySites: false, OnlyStanding: false };

    private static int Set(RegisterFilter f) => new[]
    {
        f.Text is not null, f.State is not null, f.UnitId is not null, f.WebsiteId is not null, f.Platform is not null, f.Type is not null, f.Level is not null,
        f.OwnerId is not null, f.HolderId is not null, f.OnlyPrivileged, f.OnlyShared, f.DueForReview, f.EndsSoon, f.Dormant, f.MySites, f.EndsBy is not null, f.OnlyStanding,
    }.Count(set => set);
}

/// <summary>The instants and days that "due", "soon" and "dormant" mean at a moment.</summary>
/// <param name="ReviewedBefore">Reviewed before this, it is due.</param>
/// <param name="PrivilegedBefore">The same for what is privileged.</param>
/// <param name="SeenBefore">Seen before this, it is dormant.</param>
/// <param name="SoonUntil">Ending on or before this day is soon.</param>
internal sealed record RegisterMoment(DateTimeOffset ReviewedBefore, DateTimeOffset PrivilegedBefore, DateTimeOffset SeenBefore, DateOnly SoonUntil)
{
    /// <summary>What they mean at an instant that falls on a day of the office.</summary>
    public static RegisterMoment At(DateTimeOffset now, DateOnly today) => new(
        now.AddMonths(-RegisterLimits.ReviewMonths), now.AddMonths(-RegisterLimits.PrivilegedReviewMonths),
        now.AddDays(-RegisterLimits.DormantDays), today.AddDays(RegisterLimits.SoonDays));
}
