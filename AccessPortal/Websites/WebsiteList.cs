using AccessPortal.Cases;

namespace AccessPortal.Websites;

/// <summary>The websites that the caller may see, by name.</summary>
public static class WebsiteList
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    private const int Most = 500;

    /// <summary>The question.</summary>
    /// <param name="Filter">Which websites.</param>
    /// <param name="After">Name of the last one shown, for the next page.</param>
    /// <param name="Take">Rows wanted; a list that is read again asks for as many as it shows.</param>
    [Audience]
    public sealed record Query(WebsiteFilter Filter, string? After = null, int Take = PageSize) : IQuery<Page>;

    /// <summary>A page of the list.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="More">Whether there are further ones.</param>
    /// <param name="MayRegister">Whether the caller may enter a new website.</param>
    public sealed record Page(IReadOnlyList<WebsiteRow> Rows, bool More, bool MayRegister);

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var take = Math.Clamp(request.Take, 1, Most);
            var sites = Matching(db.Websites.AsNoTracking().VisibleTo(caller), request.Filter);
            if (request.After is { } name) sites = sites.Where(w => ((string)(object)w.Name).CompareTo(name) > 0);
            var rows = await sites.OrderBy(w => w.Name).Take(take + 1).Select(w => new WebsiteRow(
                w.Id, w.Name.ToString(), w.Platform, db.Units.Where(u => u.Id == w.UnitId).Select(u => u.ShortName).FirstOrDefault() ?? "",
                db.People.Where(p => p.Id == w.OwnerId).Select(p => p.FullName).FirstOrDefault(), db.People.Where(p => p.Id == w.DeputyId).Select(p => p.FullName).FirstOrDefault(),
                db.People.Any(p => p.Id == w.OwnerId && p.LeftAt != null && p.LeftAt <= today.Instant),
                0, w.ClosedAt)).ToListAsync(cancellationToken);
            return new(await WithHolders([.. rows.Take(take)], cancellationToken), rows.Count > take, caller.KeepsWebsites());
        }

        // Once for the page, and only for what stands on it.
        private async Task<IReadOnlyList<WebsiteRow>> WithHolders(List<WebsiteRow> rows, CancellationToken ct)
        {
            if (rows.Count == 0) return rows;
            var ids = rows.Select(r => r.Id).ToList();
            var holders = await db.Grants.Where(g => ids.Contains(g.WebsiteId) && g.State < GrantState.Disabled)
                .GroupBy(g => g.WebsiteId).Select(g => new { g.Key, Count = g.Select(x => x.HolderId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            return [.. rows.Select(r => r with { Holders = holders.GetValueOrDefault(r.Id) })];
        }

        private IQueryable<Website> Matching(IQueryable<Website> sites, WebsiteFilter filter)
        {
            sites = filter.State switch
            {
                WebsiteState.Open => sites.Where(w => w.ClosedAt == null),
                WebsiteState.Closed => sites.Where(w => w.ClosedAt != null),
                _ => sites,
            };
            if (filter.UnitId is { } unit) sites = sites.Where(w => w.UnitId == unit);
            if (filter.Platform is { } platform) sites = sites.Where(w => w.Platform == platform);
            if (filter.WithoutOwner) sites = sites.WithoutOwner(db, today.Instant);
            if (LikeText.Containing(filter.Text) is { } like)
                sites = sites.Where(w => EF.Functions.Like((string)(object)w.Name, like, LikeText.Escape) || db.Units.Any(u => u.Id == w.UnitId && (EF.Functions.Like(u.Name, like, LikeText.Escape) || EF.Functions.Like(u.ShortName, like, LikeText.Escape))));
            return sites;
        }
    }
}

/// <summary>Whether a website is in service.</summary>
public enum WebsiteState
{
    /// <summary>In service.</summary>
    Open,
    Closed,
    /// <summary>Either.</summary>
    Any,
}

/// <summary>Which websites a list shows.</summary>
/// <param name="Text">Part of the website's or its unit's name.</param>
/// <param name="UnitId">The government unit.</param>
/// <param name="Platform">The panel.</param>
/// <param name="State">In service or closed.</param>
/// <param name="WithoutOwner">Only those whose owner is not named or has left.</param>
public sealed record WebsiteFilter(string? Text = null, Guid? UnitId = null, PanelPlatform? Platform = null, WebsiteState State = WebsiteState.Open, bool WithoutOwner = false);

/// <summary>A website in the list.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Host name.</param>
/// <param name="Platform">The panel.</param>
/// <param name="UnitName">Its unit, short.</param>
/// <param name="OwnerName">Penanggung Jawab; null while none is named.</param>
/// <param name="DeputyName">The deputy.</param>
/// <param name="OwnerLeft">Whether the owner has left.</param>
/// <param name="Holders">People whose access has not been disabled.</param>
/// <param name="ClosedAt">When it was closed.</param>
public sealed record WebsiteRow(
    Guid Id, string Name, PanelPlatform Platform, string UnitName, string? OwnerName, string? DeputyName, bool OwnerLeft, int Holders, DateTimeOffset? ClosedAt);
