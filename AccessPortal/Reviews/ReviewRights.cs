namespace AccessPortal.Reviews;

/// <summary>Reads the rights that a scope covers, and freezes them with what stands out about each.</summary>
internal sealed class ReviewRights(PortalDb db, OfficeToday today, OfficeClock clock, OfficeZone zone)
{
    /// <summary>The accounts that exist on websites in service, within a scope.</summary>
    public IQueryable<AccessGrant> In(ReviewScope scope)
    {
        var grants = db.Grants.Where(g => g.State < GrantState.Disabled && db.Websites.Any(w => w.Id == g.WebsiteId && w.ClosedAt == null));
        if (scope.UnitId is { } unit) grants = grants.Where(g => db.Websites.Any(w => w.Id == g.WebsiteId && w.UnitId == unit));
        if (scope.WebsiteId is { } website) grants = grants.Where(g => g.WebsiteId == website);
        if (scope.Types is not AccessTypes.None) grants = grants.Where(g => (g.Types & scope.Types) != AccessTypes.None);
        if (scope.OnlyPrivileged) grants = grants.Where(g => g.IsPrivileged);
        if (scope.NotReviewedSince is { } day)
        {
            var since = zone.StartOf(day);
            grants = grants.Where(g => g.LastReviewedAt == null || g.LastReviewedAt < since);
        }
        return grants;
    }

    /// <summary>How many rights are in scope, and of how many websites.</summary>
    public async Task<(int Rights, int Websites)> Count(ReviewScope scope, CancellationToken ct) =>
        (await In(scope).CountAsync(ct), await In(scope).Select(g => g.WebsiteId).Distinct().CountAsync(ct));

    /// <summary>The rights in scope by website and account, as they stand now.</summary>
    public async Task<IReadOnlyList<FrozenRight>> Freeze(ReviewScope scope, CancellationToken ct)
    {
        var settings = await db.ReviewSettings.AsNoTracking().SingleAsync(ct);
        var rows = await (from g in In(scope)
                          join w in db.Websites on g.WebsiteId equals w.Id
                          join p in db.People on g.HolderId equals p.Id
                          select new Row(g, db.RegisterLines.Where(l => l.GrantId == g.Id).Select(l => l.UnseenSince).FirstOrDefault(), w.Name, w.UnitId, w.OwnerId, p.UnitId, p.LeftAt, p.Status, g.Changes.Max(c => c.Sequence))).AsNoTracking().ToListAsync(ct);
        var sites = rows.Select(r => r.Grant.WebsiteId).Distinct().ToList();
        var beside = (await db.Grants.AsNoTracking().Where(g => sites.Contains(g.WebsiteId) && g.State < GrantState.Disabled).ToListAsync(ct)).ToLookup(g => g.WebsiteId);
        var owners = await LastOwners(sites, ct);
        var office = await db.Positions.Where(p => p.Role == Role.HeadOfOffice).Select(p => (Guid?)p.UnitId).FirstOrDefaultAsync(ct);
        return [.. rows.OrderBy(r => r.Host.ToString(), StringComparer.Ordinal).ThenBy(r => r.Grant.UserName.ToString(), StringComparer.Ordinal).Select(Frozen)];

        FrozenRight Frozen(Row row)
        {
            var (g, now) = (row.Grant, today.Instant);
            // A contractor's unit says nothing about where they serve; the office's own staff serve all websites.
            var elsewhere = row.Status is not EmploymentStatus.ThirdParty && row.HolderUnit != row.SiteUnit && row.HolderUnit != office;
            var changed = owners.TryGetValue(g.WebsiteId, out var before) && before != row.OwnerId;
            var facts = new RightFacts(row.UnseenSince, g.ValidUntil, g.Scope, row.LeftAt <= now, elsewhere, changed, [.. beside[g.WebsiteId].Where(o => o.Id != g.Id).Select(o => o.Scope)]);
            return new(g, row.Host.ToString(), row.Sequence, Recommendation.Of(facts, settings, now, clock.Today));
        }
    }

    // Who answered for each website when it was reviewed last.
    private async Task<Dictionary<Guid, Guid?>> LastOwners(List<Guid> sites, CancellationToken ct)
    {
        var sheets = await db.ReviewSheets.AsNoTracking().Where(s => sites.Contains(s.WebsiteId) && s.LastReminderAt != null).Select(s => new { s.WebsiteId, s.OwnerId, s.Id }).ToListAsync(ct);
        return sheets.GroupBy(s => s.WebsiteId).ToDictionary(g => g.Key, g => g.MaxBy(s => s.Id)!.OwnerId);
    }

    private sealed record Row(AccessGrant Grant, DateTimeOffset? UnseenSince, SiteName Host, Guid SiteUnit, Guid? OwnerId, Guid HolderUnit, DateTimeOffset? LeftAt, EmploymentStatus Status, int Sequence);
}
