using static AccessPortal.Domain.Sop.Role;

namespace AccessPortal.Work;

/// <summary>
/// What the panel and the papers still owe each other: suspensions that were ordered and that nobody has confirmed on the panel (P3-S),
/// and emergencies that the owner has not put on paper yet (P3-1; after a working day P3-3). Due first, first.
/// </summary>
public static class UnsettledSuspensions
{
    private const int Shown = 20;
    private static readonly string[] s_papers = [Revoking.Identify.Code, Revoking.Record.Code];

    /// <summary>The question.</summary>
    [Audience(Administrator, InfrastructureSectionHead)]
    public sealed record Query : ISharedQuery<Unsettled>
    {
        public ReadAudience? AudienceOf(Caller caller) => ReadAudience.OfRoles(caller);
    }

    /// <summary>What is unsettled.</summary>
    /// <param name="Orders">Orders to suspend.</param>
    /// <param name="Papers">Emergencies without papers.</param>
    public sealed record Unsettled(IReadOnlyList<WorkRow> Orders, IReadOnlyList<WorkRow> Papers);

    internal sealed class Handler(PortalDb db) : IRequestHandler<Query, Unsettled>
    {
        public async Task<Unsettled> Handle(Query request, CancellationToken cancellationToken)
        {
            var open = db.WorkItems.Where(i => i.DoneAt == null);
            var papers = open.Where(i => s_papers.Contains(i.StepCode) && db.Revocations.Any(r => r.Id == i.CaseId && r.OriginKind == OriginKind.Emergency && !r.IsConfirmed));
            return new(await First(open.Where(i => i.StepCode == Revoking.Suspend.Code), cancellationToken), await First(papers, cancellationToken));
        }

        private Task<List<WorkRow>> First(IQueryable<WorkItem> items, CancellationToken ct) => items.OldestDueFirst().Take(Shown).ToRows(db).ToListAsync(ct);
    }
}
