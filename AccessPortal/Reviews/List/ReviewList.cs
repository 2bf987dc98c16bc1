using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>Reviews the caller may see, those that run first, then the newest; each with how far its answers have come.</summary>
public static class ReviewList
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 20;

    /// <summary>The question.</summary>
    /// <param name="OnlyRunning">Leaves out what has ended.</param>
    /// <param name="After">The last row shown, for the next page.</param>
    /// <param name="Take">Rows wanted.</param>
    /// <param name="LooksOn">None of the sheets is the reader's own: all who see everything get the same answer.</param>
    [Audience]
    public sealed record Query(bool OnlyRunning = false, ReviewRow? After = null, int Take = PageSize, bool LooksOn = false) : ISharedQuery<Page>
    {
        public ReadAudience? AudienceOf(Caller caller) => LooksOn && caller.SeesAllCases ? ReadAudience.OfRoles(caller) : null;
    }

    /// <summary>A page of the list.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="More">Whether there are further ones.</param>
    public sealed record Page(IReadOnlyList<ReviewRow> Rows, bool More);

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var take = Math.Clamp(request.Take, 1, 200);
            // Named, so that an index parts reviews from the many other cases.
            var reviews = file.Visible<AccessReview>().Where(r => r.ProcedureCode == ProcedureCode.Reviewing);
            if (request.OnlyRunning) reviews = reviews.Where(r => r.Outcome == CaseOutcome.Running);
            // The running ones are few; behind them the keyset runs by the instant of opening.
            if (request.After is { } last)
                reviews = last.IsRunning
                    ? reviews.Where(r => r.Outcome != CaseOutcome.Running || (r.OpenedAt <= last.OpenedAt && (r.OpenedAt < last.OpenedAt || r.Id.CompareTo(last.Id) < 0)))
                    : reviews.Where(r => r.Outcome != CaseOutcome.Running && r.OpenedAt <= last.OpenedAt && (r.OpenedAt < last.OpenedAt || r.Id.CompareTo(last.Id) < 0));
            var (sheets, step) = (db.ReviewSheets.SeenBy(caller, db), Reviewing.VerifyLines.Code);
            var (lines, mine) = (db.ReviewItems.SeenBy(caller, db), db.ReviewSheets.OwnedBy(caller, db));
            var rows = await reviews.OrderBy(r => r.Outcome != CaseOutcome.Running).ThenByDescending(r => r.OpenedAt).ThenByDescending(r => r.Id).Take(take + 1)
                .Select(r => new ReviewRow(
                    r.Id, r.Number!, r.Subject, r.Kind, r.Outcome, r.OpenedAt, r.ClosedAt,
                    db.WorkItems.Where(i => i.CaseId == r.Id && i.DoneAt == null).OrderBy(i => i.DueAt).Select(i => i.StepCode).FirstOrDefault(),
                    db.WorkItems.Where(i => i.CaseId == r.Id && i.DoneAt == null).Min(i => i.DueAt),
                    sheets.Count(s => s.ReviewId == r.Id),
                    sheets.Count(s => s.ReviewId == r.Id && db.WorkItems.Any(i => i.CaseId == r.Id && i.ScopeId == s.WebsiteId && i.StepCode == step && i.DoneBy != null)),
                    lines.Count(l => l.ReviewId == r.Id), lines.Count(l => l.ReviewId == r.Id && l.Answer != null),
                    mine.Any(s => s.ReviewId == r.Id))).ToListAsync(cancellationToken);
            return new([.. rows.Take(take)], rows.Count > take);
        }
    }
}

/// <summary>A review as lists show it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Why it is held.</param>
/// <param name="Outcome">How it stands.</param>
/// <param name="OpenedAt">When it began.</param>
/// <param name="ClosedAt">When it ended.</param>
/// <param name="StepCode">The step that waits; null when nothing does.</param>
/// <param name="DueAt">When the next item is due.</param>
/// <param name="Sheets">Websites the caller may see.</param>
/// <param name="Sent">Of these, those that somebody sent; one that fell silent was not.</param>
/// <param name="Lines">Lines the caller may see.</param>
/// <param name="Answered">Of these, those with an answer.</param>
/// <param name="Mine">Whether the caller answers for one of the websites.</param>
public sealed record ReviewRow(
    Guid Id, string Number, string Title, ReviewKind Kind, CaseOutcome Outcome, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, string? StepCode, DateTimeOffset? DueAt,
    int Sheets, int Sent, int Lines, int Answered, bool Mine)
{
    /// <summary>Whether it still runs.</summary>
    public bool IsRunning => Outcome is CaseOutcome.Running;
}
