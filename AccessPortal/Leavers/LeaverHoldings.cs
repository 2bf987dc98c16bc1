namespace AccessPortal.Leavers;

/// <summary>All that one person holds: rights, posts, websites they answer for.</summary>
public static class LeaverHoldings
{
    private const int Most = 500;

    /// <summary>The question.</summary>
    /// <param name="PersonId">The person.</param>
    [Audience(Role.InfrastructureSectionHead, Role.PortalAdministrator, Role.Helpdesk)]
    public sealed record Query(Guid PersonId) : IQuery<View>;

    /// <summary>What they hold.</summary>
    /// <param name="PersonId">The person.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="UnitName">Their unit.</param>
    /// <param name="Nip">Their NIP; null without one.</param>
    /// <param name="LeftAt">When they left; null while they serve.</param>
    /// <param name="Posts">Titles of the posts they hold now.</param>
    /// <param name="Rights">Rights that have not been disabled.</param>
    /// <param name="Sites">Websites they answer for.</param>
    /// <param name="MayMarkLeft">Whether the caller may note that the person leaves the government.</param>
    public sealed record View(
        Guid PersonId, string Name, string UnitName, Nip? Nip, DateTimeOffset? LeftAt, IReadOnlyList<string> Posts, IReadOnlyList<Right> Rights, IReadOnlyList<Site> Sites, bool MayMarkLeft);

    /// <summary>A right.</summary>
    /// <param name="Site">The website.</param>
    /// <param name="UserName">The account.</param>
    /// <param name="IsShared">Whether others hold it too.</param>
    /// <param name="State">Its state.</param>
    /// <param name="Revocation">Number of the revocation it is under already; null when none.</param>
    public sealed record Right(SiteName Site, PanelUserName UserName, bool IsShared, GrantState State, string? Revocation);

    /// <summary>A website they answer for.</summary>
    /// <param name="Name">Host name.</param>
    /// <param name="IsDeputy">Whether they only deputise.</param>
    /// <param name="LosesOwner">Whether nobody else is named for it.</param>
    public sealed record Site(SiteName Name, bool IsDeputy, bool LosesOwner);

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var (id, now) = (request.PersonId, today.Instant);
            var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw Refused.NotFound(id.ToString());
            var unit = await db.Units.Where(u => u.Id == person.UnitId).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken);
            var posts = from h in db.Holdings
                        where h.PersonId == id && h.From <= now && (h.Until == null || h.Until > now)
                        join p in db.Positions on h.PositionId equals p.Id
                        orderby p.Title
                        select p.Title;
            var sites = await db.Websites.Where(w => (w.OwnerId == id || w.DeputyId == id) && w.ClosedAt == null).OrderBy(w => w.Name).Take(Most)
                .Select(w => new Site(w.Name, w.OwnerId != id, w.OwnerId == id ? w.DeputyId == null : w.OwnerId == null)).ToListAsync(cancellationToken);
            return new(id, person.FullName, unit ?? "", person.Nip, person.LeftAt, await posts.ToListAsync(cancellationToken), await Rights(id).ToListAsync(cancellationToken), sites, caller.MayMarkLeft());
        }

        private IQueryable<Right> Rights(Guid personId) =>
            (from g in db.Grants.IgnoreAutoIncludes()
             where g.HolderId == personId && g.State < GrantState.Disabled
             join w in db.Websites on g.WebsiteId equals w.Id
             orderby w.Name, g.UserName
             select new Right(w.Name, g.UserName, g.AccountType == AccountType.Shared, g.State,
                 db.Revocations.Where(r => (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned) && r.Lines.Any(l => l.GrantId == g.Id)).Select(r => r.Number).FirstOrDefault())).Take(Most);
    }

    /// <summary>Helpdesk proposes; that somebody has left the government is for Kasi and portal administrator to note.</summary>
    internal static bool MayMarkLeft(this Caller caller) => caller.Holds(Role.InfrastructureSectionHead, Role.PortalAdministrator);
}
