namespace AccessPortal.Cases;

/// <summary>What every room needs that opens a revocation: its number, who answers for the website, the rights with their history.</summary>
public sealed class RevocationTargets(PortalDb db, OfficeToday today, CaseNumbers numbers, WebsiteOwners owners)
{
    /// <summary>The target for some rights of one website.</summary>
    /// <exception cref="SopViolation">One of the rights is under a running revocation already.</exception>
    /// <exception cref="Refused">No such website, or a right of another.</exception>
    public async Task<RevocationTarget> Of(Guid websiteId, IReadOnlyCollection<Guid> grantIds, CancellationToken ct)
    {
        if (await Running(grantIds).Select(r => new { r.Number, r.RequesterId, r.OpenedAt }).FirstOrDefaultAsync(ct) is { } running)
            throw new SopViolation(SopRule.AlreadyUnderRevocation, running.Number!, $"{running.RequesterId}", $"{running.OpenedAt:O}");
        var website = await db.Websites.SingleOrDefaultAsync(w => w.Id == websiteId, ct) ?? throw Refused.NotFound();
        var grants = await db.Grants.Include(g => g.Changes).Where(g => grantIds.Contains(g.Id) && g.WebsiteId == websiteId)
            .OrderBy(g => g.GivenAt).ThenBy(g => g.Id).AsSplitQuery().ToListAsync(ct);
        if (grants.Count == 0 || grants.Count != grantIds.Distinct().Count()) throw Refused.NotFound();
        return new(Guid.CreateVersion7(today.Instant), await numbers.Next("HP", ct), await today.Sop(ct), website, await owners.Of(websiteId, ct), grants) { Settings = await Settings(ct) };
    }

    /// <summary>Number of the running revocation that one of the rights is under; null when none is.</summary>
    public Task<string?> RunningOn(IReadOnlyCollection<Guid> grantIds, CancellationToken ct) => Running(grantIds).Select(r => r.Number).FirstOrDefaultAsync(ct);

    /// <summary>The office for opening or moving it: with the post that stands in for the owner.</summary>
    public Task<Domain.Office.OfficeNow> OfficeFor(Guid requesterId, Guid? standInPostId, CancellationToken ct) =>
        today.For(requesterId, ct, standInPostId is { } post ? [post] : []);

    /// <summary>Of these rights, the ones without which nobody could administer the website any more.</summary>
    public async Task<IReadOnlyCollection<Guid>> LastAdministrators(Guid websiteId, IReadOnlyCollection<Guid> grantIds, CancellationToken ct)
    {
        var kept = await db.Grants.Where(g => g.WebsiteId == websiteId && g.State < GrantState.Disabled).Select(g => new { g.Id, g.Types, g.Level, g.State }).ToListAsync(ct);
        var administering = kept.Where(g => new AccessScope(g.Types, g.Level).Administers).ToList();
        // One that is suspended administers nothing now, but its own end is still the end of the last.
        var others = administering.Exists(g => g.State < GrantState.Suspended && !grantIds.Contains(g.Id));
        return others ? [] : [.. administering.Select(g => g.Id).Intersect(grantIds)];
    }

    /// <summary>Who could follow a website's last administrator: who holds access to it beside these rights, or has a running request for it. Whoever loses one of them, or has left, does not.</summary>
    public async Task<IReadOnlyList<Successor>> Successors(Guid websiteId, IReadOnlyCollection<Guid> grantIds, CancellationToken ct)
    {
        var now = today.Instant;
        var serving = db.People.Where(p => (p.LeftAt == null || p.LeftAt > now) && !db.Grants.Any(g => grantIds.Contains(g.Id) && g.HolderId == p.Id));
        var holding = await (from g in db.Grants.IgnoreAutoIncludes()
                             join p in serving on g.HolderId equals p.Id
                             where g.WebsiteId == websiteId && g.State < GrantState.Suspended
                             orderby p.FullName, g.GivenAt
                             select new Successor(p.Id, p.FullName, null)).ToListAsync(ct);
        var asking = await (from r in db.Requests.IgnoreAutoIncludes()
                            join p in serving on r.RequesterId equals p.Id
                            where r.WebsiteId == websiteId && r.RefusedAt == null && (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned)
                            orderby p.FullName, r.Number
                            select new Successor(p.Id, p.FullName, r.Number)).ToListAsync(ct);
        return [.. holding.Concat(asking).DistinctBy(s => s.PersonId)];
    }

