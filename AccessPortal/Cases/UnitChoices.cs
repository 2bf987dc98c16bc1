namespace AccessPortal.Cases;

/// <summary>The government units to choose from: those that have not been closed.</summary>
public static class UnitChoices
{
    /// <summary>The question.</summary>
    [Audience]
    public sealed record Query : IQuery<IReadOnlyList<Unit>>;

    /// <summary>A unit.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">Full name.</param>
    public sealed record Unit(Guid Id, string Name);

    internal sealed class Handler(PortalDb db) : IRequestHandler<Query, IReadOnlyList<Unit>>
    {
        public async Task<IReadOnlyList<Unit>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Units.Where(u => u.ClosedAt == null).OrderBy(u => u.Name).Select(u => new Unit(u.Id, u.Name)).ToListAsync(cancellationToken);
    }
}
