namespace AccessPortal.Personnel;

/// <summary>One post with who holds it and what waits for it.</summary>
public static class PostSheet
{
    /// <summary>The question.</summary>
    /// <param name="Id">The post.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Query(Guid Id) : IQuery<View>;

    /// <summary>The answer.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="Facts">What may be changed.</param>
    /// <param name="AbolishedAt">When it was abolished.</param>
    /// <param name="Holdings">Who holds it and once held it, newest first.</param>
    /// <param name="Waiting">Open tasks that wait for it.</param>
    /// <param name="Below">Titles of the posts that report to it.</param>
    public sealed record View(Guid Id, int Version, PositionFacts Facts, DateTimeOffset? AbolishedAt, IReadOnlyList<HoldingRow> Holdings, int Waiting, IReadOnlyList<string> Below);

    internal sealed class Handler(PortalDb db, DirectoryFile file, HoldingRows holdings, PostTasks tasks) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var post = await file.Post(request.Id, null, cancellationToken);
            return new(post.Id, post.Version, post.Facts, post.AbolishedAt, await holdings.Of(h => h.PositionId == post.Id, cancellationToken),
                await tasks.Waiting(post.Id).CountAsync(cancellationToken),
                await db.Positions.Where(p => p.SuperiorId == post.Id && p.AbolishedAt == null).OrderBy(p => p.Title).ThenBy(p => p.Id).Take(100).Select(p => p.Title).ToListAsync(cancellationToken));
        }
    }
}
