namespace AccessPortal.Reconciliations;

/// <summary>The websites in service, to choose the one a list is of.</summary>
public static class SiteChoices
{
    private const int Most = 2000;

    /// <summary>The question.</summary>
    [Audience(Role.Administrator)]
    public sealed record Query : IQuery<IReadOnlyList<Site>>;

    /// <summary>A website.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">Host name.</param>
    /// <param name="Platform">Its panel.</param>
    public sealed record Site(Guid Id, string Name, PanelPlatform Platform);

    internal sealed class Handler(PortalDb db) : IRequestHandler<Query, IReadOnlyList<Site>>
    {
        public async Task<IReadOnlyList<Site>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Websites.Where(w => w.ClosedAt == null).OrderBy(w => w.Name).Take(Most).Select(w => new Site(w.Id, w.Name.ToString(), w.Platform)).ToListAsync(cancellationToken);
    }
}
