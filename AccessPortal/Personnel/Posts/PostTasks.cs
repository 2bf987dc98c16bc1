namespace AccessPortal.Personnel;

/// <summary>What waits for a post, and who gets it after the chart has changed.</summary>
internal sealed class PostTasks(PortalDb db, OfficeToday today)
{
    /// <summary>Open tasks that wait for a post now.</summary>
    public IQueryable<WorkItem> Waiting(Guid postId) => db.WorkItems.Where(i => i.PositionId == postId && i.DoneAt == null);

    /// <summary>
    /// Asks the chart again for whom the open tasks wait that may have to do with a post: its own, those of its role, of the roles it stands in
    /// for, and of superiors. Those concerned hear of it as of any other task.
    /// </summary>
    /// <param name="postId">The post that changed.</param>
    /// <param name="roles">Its roles before and after; null for none.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Readdress(Guid postId, IReadOnlyList<Role?> roles, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var given = roles.OfType<Role>().ToHashSet();
        List<Role> touched =
        [
            Role.LineManager, .. Procedures.All.SelectMany(p => p.Steps)
                .Where(s => given.Contains(s.Actor) || (s.Substitute is { } substitute && given.Contains(substitute))).Select(s => s.Actor).Distinct(),
        ];
        var items = db.WorkItems.Where(i => i.DoneAt == null && i.ScopeId == null && i.PersonId == null);
        var ids = await items.Where(i => i.PositionId == postId || touched.Contains(i.Role)).Select(i => i.CaseId).Distinct().ToListAsync(ct);
        var now = await today.Now(ct);
        foreach (var chunk in ids.Chunk(100))
        {
            foreach (var @case in await db.Cases.Include(c => c.Items).Include(c => c.Journal).Include(c => c.SeenBy).AsSplitQuery().Where(c => chunk.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(ct))
            {
                await db.LoadGrant(@case, ct);
                @case.Readdress(now);
            }
        }
    }
}
