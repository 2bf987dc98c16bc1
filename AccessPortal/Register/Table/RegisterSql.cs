namespace AccessPortal.Register;

/// <summary>The register's filters as SQL over its lines; each compares a column as an index holds it.</summary>
internal static class RegisterSql
{
    /// <summary>Lines that the filter lets through; its text is not looked at here.</summary>
    public static IQueryable<RegisterLine> Matching(this IQueryable<RegisterLine> lines, RegisterFilter filter, RegisterMoment moment, Guid me, PortalDb db)
    {
        if (filter.State is { } state) lines = lines.Where(l => l.State == state);
        if (filter.UnitId is { } unit) lines = lines.Where(l => l.UnitId == unit);
        if (filter.WebsiteId is { } site) lines = lines.Where(l => l.WebsiteId == site);
        if (filter.Platform is { } platform) lines = lines.Where(l => l.Platform == platform);
        if (filter.Level is { } level) lines = lines.Where(l => l.Level == level);
        if (filter.OwnerId is { } owner) lines = lines.Where(l => l.OwnerId == owner);
        if (filter.HolderId is { } holder) lines = lines.Where(l => l.HolderId == holder);
        if (filter.OnlyPrivileged) lines = lines.Where(l => l.IsPrivileged);
        if (filter.OnlyShared) lines = lines.Where(l => l.AccountType == AccountType.Shared);
        if (filter.MySites) lines = lines.Where(l => db.Websites.Where(w => w.OwnerId == me || w.DeputyId == me).Select(w => w.Id).Contains(l.WebsiteId));
        return lines.OfType(filter.Type, db).Standing(filter, moment);
    }

    private static IQueryable<RegisterLine> OfType(this IQueryable<RegisterLine> lines, AccessTypes? type, PortalDb db) => type is { } single
        ? from l in lines join t in db.RegisterLineTypes on l.Id equals t.LineId where t.Type == single select l
        : lines;

    private static IQueryable<RegisterLine> Standing(this IQueryable<RegisterLine> lines, RegisterFilter filter, RegisterMoment moment)
    {
        var (ordinary, privileged, seen, soon) = moment;
        if (filter.OnlyStanding) lines = lines.Where(l => l.Stands);
        if (filter.EndsBy is { } last) lines = lines.Where(l => l.Stands && l.EndsOn <= last);
        if (filter.EndsSoon) lines = lines.Where(l => l.Stands && l.EndsOn <= soon);
        if (filter.Dormant) lines = lines.Where(l => l.Stands && l.UnseenSince < seen);
        // The later limit is what the index begins with; between the two only privileged rights are due.
        if (filter.DueForReview) lines = lines.Where(l => l.Stands && l.UnreviewedSince < privileged && (l.IsPrivileged || l.UnreviewedSince < ordinary));
        return lines;
    }

    /// <summary>Lines in an order, or in the reverse of it, from after another line on.</summary>
    public static IQueryable<RegisterLine> Sorted(this IQueryable<RegisterLine> lines, RegisterOrder order, bool reversed, RegisterLine? after) => order switch
    {
        RegisterOrder.Site => lines.Along(l => l.SiteKey, l => l.Id, reversed, after is null ? null : new(after.SiteKey, after.Id)),
        RegisterOrder.Holder => lines.Along(l => l.HolderKey, l => l.Id, reversed, after is null ? null : new(after.HolderKey, after.Id)),
        RegisterOrder.Until => lines.Along(l => l.EndsOn, l => l.Id, reversed, after is null ? null : new(after.EndsOn, after.Id)),
        RegisterOrder.Login => lines.Where(l => l.UnseenSince != null).Along(l => l.UnseenSince, l => l.Id, reversed, after?.UnseenSince is null ? null : new(after.UnseenSince, after.Id)),
        RegisterOrder.Review => lines.Along(l => l.UnreviewedSince, l => l.Id, reversed, after is null ? null : new(after.UnreviewedSince, after.Id)),
        // Given last comes first.
        _ => lines.Along(l => l.GivenAt, l => l.Id, !reversed, after is null ? null : new(after.GivenAt, after.Id)),
    };

    /// <summary>The same for a single access type: the types' own index holds the default order.</summary>
    public static IQueryable<long> OfTypeInOrder(this PortalDb db, AccessTypes type, bool reversed, RegisterLine? after) =>
        db.RegisterLineTypes.Where(t => t.Type == type).Along(t => t.GivenAt, t => t.LineId, !reversed, after is null ? null : new(after.GivenAt, after.Id)).Select(t => t.LineId);
}
