namespace AccessPortal.Cases;

/// <summary>Which websites somebody has to be named for; every figure and list of them asks this.</summary>
internal static class OwnerlessWebsites
{
    /// <summary>Of these websites, those in service whose Penanggung Jawab is not named or has left.</summary>
    public static IQueryable<Website> WithoutOwner(this IQueryable<Website> sites, PortalDb db, DateTimeOffset now) =>
        sites.Where(w => w.ClosedAt == null && (w.OwnerId == null || db.People.Any(p => p.Id == w.OwnerId && p.LeftAt <= now)));
}

/// <summary>
/// Who answers for websites now: owner and deputy as long as they serve, else the head of the website's unit (docs/domain.md, A8).
/// </summary>
public sealed class WebsiteOwners(PortalDb db, OfficeToday today)
{
    /// <summary>Who answers for one website.</summary>
    public async Task<Ownership> Of(Guid websiteId, CancellationToken ct) => (await Of([websiteId], ct))[websiteId];

    /// <summary>Who answers for each of the websites.</summary>
    public async Task<IReadOnlyDictionary<Guid, Ownership>> Of(IReadOnlyCollection<Guid> websiteIds, CancellationToken ct)
    {
        var sites = await db.Websites.Where(w => websiteIds.Contains(w.Id)).Select(w => new { w.Id, w.UnitId, w.OwnerId, w.DeputyId }).ToListAsync(ct);
        var named = sites.SelectMany(s => new[] { s.OwnerId, s.DeputyId }).OfType<Guid>().ToList();
        var serving = await db.People.Where(p => named.Contains(p.Id) && (p.LeftAt == null || p.LeftAt > today.Instant)).Select(p => p.Id).ToListAsync(ct);
        var heads = await Heads([.. sites.Select(s => s.UnitId).Distinct()], ct);
        return sites.ToDictionary(s => s.Id, s => Who(Serving(s.OwnerId), Serving(s.DeputyId), heads.GetValueOrDefault(s.UnitId)));

        Guid? Serving(Guid? person) => person is { } id && serving.Contains(id) ? id : null;
    }

    private static Ownership Who(Guid? owner, Guid? deputy, Guid? head) => new(owner, deputy, owner is null && deputy is null ? head : null);

    // The head of a unit holds its highest post: the one whose superior stands in another unit.
    private async Task<Dictionary<Guid, Guid?>> Heads(List<Guid> units, CancellationToken ct)
    {
        var serving = db.Serving(today.Instant);
        var manned = from p in db.Positions
                     where units.Contains(p.UnitId) && !db.Positions.Any(above => above.Id == p.SuperiorId && above.UnitId == p.UnitId)
                     where serving.Any(h => h.PositionId == p.Id)
                     orderby p.Title
                     select new { p.UnitId, p.Id };
        return (await manned.ToListAsync(ct)).GroupBy(p => p.UnitId).ToDictionary(g => g.Key, g => (Guid?)g.First().Id);
    }
}
