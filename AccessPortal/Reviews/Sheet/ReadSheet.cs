using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>P2-4: the sheets of a review that are the caller's to answer, as owner, deputy or stand-in.</summary>
public static class ReadSheet
{
    /// <summary>Lines of a sheet that are shown at once.</summary>
    public const int PageSize = 200;

    /// <summary>The question.</summary>
    /// <param name="Number">The review's number.</param>
    /// <param name="After">By website, number of the line after which its sheet is wanted; from the start where it is not named.</param>
    [Audience]
    public sealed record Query(string Number, IReadOnlyDictionary<Guid, int>? After = null) : IQuery<SheetView>;

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller) : IRequestHandler<Query, SheetView>
    {
        public async Task<SheetView> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = await file.Visible<AccessReview>().Where(r => r.Number == request.Number).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellationToken)
                ?? throw Refused.NotFound(request.Number);
            var review = await file.Open<AccessReview>(id, null, cancellationToken);
            var mine = await db.ReviewSheets.AsNoTracking().Where(s => s.ReviewId == id).OwnedBy(caller, db).OrderBy(s => s.Host).ToListAsync(cancellationToken);
            var sites = mine.Select(s => s.WebsiteId).ToList();
            var marks = (await db.ReviewItems.Where(l => l.ReviewId == id && sites.Contains(l.WebsiteId)).OrderBy(l => l.Number)
                .Select(l => new { l.WebsiteId, l.HolderId, Mark = new LineMark(l.Number, l.Answer != null || l.Determination != null), Answers = db.ReviewAnswers.Count(a => a.ItemId == l.Id) }).ToListAsync(cancellationToken)).ToLookup(l => l.WebsiteId);
            var extents = sites.ToDictionary(s => s, s => SheetExtent.Of([.. marks[s].Select(l => l.Mark)], request.After?.GetValueOrDefault(s) ?? 0));
            var own = sites.ToDictionary(s => s, s => marks[s].Count(l => l.HolderId == caller.PersonId && !l.Mark.Answered));
            var shown = extents.Values.SelectMany(e => e.Shown).ToList();
            var lines = (await db.ReviewItems.Where(l => l.ReviewId == id && shown.Contains(l.Number)).ToRows(db).ToListAsync(cancellationToken)).ToLookup(l => l.Item.WebsiteId);
            return new(id, review.Number!, review.Subject, review.TakesAnswers, [.. mine.Select(s => Part(review, s, extents[s.WebsiteId], [.. lines[s.WebsiteId]], own[s.WebsiteId]) with { Version = review.VersionOf(s.WebsiteId, marks[s.WebsiteId].Sum(l => l.Answers)) })]);
        }

        private SheetPart Part(AccessReview review, ReviewSheet sheet, SheetExtent extent, IReadOnlyList<LineRow> lines, int own)
        {
            var item = review.ItemOf(sheet.WebsiteId)!;
            var by = caller.ActorFor(item);
            return new(sheet.WebsiteId, sheet.Host, item.IsFor(by) && item.Role is Role.AccessOwner, by.Capacity, item.IsOpen, item.DueAt, item.DoneAt, extent, lines)
            {
                ReaderId = caller.PersonId, ForKasi = item.IsOnlyFor(by) ? own : 0, NeedsOwner = item.IsFor(by) && item.Role is not Role.AccessOwner,
            };
        }
    }
}

/// <summary>The caller's part of a review.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="TakesAnswers">Whether answers can be given and changed.</param>
/// <param name="Parts">One for each website.</param>
public sealed record SheetView(Guid ReviewId, string Number, string Title, bool TakesAnswers, IReadOnlyList<SheetPart> Parts);

/// <summary>One website's sheet.</summary>
/// <param name="WebsiteId">The website.</param>
/// <param name="Host">Its name.</param>
/// <param name="IsMine">Whether it is still the caller's: false after it was handed over.</param>
/// <param name="Capacity">As owner, deputy or stand-in.</param>
/// <param name="IsOpen">Whether it waits to be sent.</param>
/// <param name="DueAt">Batas waktu.</param>
/// <param name="DoneAt">When it was sent, or fell away.</param>
/// <param name="Extent">How long the sheet is, and which part of it is shown.</param>
/// <param name="Lines">The lines that are shown.</param>
public sealed record SheetPart(
    Guid WebsiteId, string Host, bool IsMine, Domain.Office.Capacity Capacity, bool IsOpen, DateTimeOffset? DueAt, DateTimeOffset? DoneAt, SheetExtent Extent, IReadOnlyList<LineRow> Lines)
{
    /// <summary>Counts what happened to this sheet; what is done with it says the one it saw.</summary>
    public int Version { get; init; }

    /// <summary>Who reads it: lines on rights of their own are not theirs to answer.</summary>
    public Guid ReaderId { get; init; }

    /// <summary>How many open lines go to the Kasi, because nobody but their own holder could answer them.</summary>
    public int ForKasi { get; init; }

    /// <summary>Whether it lies with the caller, the Kasi, until somebody has been named to answer for the website.</summary>
    public bool NeedsOwner { get; init; }

    /// <summary>Whether a line is on a right of the reader's own.</summary>
    public bool IsOwn(LineRow line) => line.Item.HolderId == ReaderId;
}
