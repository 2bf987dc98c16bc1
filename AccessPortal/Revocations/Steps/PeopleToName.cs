namespace AccessPortal.Revocations;

/// <summary>People who serve, by part of their name: to name who answers for a website.</summary>
public static class PeopleToName
{
    private const int Most = 12;

    /// <summary>The question.</summary>
    /// <param name="Text">Part of a name.</param>
    [Audience(Role.InfrastructureSectionHead, Role.DivisionHead)]
    public sealed record Query(string Text) : IQuery<IReadOnlyList<Row>>;

    /// <summary>A person to choose.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">Full name.</param>
    /// <param name="Unit">Short name of the unit.</param>
    public sealed record Row(Guid Id, string Name, string Unit);

    internal sealed class Handler(PortalDb db, OfficeToday today) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (LikeText.Containing(request.Text) is not { } like) return [];
            var found = from p in db.People
                        join u in db.Units on p.UnitId equals u.Id
                        where (p.LeftAt == null || p.LeftAt > today.Instant) && EF.Functions.Like(p.FullName, like, LikeText.Escape)
                        orderby p.FullName
                        select new Row(p.Id, p.FullName, u.ShortName);
            return await found.Take(Most).ToListAsync(cancellationToken);
        }
    }
}
