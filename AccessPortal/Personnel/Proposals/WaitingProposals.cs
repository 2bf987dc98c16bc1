namespace AccessPortal.Personnel;

/// <summary>Acts that wait for a second administrator, the oldest first.</summary>
public static class WaitingProposals
{
    /// <summary>The question.</summary>
    [Audience(Role.PortalAdministrator)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <summary>One of them.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Act">Name of its use case.</param>
    /// <param name="About">What it is about besides the person; empty where the act says it all.</param>
    /// <param name="Person">Name of whom it concerns.</param>
    /// <param name="Proposer">Name of who wants it.</param>
    /// <param name="ProposedAt">Since when it waits.</param>
    /// <param name="IsOwn">Whether the caller wants it, and so may only take it back.</param>
    public sealed record Row(Guid Id, string Act, string About, string Person, string Proposer, DateTimeOffset ProposedAt, bool IsOwn);

    internal sealed class Handler(PortalDb db, Caller caller, IEnumerable<ICarrier> carriers) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var waiting = await (from act in db.ProposedActs
                                 join person in db.People on act.PersonId equals person.Id
                                 join proposer in db.People on act.ProposedById equals proposer.Id
                                 where act.DecidedAt == null
                                 orderby act.ProposedAt
                                 select new { act, Person = person.FullName, Proposer = proposer.FullName }).ToListAsync(cancellationToken);
            var rows = new List<Row>();
            foreach (var (act, person, proposer) in waiting.Select(w => (w.act, w.Person, w.Proposer)))
            {
                var about = await carriers.Single(c => c.Act == act.Act).Describe(act.Json, cancellationToken);
                rows.Add(new(act.Id, act.Act, about, person, proposer, act.ProposedAt, act.ProposedById == caller.PersonId));
            }
            return rows;
        }
    }
}
