using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>P2-5: on which sheets a run of like answers came faster than anybody can read.</summary>
public static class AnswerPatterns
{
    /// <summary>The question.</summary>
    /// <param name="ReviewId">The review.</param>
    [Audience]
    public sealed record Query(Guid ReviewId) : IQuery<IReadOnlyList<Row>>;

    /// <summary>A sheet that was answered so.</summary>
    /// <param name="Host">The website.</param>
    /// <param name="Lines">Lines of the sheet.</param>
    /// <param name="Pace">The run.</param>
    public sealed record Row(string Host, int Lines, AnswerPace Pace);

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var lines = db.ReviewItems.Where(l => l.ReviewId == request.ReviewId
                && file.Visible<AccessReview>().Any(r => r.Id == l.ReviewId)).SeenBy(caller, db);
            var last = await (from l in lines
                              join s in db.ReviewSheets on new { l.ReviewId, l.WebsiteId } equals new { s.ReviewId, s.WebsiteId }
                              select new
                              {
                                  s.Host,
                                  Answer = db.ReviewAnswers.Where(a => a.ItemId == l.Id).OrderByDescending(a => a.Sequence).FirstOrDefault(),
                              }).AsNoTracking().ToListAsync(cancellationToken);
            return [.. from line in last
                       group line.Answer by line.Host into sheet
                       orderby sheet.Key
                       let pace = AnswerPace.Of(sheet.OfType<ReviewAnswer>())
                       where pace is not null
                       select new Row(sheet.Key, sheet.Count(), pace)];
        }
    }
}