    /// <summary>Of these rights, those to shared accounts that somebody else holds too: the account stays on the panel for them.</summary>
    public async Task<IReadOnlyCollection<Guid>> HeldWithOthers(Guid websiteId, IReadOnlyCollection<Guid> grantIds, CancellationToken ct)
    {
        var shared = await db.Grants.Where(g => g.WebsiteId == websiteId && g.AccountType == AccountType.Shared && g.State < GrantState.Removed)
            .Select(g => new { g.Id, g.UserName, g.State }).ToListAsync(ct);
        var kept = shared.Where(g => g.State < GrantState.Disabled && !grantIds.Contains(g.Id)).Select(g => g.UserName).ToHashSet();
        return [.. shared.Where(g => grantIds.Contains(g.Id) && kept.Contains(g.UserName)).Select(g => g.Id)];
    }

    /// <summary>Of these rights, those that the portal does not suspend by itself: nobody else could administer the website, or others hold the account too.</summary>
    public async Task<IReadOnlyCollection<Guid>> Spared(Guid websiteId, IReadOnlyCollection<Guid> grantIds, CancellationToken ct) =>
        [.. await LastAdministrators(websiteId, grantIds, ct), .. await HeldWithOthers(websiteId, grantIds, ct)];

    /// <summary>The office's bounds for revocations.</summary>
    public Task<RevocationSettings> Settings(CancellationToken ct) => db.RevocationSettings.AsNoTracking().SingleAsync(ct);

    /// <summary>Whether a right is under a running revocation.</summary>
    public Task<bool> IsRunning(Guid grantId, CancellationToken ct) => Running([grantId]).AnyAsync(ct);

    /// <summary>
    /// Of these rights, those whose suspension an open revocation decides on, with its number: one that runs, or one that ended and whose
    /// lifting on the panel (P3-R) has not been reported yet.
    /// </summary>
    public Task<Dictionary<Guid, string>> Deciders(IReadOnlyCollection<Guid> grantIds, CancellationToken ct) =>
        (from line in db.RevocationLines
         where grantIds.Contains(line.GrantId)
         join r in db.Revocations.IgnoreAutoIncludes() on EF.Property<Guid>(line, "RevocationId") equals r.Id
         where r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned
             || db.WorkItems.Any(i => i.CaseId == r.Id && i.DoneAt == null && i.StepCode == Revoking.Reinstate.Code)
         group r.Number! by line.GrantId into cases
         select new { GrantId = cases.Key, Number = cases.Max()! }).ToDictionaryAsync(c => c.GrantId, c => c.Number, ct);

    private IQueryable<Revocation> Running(IReadOnlyCollection<Guid> grantIds) =>
        from line in db.RevocationLines
        where grantIds.Contains(line.GrantId)
        join r in db.Revocations.IgnoreAutoIncludes() on EF.Property<Guid>(line, "RevocationId") equals r.Id
        where r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned
        select r;
}

/// <summary>Somebody who could administer a website after its last administrator.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Name with titles.</param>
/// <param name="Request">Number of the running request for access; null for whoever holds access.</param>
public sealed record Successor(Guid PersonId, string Name, string? Request)
{
    /// <summary>The name, with the number of the request where it is not given yet.</summary>
    public override string ToString() => Request is null ? Name : $"{Name} ({Request})";
}
