namespace AccessPortal.Work;

/// <summary>"Tugas saya": what waits for the caller's posts and person, oldest due first; what has no due time comes last.</summary>
public static class MyWork
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    private const int Most = 500;

    /// <summary>The question.</summary>
    /// <param name="After">Key of the last row shown, for the next page.</param>
    /// <param name="Take">Rows wanted; a list that is read again asks for as many as it shows.</param>
    /// <param name="OfPosts">Nothing waits for the caller's own person: holders of the same posts get the same answer.</param>
    [Audience]
    public sealed record Query(WorkKey? After = null, int Take = PageSize, bool OfPosts = false) : ISharedQuery<Page>
    {
        public ReadAudience? AudienceOf(Caller caller) => OfPosts ? ReadAudience.OfPosts(caller) : null;
    }

    /// <summary>A page of the inbox.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="More">Whether there are further ones.</param>
    /// <param name="HasOwn">Whether anything, shown or not, waits for the person and not for a post.</param>
    public sealed record Page(IReadOnlyList<WorkRow> Rows, bool More, bool HasOwn = false);

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var take = Math.Clamp(request.Take, 1, Most);
            var rows = await db.WorkItems.WaitingFor(caller).After(request.After).OldestDueFirst().Take(take + 1).ToRows(db).ToListAsync(cancellationToken);
            return new(await RevocationFacts.AddTo([.. rows.Take(take)], db, cancellationToken), rows.Count > take, await db.WorkItems.OwnOf(caller).AnyAsync(cancellationToken));
        }
    }
}

/// <summary>Where a page of the inbox ends.</summary>
/// <param name="DueAt">Due time of its last row; null when that has none.</param>
/// <param name="Id">Key of its last row.</param>
public sealed record WorkKey(DateTimeOffset? DueAt, long Id);
