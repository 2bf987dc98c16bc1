using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>All answers that a line was given, the newest first: who, when, what and why. Nothing of it is ever overwritten.</summary>
public static class LineAnswers
{
    private const int Most = 100;

    /// <summary>The question.</summary>
    /// <param name="ReviewId">The review.</param>
    /// <param name="Number">The line.</param>
    [Audience]
    public sealed record Query(Guid ReviewId, int Number) : IQuery<IReadOnlyList<Row>>;

    /// <summary>An answer.</summary>
    /// <param name="Answer">What was said.</param>
    /// <param name="Name">Who said it.</param>
    public sealed record Row(ReviewAnswer Answer, string Name);

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var line = db.ReviewItems.Where(l => l.ReviewId == request.ReviewId && l.Number == request.Number && file.Visible<AccessReview>().Any(r => r.Id == l.ReviewId)).SeenBy(caller, db);
            return await db.ReviewAnswers.AsNoTracking().Where(a => line.Any(l => l.Id == a.ItemId)).OrderByDescending(a => a.Sequence).Take(Most)
                .Select(a => new Row(a, db.People.Where(p => p.Id == a.PersonId).Select(p => p.FullName).FirstOrDefault() ?? "")).ToListAsync(cancellationToken);
        }
    }
}
