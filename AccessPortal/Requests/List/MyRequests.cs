using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>The caller's own requests for the landing page: what is alive first, then the last to have ended.</summary>
public static class MyRequests
{
    private const int Shown = 6;

    /// <summary>The question.</summary>
    [Audience]
    public sealed record Query : IQuery<IReadOnlyList<Mine>>;

    /// <summary>A request of the caller's.</summary>
    /// <param name="Case">What all lists show.</param>
    /// <param name="RefusedAt">The step at which it was refused; null unless it was.</param>
    public sealed record Mine(CaseRow Case, string? RefusedAt)
    {
        /// <summary>How far it has come.</summary>
        public IReadOnlyList<StopState> Stops => RequestStops.Of(Case, RefusedAt);
    }

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, IReadOnlyList<Mine>>
    {
        public async Task<IReadOnlyList<Mine>> Handle(Query request, CancellationToken cancellationToken)
        {
            var mine = db.Cases.Where(c => c.RequesterId == caller.PersonId && c.ProcedureCode == ProcedureCode.Granting);
            var rows = await mine.OrderByDescending(c => c.ChangedAt).ThenByDescending(c => c.Id).Take(Shown).ToListRows(db).ToListAsync(cancellationToken);
            var ids = rows.Select(r => r.Id).ToList();
            var refused = await db.Requests.Where(r => ids.Contains(r.Id) && r.RefusedAt != null).Select(r => new { r.Id, r.RefusedAt }).ToDictionaryAsync(r => r.Id, r => r.RefusedAt, cancellationToken);
            return [.. rows.OrderBy(r => r.Outcome > CaseOutcome.Returned).Select(r => new Mine(r, refused.GetValueOrDefault(r.Id)))];
        }
    }
}
