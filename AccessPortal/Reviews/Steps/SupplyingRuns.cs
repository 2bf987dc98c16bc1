namespace AccessPortal.Reviews;

/// <summary>The reconciliations on which the newest list may rest: recent ones of the websites in scope.</summary>
internal sealed class SupplyingRuns(PortalDb db, ReviewRights rights, OfficeToday today)
{
    private const int OldestDays = 7;

    /// <summary>Runs of the last seven days that compared an account of a website in scope.</summary>
    public IQueryable<Reconciliation> For(ReviewScope scope)
    {
        var (since, sites) = (today.Instant.AddDays(-OldestDays), rights.In(scope).Select(g => g.WebsiteId));
        return db.Reconciliations.AsNoTracking().Where(r => r.At >= since && (sites.Any(s => s == r.WebsiteId) || r.Lines.Any(l => sites.Contains(l.WebsiteId))));
    }

    /// <summary>Websites in scope that none of the chosen runs compared.</summary>
    public Task<List<SiteName>> Uncovered(ReviewScope scope, IReadOnlyList<string> numbers, CancellationToken ct)
    {
        var (sites, runs) = (rights.In(scope).Select(g => g.WebsiteId), For(scope).Where(r => numbers.Contains(r.Number!)));
        return db.Websites.Where(w => sites.Contains(w.Id) && !runs.Any(r => r.WebsiteId == w.Id || r.Lines.Any(l => l.WebsiteId == w.Id))).OrderBy(w => w.Name).Select(w => w.Name).ToListAsync(ct);
    }
}

/// <summary>P2-2: the reconciliations that the Administrator may cite.</summary>
public static class RunsToCite
{
    private const int Most = 200;

    /// <summary>The question.</summary>
    /// <param name="ReviewId">The review.</param>
    [Audience(Role.Administrator)]
    public sealed record Query(Guid ReviewId) : IQuery<IReadOnlyList<Row>>;

    /// <summary>A run.</summary>
    /// <param name="Number">RK-2026-0001.</param>
    /// <param name="Subject">The website, or the panel of a whole server.</param>
    /// <param name="At">When it was compared.</param>
    /// <param name="OpenLines">Differences that nobody has dealt with yet.</param>
    public sealed record Row(string Number, string Subject, DateTimeOffset At, int OpenLines);

    internal sealed class Handler(PortalDb db, SupplyingRuns runs) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var review = await db.Reviews.AsNoTracking().IgnoreAutoIncludes().Where(r => r.Id == request.ReviewId).SingleOrDefaultAsync(cancellationToken) ?? throw Refused.NotFound();
            return await runs.For(review.Scope).OrderByDescending(r => r.At).ThenByDescending(r => r.Number).Take(Most).Select(r => new Row(r.Number!, r.Subject, r.At, r.OpenLines)).ToListAsync(cancellationToken);
        }
    }
}
