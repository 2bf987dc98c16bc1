using AccessPortal.Data;
using AccessPortal.Domain.Register;
using Microsoft.EntityFrameworkCore;

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
        if (filter.Dormant) lines = lines.Where(l => l.Stands && l.LastLoginAt < seen);
        // The later limit is what the index begins with; between the two only privileged rights are due.
        if (filter.DueForReview) lines = lines.Where(l => l.Stands && l.UnreviewedSince < privileged && (l.IsPrivileged || l.UnreviewedSince < ordinary));
        return lines;
    }

    /// <summary>Lines in an order, from after another line on. The key settles what is equal, in the direction of the index.</summary>
    public static IQueryable<RegisterLine> Sorted(this IQueryable<RegisterLine> lines, RegisterOrder order, RegisterLine? after)
    {
        var id = after?.Id;
        switch (order)
        {
            case RegisterOrder.Site:
                if (after is { SiteKey: var site }) lines = lines.Where(l => string.Compare(l.SiteKey, site) >= 0 && (string.Compare(l.SiteKey, site) > 0 || l.Id > id));
                return lines.OrderBy(l => l.SiteKey).ThenBy(l => l.Id);
            case RegisterOrder.Holder:
                if (after is { HolderKey: var name }) lines = lines.Where(l => string.Compare(l.HolderKey, name) >= 0 && (string.Compare(l.HolderKey, name) > 0 || l.Id > id));
                return lines.OrderBy(l => l.HolderKey).ThenBy(l => l.Id);
            case RegisterOrder.Until:
                if (after is { EndsOn: var end }) lines = lines.Where(l => l.EndsOn >= end && (l.EndsOn > end || l.Id > id));
                return lines.OrderBy(l => l.EndsOn).ThenBy(l => l.Id);
            case RegisterOrder.Login:
                if (after is { LastLoginAt: { } login }) lines = lines.Where(l => l.LastLoginAt >= login && (l.LastLoginAt > login || l.Id > id));
                return lines.Where(l => l.LastLoginAt != null).OrderBy(l => l.LastLoginAt).ThenBy(l => l.Id);
            case RegisterOrder.Review:
                if (after is { UnreviewedSince: var since }) lines = lines.Where(l => l.UnreviewedSince >= since && (l.UnreviewedSince > since || l.Id > id));
                return lines.OrderBy(l => l.UnreviewedSince).ThenBy(l => l.Id);
            default:
                if (after is { GivenAt: var given }) lines = lines.Where(l => l.GivenAt <= given && (l.GivenAt < given || l.Id < id));
                return lines.OrderByDescending(l => l.GivenAt).ThenByDescending(l => l.Id);
        }
    }

    /// <summary>The same for a single access type: the types' own index holds the default order.</summary>
    public static IQueryable<long> OfTypeInOrder(this PortalDb db, AccessTypes type, RegisterLine? after)
    {
        var types = db.RegisterLineTypes.Where(t => t.Type == type);
        if (after is { GivenAt: var given, Id: var id }) types = types.Where(t => t.GivenAt <= given && (t.GivenAt < given || t.LineId < id));
        return types.OrderByDescending(t => t.GivenAt).ThenByDescending(t => t.LineId).Select(t => t.LineId);
    }
}
