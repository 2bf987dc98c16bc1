using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Domain.Reviews;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Reviews;

/// <summary>P2-4: the sheets of a review that are the caller's to answer, as owner, deputy or stand-in.</summary>
public static class ReadSheet
{
    private const int Most = 1000;

    /// <summary>The question.</summary>
    /// <param name="Number">The review's number.</param>
    [Audience]
    public sealed record Query(string Number) : IQuery<SheetView>;

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller) : IRequestHandler<Query, SheetView>
    {
        public async Task<SheetView> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = await file.Visible<AccessReview>().Where(r => r.Number == request.Number).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellationToken)
                ?? throw Refused.NotFound(request.Number);
            var review = await file.Open<AccessReview>(id, null, cancellationToken);
            var mine = await db.ReviewSheets.AsNoTracking().Where(s => s.ReviewId == id).OwnedBy(caller, db).OrderBy(s => s.Host).ToListAsync(cancellationToken);
            var sites = mine.Select(s => s.WebsiteId).ToList();
            var lines = await db.ReviewItems.Where(l => l.ReviewId == id && sites.Contains(l.WebsiteId)).OrderBy(l => l.Number).Take(Most).ToRows(db).ToListAsync(cancellationToken);
            return new(id, review.Number!, review.Subject, review.TakesAnswers, [.. mine.Select(s => Part(review, s, lines))]);
        }

        private SheetPart Part(AccessReview review, ReviewSheet sheet, List<LineRow> lines)
        {
            var item = review.ItemOf(sheet.WebsiteId)!;
            var by = caller.ActorFor(item);
            return new(sheet.WebsiteId, sheet.Host, item.IsFor(by), by.Capacity, item.IsOpen, item.DueAt, item.DoneAt, [.. lines.Where(l => l.Item.WebsiteId == sheet.WebsiteId)]);
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
/// <param name="Lines">The lines.</param>
public sealed record SheetPart(
    Guid WebsiteId, string Host, bool IsMine, Domain.Office.Capacity Capacity, bool IsOpen, DateTimeOffset? DueAt, DateTimeOffset? DoneAt, IReadOnlyList<LineRow> Lines);
