namespace AccessPortal.Work;

/// <summary>How much waits for the caller, and how much of it is late.</summary>
public static class WorkCount
{
    /// <summary>The question.</summary>
    /// <param name="OfPosts">Nothing waits for the caller's own person: holders of the same posts get the same answer.</param>
    [Audience]
    public sealed record Query(bool OfPosts = false) : ISharedQuery<Counts>
    {
        public ReadAudience? AudienceOf(Caller caller) => OfPosts ? ReadAudience.OfPosts(caller) : null;
    }

    /// <summary>The counts.</summary>
    /// <param name="Waiting">Open items.</param>
    /// <param name="Late">Those past their due time.</param>
    /// <param name="HasOwn">Whether any of them waits for the person and not for a post.</param>
    public sealed record Counts(int Waiting, int Late, bool HasOwn = false);

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Query, Counts>
    {
        public async Task<Counts> Handle(Query request, CancellationToken cancellationToken)
        {
            var (me, now) = (caller.PersonId, today.Instant);
            return await db.WorkItems.WaitingFor(caller).GroupBy(_ => 1)
                .Select(g => new Counts(g.Count(), g.Count(i => i.DueAt < now), g.Count(i => i.PersonId == me) > 0)).SingleOrDefaultAsync(cancellationToken) ?? new(0, 0);
        }
    }
}
