namespace AccessPortal.Register;

/// <summary>The ways of looking at the register that the caller has kept, by name.</summary>
public static class MyViews
{
    /// <summary>The question.</summary>
    [Audience]
    public sealed record Query : IQuery<IReadOnlyList<View>>;

    /// <summary>A kept view.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Address">Where it leads.</param>
    public sealed record View(Guid Id, string Name, string Address);

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, IReadOnlyList<View>>
    {
        public async Task<IReadOnlyList<View>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.SavedViews.Where(v => v.PersonId == caller.PersonId).OrderBy(v => v.Name).Select(v => new View(v.Id, v.Name, v.Address)).ToListAsync(cancellationToken);
    }
}
