using AccessPortal.Cases;

namespace AccessPortal.Websites;

/// <summary>One website: what it runs on, who answers for it and who did, who holds access, which cases run.</summary>
public static class WebsiteSheet
{
    /// <summary>The question.</summary>
    /// <param name="Host">Its host name.</param>
    [Audience]
    public sealed record Query(string Host) : IQuery<View>;

    /// <summary>The website.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">Host name.</param>
    /// <param name="Panel">The panel.</param>
    /// <param name="UnitName">Its unit.</param>
    /// <param name="Owner">Penanggung Jawab; null while none is named.</param>
    /// <param name="Deputy">The deputy.</param>
    /// <param name="StandIn">Title of the post that answers where nobody else does; null otherwise or when that post is vacant too.</param>
    /// <param name="ClosedAt">When it was closed.</param>
    /// <param name="Version">The version shown.</param>
    /// <param name="MayKeep">Whether the caller may change it.</param>
    /// <param name="Accounts">Accounts with those who hold them; null where the caller may not see them.</param>
    /// <param name="Cases">Cases that run and that the caller may see.</param>
    /// <param name="History">What was changed, newest first.</param>
    public sealed record View(
        Guid Id, string Name, SitePanel Panel, string UnitName, Keeper? Owner, Keeper? Deputy, string? StandIn, DateTimeOffset? ClosedAt, int Version, bool MayKeep,
        IReadOnlyList<SiteAccount>? Accounts, IReadOnlyList<SiteCase> Cases, IReadOnlyList<HistoryRow> History);

    /// <summary>Who is named for it.</summary>
    /// <param name="Person">The person.</param>
    /// <param name="Since">Since when.</param>
    /// <param name="LeftAt">When they left; null while they serve.</param>
    public sealed record Keeper(PersonChoice Person, DateTimeOffset? Since, DateTimeOffset? LeftAt);

    /// <summary>A change.</summary>
    /// <param name="At">When.</param>
    /// <param name="Kind">What.</param>
    /// <param name="Name">The person named; null where one was released or none is concerned.</param>
    /// <param name="Panel">The panel from then on.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="ByName">Who did it.</param>
    public sealed record HistoryRow(DateTimeOffset At, WebsiteChangeKind Kind, string? Name, SitePanel Panel, string Reason, string? ByName);

    /// <summary>A running case.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="RequesterName">Who filed it.</param>
    /// <param name="StepCode">What waits.</param>
    /// <param name="DueAt">Until when.</param>
    public sealed record SiteCase(string Number, string RequesterName, string? StepCode, DateTimeOffset? DueAt);

    internal sealed class Handler(PortalDb db, Caller caller, CaseFile file, WebsiteOwners owners, SiteAccounts accounts) : IRequestHandler<Query, View>
    {
        private const int MostChanges = 100;

        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!SiteName.TryParse(request.Host, out var name)) throw Refused.NotFound(request.Host);
            var site = await db.Websites.AsNoTracking().VisibleTo(caller).SingleOrDefaultAsync(w => w.Name == name, cancellationToken) ?? throw Refused.NotFound(request.Host);
            var history = await History(site.Id).ToListAsync(cancellationToken);
            var who = await owners.Of(site.Id, cancellationToken);
            var standIn = who.StandInPostId is { } post ? await db.Positions.Where(p => p.Id == post).Select(p => p.Title).SingleOrDefaultAsync(cancellationToken) : null;
            var seesAccounts = caller.SeesHolders() || site.OwnerId == caller.PersonId || site.DeputyId == caller.PersonId;
            return new(
                site.Id, site.Name.ToString(), new(site.Platform, site.PanelUrl), await db.Units.Where(u => u.Id == site.UnitId).Select(u => u.Name).SingleAsync(cancellationToken),
                await Who(site.OwnerId, history.FirstOrDefault(h => h.Change.OwnerId == site.OwnerId && IsNaming(h.Change, WebsiteChangeKind.Owner))?.Change.At, cancellationToken),
                await Who(site.DeputyId, history.FirstOrDefault(h => h.Change.DeputyId == site.DeputyId && IsNaming(h.Change, WebsiteChangeKind.Deputy))?.Change.At, cancellationToken),
                standIn, site.ClosedAt, site.Version, caller.KeepsWebsites(), seesAccounts ? await accounts.Of(site.Id, cancellationToken) : null, await Cases(site.Id, cancellationToken),
                [.. history.Select(h => new HistoryRow(h.Change.At, h.Change.Kind, h.Change.Kind is WebsiteChangeKind.Deputy ? h.Deputy : h.Owner, new(h.Change.Platform, h.Change.PanelUrl), h.Change.Reason, h.By))]);
        }

        private static bool IsNaming(WebsiteChange change, WebsiteChangeKind kind) => change.Kind == kind || change.Kind is WebsiteChangeKind.Registered;

        private IQueryable<Entry> History(Guid siteId) =>
            db.WebsiteChanges.Where(c => c.WebsiteId == siteId).OrderByDescending(c => c.Sequence).Take(MostChanges).Select(c => new Entry(
                c, db.People.Where(p => p.Id == c.OwnerId).Select(p => p.FullName).FirstOrDefault(), db.People.Where(p => p.Id == c.DeputyId).Select(p => p.FullName).FirstOrDefault(),
                db.People.Where(p => p.Id == c.ById).Select(p => p.FullName).FirstOrDefault()));

        private async Task<Keeper?> Who(Guid? personId, DateTimeOffset? since, CancellationToken ct)
        {
            if (personId is not { } id) return null;
            var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, ct);
            var unit = await db.Units.Where(u => u.Id == person.UnitId).Select(u => u.ShortName).SingleOrDefaultAsync(ct);
            return new(new(person.Id, person.FullName, unit ?? "", person.JobTitle, null), since, person.LeftAt);
        }

        private async Task<IReadOnlyList<SiteCase>> Cases(Guid siteId, CancellationToken ct)
        {
            var running = file.Visible<Case>().Where(c => c.WebsiteId == siteId && (c.Outcome == CaseOutcome.Running || c.Outcome == CaseOutcome.Returned) && c.Number != null);
            var rows = await running.OrderByDescending(c => c.ChangedAt).ThenByDescending(c => c.Id).Take(50).Select(c => new
            {
                c.Number,
                Name = db.People.Where(p => p.Id == c.RequesterId).Select(p => p.FullName).FirstOrDefault(),
                Item = db.WorkItems.Where(i => i.CaseId == c.Id && i.DoneAt == null).OrderBy(i => i.DueAt).Select(i => new { i.StepCode, i.DueAt }).FirstOrDefault(),
            }).ToListAsync(ct);
            return [.. rows.Select(r => new SiteCase(r.Number!, r.Name ?? "", r.Item?.StepCode, r.Item?.DueAt))];
        }
    }

    private sealed record Entry(WebsiteChange Change, string? Owner, string? Deputy, string? By);
}
