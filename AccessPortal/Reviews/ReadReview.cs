using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>What the page of a review shows around its lines, and what this caller may do there now.</summary>
public static class ReadReview
{
    /// <summary>The question.</summary>
    /// <param name="Number">The review's number, e.g. RV-2026-S2-01.</param>
    [Audience]
    public sealed record Query(string Number) : IQuery<ReviewView>;

    internal sealed class Handler(CaseFile file, PortalDb db, CaseReading reading, Caller caller, OfficeToday today) : IRequestHandler<Query, ReviewView>
    {
        public async Task<ReviewView> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = await file.Visible<AccessReview>().Where(r => r.Number == request.Number).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellationToken)
                ?? throw Refused.NotFound(request.Number);
            var review = await file.Open<AccessReview>(id, null, cancellationToken);
            var mine = db.ReviewSheets.Where(s => s.ReviewId == id).OwnedBy(caller, db).Select(s => s.WebsiteId);
            // What other owners do is no owner's to read.
            var (only, sites) = (caller.SeesAllLines() ? null : mine, await mine.ToListAsync(cancellationToken));
            var step = review.OpenSteps.Select(code => review.Procedure[code]).FirstOrDefault(s => s.Code != Reviewing.VerifyLines.Code && review.Allows(s.Code, caller.ActorFor(review, s.Code)));
            return new(
                id, review.Number!, review.Version, review.Outcome, review.Subject, review.Kind, review.Scope, await ScopeNames(review.Scope, cancellationToken),
                await db.People.Where(p => p.Id == review.RequesterId).Select(p => p.FullName).FirstOrDefaultAsync(cancellationToken) ?? "",
                review.OpenedAt, review.ChangedAt, review.ListedAt, review.Source, review.Procedure,
                await reading.Open(review, today.Instant, cancellationToken, only is null ? null : sites), await reading.Journal(id, cancellationToken, only),
                await Totals(id, cancellationToken), step, sites.Count, caller.SeesAllLines());
        }

        private async Task<string> ScopeNames(ReviewScope scope, CancellationToken ct)
        {
            var unit = await db.Units.Where(u => u.Id == scope.UnitId).Select(u => u.ShortName).FirstOrDefaultAsync(ct);
            var site = await db.Websites.Where(w => w.Id == scope.WebsiteId).Select(w => w.Name).ToListAsync(ct);
            return string.Join(", ", site.Select(s => s.ToString()).Prepend(unit).Where(n => !string.IsNullOrEmpty(n)));
        }

        private async Task<ReviewTotals> Totals(Guid id, CancellationToken ct)
        {
            var lines = db.ReviewItems.Where(l => l.ReviewId == id).SeenBy(caller, db);
            var counts = await lines.GroupBy(l => l.Determination ?? l.Answer).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
            int Of(ReviewResult? result) => counts.Where(c => c.Key == result).Sum(c => c.Count);
            return new(counts.Sum(c => c.Count), Of(ReviewResult.Valid), Of(ReviewResult.Invalid), Of(ReviewResult.Change), await lines.CountAsync(l => l.SilentAt != null, ct),
                await lines.CountAsync(l => l.Flags != ReviewFlags.None && l.Answer != null && l.Determination == null, ct));
        }
    }
}

/// <summary>A review as its page shows it.</summary>
public sealed record ReviewView(
    Guid Id, string Number, int Version, CaseOutcome Outcome, string Title, ReviewKind Kind, ReviewScope Scope, string ScopeNames, string RequesterName,
    DateTimeOffset OpenedAt, DateTimeOffset ChangedAt, DateTimeOffset? ListedAt, ListSource? Source, Procedure Procedure,
    IReadOnlyList<OpenItemRow> Open, IReadOnlyList<JournalRow> Journal, ReviewTotals Totals, Step? Step, int MySheets, bool SeesAll)
{
    /// <summary>What it waits for: the first to be due stands for all.</summary>
    public WaitingRow? Waiting => Open.OrderBy(o => o.DueAt).FirstOrDefault() is { } o ? new(o.StepCode, o.Role, o.PositionRole, o.PositionTitle, o.DueAt, o.LateAt, "") : null;
}

/// <summary>Lines by what stands: the determination, else the answer.</summary>
/// <param name="Lines">All lines the caller may see.</param>
/// <param name="Valid">Valid.</param>
/// <param name="Invalid">Not valid.</param>
/// <param name="Change">To be changed.</param>
/// <param name="Silent">Whose time ran out.</param>
/// <param name="Marked">That stand out, are answered and not determined yet: the Kasi opens each.</param>
public sealed record ReviewTotals(int Lines, int Valid, int Invalid, int Change, int Silent, int Marked = 0)
{
    /// <summary>Lines with an answer or determination.</summary>
    public int Decided => Valid + Invalid + Change;
}
