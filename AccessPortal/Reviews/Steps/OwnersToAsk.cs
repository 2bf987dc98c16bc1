using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>P2-3: who would be asked for which website, before the Kasi asks them.</summary>
public static class OwnersToAsk
{
    /// <summary>The question.</summary>
    /// <param name="ReviewId">The review.</param>
    [Audience]
    public sealed record Query(Guid ReviewId) : IQuery<IReadOnlyList<Row>>;

    /// <summary>A website and who answers for it.</summary>
    /// <param name="WebsiteId">The website.</param>
    /// <param name="Host">Its name.</param>
    /// <param name="Lines">How many lines.</param>
    /// <param name="Flagged">How many of them stand out.</param>
    /// <param name="Who">Owner, else deputy, else the post that stands in; null when nobody answers.</param>
    /// <param name="Capacity">Which of these.</param>
    public sealed record Row(Guid WebsiteId, string Host, int Lines, int Flagged, string? Who, Capacity Capacity);

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, WebsiteOwners websites) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var sheets = await db.ReviewSheets.AsNoTracking().Where(s => s.ReviewId == request.ReviewId && file.Visible<AccessReview>().Any(r => r.Id == s.ReviewId)).SeenBy(caller, db)
                .OrderBy(s => s.Host).Select(s => new
                {
                    s.WebsiteId,
                    s.Host,
                    Lines = db.ReviewItems.Count(l => l.ReviewId == s.ReviewId && l.WebsiteId == s.WebsiteId),
                    Flagged = db.ReviewItems.Count(l => l.ReviewId == s.ReviewId && l.WebsiteId == s.WebsiteId && l.Flags != ReviewFlags.None),
                }).ToListAsync(cancellationToken);
            var owners = await websites.Of([.. sheets.Select(s => s.WebsiteId)], cancellationToken);
            var people = owners.Values.Select(o => o.OwnerId ?? o.DeputyId).OfType<Guid>().ToList();
            var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancellationToken);
            var posts = owners.Values.Select(o => o.StandInPostId).OfType<Guid>().ToList();
            var titles = await db.Positions.Where(p => posts.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Title, cancellationToken);
            return [.. sheets.Select(s =>
            {
                var who = owners[s.WebsiteId];
                return who switch
                {
                    { OwnerId: { } owner } => new Row(s.WebsiteId, s.Host, s.Lines, s.Flagged, names[owner], Capacity.Own),
                    { DeputyId: { } deputy } => new(s.WebsiteId, s.Host, s.Lines, s.Flagged, names[deputy], Capacity.Deputy),
                    { StandInPostId: { } post } => new(s.WebsiteId, s.Host, s.Lines, s.Flagged, titles[post], Capacity.StandIn),
                    _ => new(s.WebsiteId, s.Host, s.Lines, s.Flagged, null, Capacity.Own),
                };
            })];
        }
    }
}
