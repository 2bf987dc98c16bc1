namespace AccessPortal.Cases;

/// <summary>
/// What waits for whoever answers for a website goes to whoever does now: after somebody was named, and when somebody has left
/// (owner, else deputy, else the head of the unit; else the Kasi, who has to name somebody).
/// </summary>
public sealed class OwnerTasks(PortalDb db, WebsiteOwners owners, RevocationTargets targets)
{
    /// <summary>Somebody was named, or released; the website has been saved.</summary>
    public async Task Pass(Guid websiteId, Actor by, CancellationToken ct)
    {
        var owner = await owners.Of(websiteId, ct);
        foreach (var revocation in await Running(websiteId, ct)) revocation.PassToOwner(owner, by, await Office(revocation, owner, ct));
        foreach (var review in await Asked(websiteId, ct)) review.AssignOwner(websiteId, owner, by, await Office(review, owner, ct));
    }

    /// <summary>Somebody has left who answered, or stood in, for these websites.</summary>
    public async Task PassFrom(Guid personId, IEnumerable<Guid> websiteIds, CancellationToken ct)
    {
        foreach (var site in websiteIds)
        {
            var owner = await owners.Of(site, ct);
            foreach (var revocation in await Running(site, ct))
                revocation.PassToOwner(owner, Actor.Portal, await Office(revocation, owner, ct));
            foreach (var review in await Asked(site, ct)) review.ReassignFromLeaver(site, personId, owner, await Office(review, owner, ct));
        }
    }

    /// <summary>
    /// Of a review's open sheets, those that wait for somebody who has left, or for a post that nobody holds, go on; its lines are loaded.
    /// Whoever looks at what time brings about in it asks for this first.
    /// </summary>
    public async Task PassFromLeavers(AccessReview review, OfficeNow now, CancellationToken ct)
    {
        var items = review.Items.Where(i => i is { IsOpen: true, Role: Role.AccessOwner, ScopeId: not null }).ToList();
        var asked = items.SelectMany(i => new[] { i.PersonId, i.DeputyId }).OfType<Guid>().ToList();
        var left = await db.People.Where(p => asked.Contains(p.Id) && p.LeftAt <= now.Instant).Select(p => p.Id).ToListAsync(ct);
        foreach (var item in items)
        {
            var gone = left.Where(p => p == item.PersonId || p == item.DeputyId).Order().ToList();
            if (item.PositionId is { } post && !now.Chart.HoldersOf(post).Any()) gone.Add(Guid.Empty);
            if (gone.Count == 0) continue;
            var owner = await owners.Of(item.ScopeId!.Value, ct);
            foreach (var person in gone) review.ReassignFromLeaver(item.ScopeId.Value, person, owner, now);
        }
    }

    private Task<OfficeNow> Office(Case @case, Ownership owner, CancellationToken ct) =>
        targets.OfficeFor(@case.RequesterId, owner.StandInPostId, ct);

    private Task<List<Revocation>> Running(Guid websiteId, CancellationToken ct) => db.Revocations
        .Include(r => r.Items).Include(r => r.Journal).Include(r => r.SeenBy).AsSplitQuery()
        .Where(r => r.WebsiteId == websiteId && (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned)).ToListAsync(ct);

    private async Task<List<AccessReview>> Asked(Guid websiteId, CancellationToken ct)
    {
        var step = Reviewing.VerifyLines.Code;
        var reviews = await db.Reviews.Include(r => r.Items).Include(r => r.Journal).Include(r => r.SeenBy).AsSplitQuery()
            .Where(r => db.WorkItems.Any(i => i.CaseId == r.Id && i.ScopeId == websiteId && i.StepCode == step && i.DoneAt == null))
            .ToListAsync(ct);
        var ids = reviews.ConvertAll(r => r.Id);
        await db.ReviewItems.Where(l => ids.Contains(l.ReviewId) && l.WebsiteId == websiteId)
            .Include(l => l.Answers.OrderBy(a => a.Sequence)).LoadAsync(ct);
        return reviews;
    }
}
