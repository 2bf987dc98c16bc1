namespace AccessPortal.Reviews;

/// <summary>By what a review can be narrowed: units, and the websites of the chosen one.</summary>
public static class ScopeChoices
{
    /// <summary>The question.</summary>
    /// <param name="UnitId">The chosen unit; null for none.</param>
    [Audience(Role.InfrastructureSectionHead)]
    public sealed record Query(Guid? UnitId) : IQuery<Choices>;

    /// <summary>The choices.</summary>
    /// <param name="Units">Units that have websites.</param>
    /// <param name="Websites">Websites of the chosen unit.</param>
    public sealed record Choices(IReadOnlyList<Choice> Units, IReadOnlyList<Choice> Websites);

    /// <summary>One of them.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">Name.</param>
    public sealed record Choice(Guid Id, string Name);

    internal sealed class Handler(PortalDb db) : IRequestHandler<Query, Choices>
    {
        public async Task<Choices> Handle(Query request, CancellationToken cancellationToken)
        {
            var units = await db.Units.Where(u => db.Websites.Any(w => w.UnitId == u.Id)).OrderBy(u => u.Name).Select(u => new Choice(u.Id, u.Name)).ToListAsync(cancellationToken);
            var sites = await db.Websites.Where(w => w.UnitId == request.UnitId && w.ClosedAt == null).OrderBy(w => w.Name).Select(w => new { w.Id, w.Name }).ToListAsync(cancellationToken);
            return new(units, [.. sites.Select(s => new Choice(s.Id, s.Name.ToString()))]);
        }
    }
}
