namespace AccessPortal.Register;

/// <summary>The register just before an instant: what a right was then is said by its changes alone; whose website it is, by today.</summary>
internal static class RegisterPastSql
{
    /// <summary>The part of a filter that speaks of website, person and account name, and so holds at any time.</summary>
    public static RegisterFilter Timeless(this RegisterFilter filter) => new()
    {
        Text = filter.Text, UnitId = filter.UnitId, WebsiteId = filter.WebsiteId, Platform = filter.Platform, OwnerId = filter.OwnerId, HolderId = filter.HolderId,
        OnlyShared = filter.OnlyShared, MySites = filter.MySites,
    };

    /// <summary>Lines of rights that had been given, as far as the rest of the filter lets through what they were.</summary>
    public static IQueryable<RegisterLine> Before(this IQueryable<RegisterLine> lines, DateTimeOffset instant, RegisterFilter filter, DateOnly soon, PortalDb db) =>
        from l in lines
        join c in db.GrantChanges.Where(c => c.At < instant && !db.GrantChanges.Any(n => n.GrantId == c.GrantId && n.Sequence > c.Sequence && n.At < instant)).As(filter, soon)
            on l.GrantId equals c.GrantId
        where l.GivenAt < instant
        select l;

    private static IQueryable<GrantChange> As(this IQueryable<GrantChange> changes, RegisterFilter filter, DateOnly soon)
    {
        if (filter.State is { } state) changes = changes.Where(c => c.State == state);
        if (filter.Type is { } type) changes = changes.Where(c => (c.Types & type) != AccessTypes.None);
        if (filter.Level is { } level) changes = changes.Where(c => c.Level == level);
        if (filter.OnlyPrivileged) changes = changes.Where(c => (c.Types & AccessScope.PrivilegedTypes) != AccessTypes.None || c.Level == AccessLevel.Full);
        if (filter.EndsSoon) changes = changes.Where(c => c.State < GrantState.Disabled && c.ValidUntil <= soon);
        return changes;
    }
}
