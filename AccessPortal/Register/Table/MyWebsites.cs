namespace AccessPortal.Register;

/// <summary>The websites that the caller answers for, as owner or deputy, with how many hold access to each.</summary>
public static class MyWebsites
{
    /// <summary>Days ahead within which an end is worth telling.</summary>
    public const int EndsWithin = 90;

    /// <summary>The question.</summary>
    /// <param name="Today">The office's date.</param>
    [Audience]
    public sealed record Query(DateOnly Today) : IQuery<IReadOnlyList<Site>>;

    /// <summary>A website.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">Its host name.</param>
    /// <param name="Platform">The panel.</param>
    /// <param name="Holders">People who hold access.</param>
    /// <param name="Ending">Rights that end within <see cref="EndsWithin"/> days.</param>
    /// <param name="IsDeputy">Whether the caller only deputises.</param>
    public sealed record Site(Guid Id, string Name, PanelPlatform Platform, int Holders, int Ending, bool IsDeputy);

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, IReadOnlyList<Site>>
    {
        public async Task<IReadOnlyList<Site>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (me, last) = (caller.PersonId, request.Today.AddDays(EndsWithin));
            var sites = await db.Websites.Where(w => (w.OwnerId == me || w.DeputyId == me) && w.ClosedAt == null).OrderBy(w => w.Name)
                .Select(w => new
                {
                    w.Id,
                    w.Name,
                    w.Platform,
                    IsDeputy = w.OwnerId != me,
                }).ToListAsync(cancellationToken);
            if (sites.Count == 0) return [];
            var ids = sites.Select(s => s.Id).ToList();
            var rights = await db.Grants.Where(g => g.State < GrantState.Disabled && ids.Contains(g.WebsiteId)).GroupBy(g => g.WebsiteId)
                .Select(g => new { g.Key, Holders = g.Select(x => x.HolderId).Distinct().Count(), Ending = g.Count(x => x.ValidUntil <= last) }).ToDictionaryAsync(g => g.Key, cancellationToken);
            return [.. sites.Select(s => new Site(s.Id, s.Name.ToString(), s.Platform, rights.GetValueOrDefault(s.Id)?.Holders ?? 0, rights.GetValueOrDefault(s.Id)?.Ending ?? 0, s.IsDeputy))];
        }
    }
}
