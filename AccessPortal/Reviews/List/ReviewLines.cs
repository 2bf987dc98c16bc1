using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>Lines of a review, as far as the caller may see them, in the list's order.</summary>
public static class ReviewLines
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 100;

    /// <summary>The most rows of one answer.</summary>
    public const int Most = 1000;

    /// <summary>The question.</summary>
    /// <param name="ReviewId">The review.</param>
    /// <param name="WebsiteId">Only this website.</param>
    /// <param name="Which">Which lines.</param>
    /// <param name="After">Number of the last line shown.</param>
    /// <param name="Take">Rows wanted.</param>
    [Audience]
    public sealed record Query(Guid ReviewId, Guid? WebsiteId = null, LineChoice Which = LineChoice.All, int After = 0, int Take = PageSize) : ISharedQuery<Page>
    {
        public ReadAudience? AudienceOf(Caller caller) => caller.SeesAllCases ? ReadAudience.OfRoles(caller) : null;
    }

    /// <summary>A page of lines.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="More">Whether there are further ones.</param>
    public sealed record Page(IReadOnlyList<LineRow> Rows, bool More)
    {
        /// <summary>Number of the last line, after which the next page begins.</summary>
        public int Last => Rows.Count > 0 ? Rows[^1].Item.Number : 0;

        /// <summary>This page and the one that follows it.</summary>
        public Page With(Page next) => new([.. Rows, .. next.Rows], next.More);
    }

    /// <summary>Reads the first lines of a list up to as many as are shown, page after page; null when one was refused.</summary>
    /// <param name="read">Asks for the lines after a number, so many.</param>
    /// <param name="shown">How many are shown.</param>
    public static async Task<Page?> Read(Func<int, int, Task<Answer<Page>>> read, int shown = PageSize)
    {
        var list = new Page([], true);
        while (list.More && (list.Rows.Count == 0 || list.Rows.Count < shown))
        {
            var answer = await read(list.Last, Math.Clamp(shown - list.Rows.Count, PageSize, Most));
            if (!answer.Ok) return null;
            list = list.With(answer.Value);
        }
        return list;
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var take = Math.Clamp(request.Take, 1, Most);
            var lines = db.ReviewItems.Where(l => l.ReviewId == request.ReviewId && l.Number > request.After && file.Visible<AccessReview>().Any(r => r.Id == l.ReviewId)).SeenBy(caller, db);
            if (request.WebsiteId is { } site) lines = lines.Where(l => l.WebsiteId == site);
            lines = request.Which switch
            {
                LineChoice.Undecided => lines.Where(l => l.Answer == null && l.Determination == null),
                LineChoice.NotValid => lines.Where(l => l.Answer != null && l.Answer != ReviewResult.Valid || l.Determination != null && l.Determination != ReviewResult.Valid),
                LineChoice.ToLookAt => lines.Where(l => l.Answer == null || l.Answer != ReviewResult.Valid || l.Flags != ReviewFlags.None
                    || l.EnteredAt == null && db.GrantChanges.Any(c => c.GrantId == l.GrantId && c.Sequence > l.ChangeSequence && (c.CaseId == null || c.CaseId != l.ReviewId))),
                LineChoice.Flagged => lines.Where(l => l.Flags != ReviewFlags.None),
                _ => lines,
            };
            var rows = await lines.OrderBy(l => l.Number).Take(take + 1).ToRows(db).ToListAsync(cancellationToken);
            return new([.. rows.Take(take)], rows.Count > take);
        }
    }
}

/// <summary>Which lines a list shows.</summary>
public enum LineChoice
{
    All,
    /// <summary>Without an answer.</summary>
    Undecided,
    /// <summary>Answered or determined as not valid or to be changed.</summary>
    NotValid,
    /// <summary>With something that stands out.</summary>
    Flagged,
    /// <summary>Whatever the Kasi has to see before determining: all of the above, and rights that changed since the list was frozen.</summary>
    ToLookAt,
}

/// <summary>A line with the names its keys stand for.</summary>
/// <param name="Item">The line.</param>
/// <param name="Host">The website.</param>
/// <param name="HolderName">Who holds it.</param>
/// <param name="HolderNip">Their number.</param>
/// <param name="HolderJob">Their job.</param>
/// <param name="Given">How many answers it has.</param>
/// <param name="Last">The answer that counts; null while undecided.</param>
/// <param name="AnsweredBy">Who gave it.</param>
/// <param name="Changed">Whether the right changed since the list was frozen, by something else than this review.</param>
/// <param name="FollowUp">Number of the case that follows; null when there is none or it has no number yet.</param>
/// <param name="FollowUpOutcome">How that case stands.</param>
public sealed record LineRow(
    ReviewItem Item, string Host, string HolderName, Nip? HolderNip, string HolderJob, int Given, ReviewAnswer? Last, string? AnsweredBy,
    bool Changed, string? FollowUp, CaseOutcome? FollowUpOutcome)
{
    /// <summary>What stands: the determination, else the answer.</summary>
    public ReviewResult? Result => Item.Determination ?? Item.Answer;
}

/// <summary>Reads lines with their names.</summary>
internal static class LineRows
{
    public static IQueryable<LineRow> ToRows(this IQueryable<ReviewItem> lines, PortalDb db) =>
        from l in lines.AsNoTracking()
        join p in db.People on l.HolderId equals p.Id
        let last = db.ReviewAnswers.Where(a => a.ItemId == l.Id).OrderByDescending(a => a.Sequence).FirstOrDefault()
        let follow = db.Cases.Where(c => c.Id == l.FollowUpId).Select(c => new { c.Number, c.Outcome }).FirstOrDefault()
        orderby l.Number
        select new LineRow(
            l, db.ReviewSheets.Where(s => s.ReviewId == l.ReviewId && s.WebsiteId == l.WebsiteId).Select(s => s.Host).First(), p.FullName, p.Nip, p.JobTitle,
            db.ReviewAnswers.Count(a => a.ItemId == l.Id), last, db.People.Where(x => x.Id == last!.PersonId).Select(x => x.FullName).FirstOrDefault(),
            l.EnteredAt == null && db.GrantChanges.Any(c => c.GrantId == l.GrantId && c.Sequence > l.ChangeSequence && (c.CaseId == null || c.CaseId != l.ReviewId)),
            follow!.Number, follow == null ? null : follow.Outcome);
}
