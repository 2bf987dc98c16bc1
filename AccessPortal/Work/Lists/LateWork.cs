using static AccessPortal.Domain.Sop.Role;

namespace AccessPortal.Work;

/// <summary>Steps of everyone that are past their due time, the longest late first: for those who see that the procedure runs.</summary>
public static class LateWork
{
    private const int Shown = 10;

    /// <summary>The question.</summary>
    [Audience(InfrastructureSectionHead, ResourceSectionHead, DivisionHead, HeadOfOffice, Secretary, Helpdesk, Auditor)]
    public sealed record Query : ISharedQuery<Late>
    {
        public ReadAudience? AudienceOf(Caller caller) => ReadAudience.OfRoles(caller);
    }

    /// <summary>What is late.</summary>
    /// <param name="Count">How many steps.</param>
    /// <param name="Rows">The first of them.</param>
    public sealed record Late(int Count, IReadOnlyList<WorkRow> Rows);

    internal sealed class Handler(PortalDb db, OfficeToday today) : IRequestHandler<Query, Late>
    {
        public async Task<Late> Handle(Query request, CancellationToken cancellationToken)
        {
            var late = db.WorkItems.Where(i => i.DoneAt == null && i.DueAt < today.Instant);
            var rows = await late.OrderBy(i => i.DueAt).ThenBy(i => i.Id).Take(Shown).ToRows(db).ToListAsync(cancellationToken);
            return new(await late.CountAsync(cancellationToken), rows);
        }
    }
}
