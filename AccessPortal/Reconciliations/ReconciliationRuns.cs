namespace AccessPortal.Reconciliations;

/// <summary>The runs, newest first.</summary>
public static class ReconciliationRuns
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 20;

    /// <summary>The question.</summary>
    /// <param name="After">The last run shown, for the next page.</param>
    [Audience(Role.Administrator, Role.InfrastructureSectionHead, Role.DivisionHead, Role.Auditor)]
    public sealed record Query(Run? After = null) : IQuery<Page>;

    /// <summary>A page.</summary>
    /// <param name="Rows">The runs.</param>
    /// <param name="More">Whether there are further ones.</param>
    public sealed record Page(IReadOnlyList<Run> Rows, bool More);

    /// <summary>A run.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Number">RK-2026-0001.</param>
    /// <param name="Site">The website; null for a whole server.</param>
    /// <param name="Platform">The panel.</param>
    /// <param name="At">When.</param>
    /// <param name="ByName">Who ran it.</param>
    /// <param name="Matched">Accounts on which both agree.</param>
    /// <param name="Differences">Accounts on which they do not.</param>
    /// <param name="OpenLines">Differences still to be dealt with.</param>
    public sealed record Run(Guid Id, string Number, string? Site, PanelPlatform Platform, DateTimeOffset At, string ByName, int Matched, int Differences, int OpenLines);

    internal sealed class Handler(PortalDb db) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            // One write at a time: no two runs share an instant and a number, and numbers grow with it.
            var runs = db.Reconciliations.AsNoTracking();
            if (request.After is { At: var at, Number: var number }) runs = runs.Where(r => r.At <= at && (r.At < at || r.Number!.CompareTo(number) < 0));
            // Joined, so that each website is looked up by its key and never all of them for a page.
            var rows = await (from r in runs.OrderByDescending(r => r.At).ThenByDescending(r => r.Number).Take(PageSize + 1)
                              join w in db.Websites on r.WebsiteId equals w.Id into sites
                              from w in sites.DefaultIfEmpty()
                              orderby r.At descending, r.Number descending
                              select new
                              {
                                  r.Id,
                                  r.Number,
                                  Site = (SiteName?)w.Name,
                                  r.Platform,
                                  r.At,
                                  r.Matched,
                                  Differences = r.Orphans + r.Ghosts + r.Changed,
                                  r.OpenLines,
                                  By = db.People.Where(p => p.Id == r.RequesterId).Select(p => p.FullName).FirstOrDefault() ?? "",
                              }).ToListAsync(cancellationToken);
            return new([.. rows.Take(PageSize).Select(r => new Run(r.Id, r.Number!, r.Site?.ToString(), r.Platform, r.At, r.By, r.Matched, r.Differences, r.OpenLines))], rows.Count > PageSize);
        }
    }
}
