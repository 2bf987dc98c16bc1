namespace AccessPortal.Personnel;

/// <summary>What became another in a person, post or unit, newest first.</summary>
public static class DirectoryHistory
{
    private const int PageSize = 30;

    /// <summary>The question.</summary>
    /// <param name="SubjectId">The person, post or unit.</param>
    /// <param name="Before">Key of the last one shown, for older ones.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Query(Guid SubjectId, long? Before = null) : IQuery<IReadOnlyList<Row>>;

    /// <summary>A change.</summary>
    /// <param name="Change">What became another.</param>
    /// <param name="ByName">Who did it; empty for the portal.</param>
    public sealed record Row(DirectoryChange Change, string ByName);

    internal sealed class Handler(PortalDb db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.DirectoryChanges.AsNoTracking().Where(c => c.SubjectId == request.SubjectId && (request.Before == null || c.Id < request.Before))
                .OrderByDescending(c => c.Id).Take(PageSize)
                .Select(c => new Row(c, db.People.Where(p => p.Id == c.ById).Select(p => p.FullName).FirstOrDefault() ?? "")).ToListAsync(cancellationToken);
    }
}
