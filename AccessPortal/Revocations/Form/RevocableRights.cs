using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>How the caller may set the revocation of a right going.</summary>
public enum RevocationWay
{
    /// <summary>P3-1: as who answers for the website.</summary>
    File,
    /// <summary>Usulan: the owner confirms it.</summary>
    Propose,
}

/// <summary>Rights that the caller may ask to have taken away, by person, website or account.</summary>
public static class RevocableRights
{
    /// <summary>The most rows of a search.</summary>
    public const int Limit = 60;

    /// <summary>The most rights of one website: all of them, however many there are in an office like this.</summary>
    public const int WholeSite = 2000;

    private static readonly Role[] s_emergency = [Role.Administrator, Role.InfrastructureSectionHead, Role.DivisionHead];

    /// <summary>The question; all that the caller may name when nothing is given.</summary>
    /// <param name="Text">Part of a name, a website or an account.</param>
    /// <param name="GrantId">One right.</param>
    /// <param name="WebsiteId">Those of a website.</param>
    /// <param name="HolderId">Those of a person.</param>
    /// <param name="Emergency">Whether they are to be suspended at once: then only what is still active, whoever answers for it.</param>
    [Audience]
    public sealed record Query(string? Text = null, Guid? GrantId = null, Guid? WebsiteId = null, Guid? HolderId = null, bool Emergency = false) : IQuery<IReadOnlyList<Row>>;

    /// <summary>A right.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="WebsiteId">The website.</param>
    /// <param name="Site">Its name.</param>
    /// <param name="HolderName">Who holds it.</param>
    /// <param name="UserName">The account on the panel.</param>
    /// <param name="Types">What it reaches.</param>
    /// <param name="Level">How far.</param>
    /// <param name="State">State now.</param>
    /// <param name="Running">Number of the revocation it is under already; null when it is under none.</param>
    /// <param name="Way">How the caller may set it going.</param>
    public sealed record Row(Guid Id, Guid WebsiteId, string Site, string HolderName, string UserName, AccessTypes Types, AccessLevel Level, GrantState State, string? Running, RevocationWay Way)
    {
        /// <summary>Types and level together.</summary>
        public AccessScope Scope => new(Types, Level);
    }

    internal sealed class Handler(PortalDb db, Caller caller, WebsiteOwners owners) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = await (from g in Matching(request)
                              join w in db.Websites on g.WebsiteId equals w.Id
                              join p in db.People on g.HolderId equals p.Id
                              where w.ClosedAt == null
                              orderby w.Name, p.FullName, g.Id
                              select new { g.Id, g.WebsiteId, w.Name, g.HolderId, p.FullName, g.UserName, g.Types, g.Level, g.State }).Take(request.WebsiteId is null ? Limit : WholeSite).ToListAsync(cancellationToken);
            var ownership = await owners.Of([.. rows.Select(r => r.WebsiteId).Distinct()], cancellationToken);
            var running = await Running([.. rows.Select(r => r.Id)], cancellationToken);
            return [.. from r in rows
                       let way = caller.AnswersFor(ownership[r.WebsiteId]) is not null ? RevocationWay.File : MayPropose(r.HolderId) || request.Emergency ? RevocationWay.Propose : (RevocationWay?)null
                       where way is not null
                       select new Row(r.Id, r.WebsiteId, r.Name.ToString(), r.FullName, r.UserName.ToString(), r.Types, r.Level, r.State, running.GetValueOrDefault(r.Id), way.Value)];
        }

        private bool MayPropose(Guid holder) => holder == caller.PersonId || caller.Holds(ProposeRevocation.Proposers);

        private IQueryable<AccessGrant> Matching(Query request)
        {
            if (request.Emergency && !caller.Holds(s_emergency)) throw Refused.Denied();
            var grants = request.Emergency ? db.Grants.Where(g => g.State < GrantState.Suspended) : Mine(db.Grants.Where(g => g.State < GrantState.Disabled));
            if (request.GrantId is { } grant) grants = grants.Where(g => g.Id == grant);
            if (request.WebsiteId is { } site) grants = grants.Where(g => g.WebsiteId == site);
            if (request.HolderId is { } holder) grants = grants.Where(g => g.HolderId == holder);
            if (LikeText.Containing(request.Text) is not { } like) return grants;
            return grants.Where(g => EF.Functions.Like((string)(object)g.UserName, like, LikeText.Escape)
                || db.Websites.Any(w => w.Id == g.WebsiteId && EF.Functions.Like((string)(object)w.Name, like, LikeText.Escape))
                || db.People.Any(p => p.Id == g.HolderId && EF.Functions.Like(p.FullName, like, LikeText.Escape)));
        }

        // The head of a unit may stand in where nobody is named; who really answers is asked of WebsiteOwners.
        private IQueryable<AccessGrant> Mine(IQueryable<AccessGrant> grants)
        {
            if (caller.Holds(ProposeRevocation.Proposers)) return grants;
            var (me, posts) = (caller.PersonId, caller.PositionIds);
            return grants.Where(g => g.HolderId == me || db.Websites.Any(w => w.Id == g.WebsiteId
                && (w.OwnerId == me || w.DeputyId == me || db.Positions.Any(p => p.UnitId == w.UnitId && posts.Contains(p.Id)))));
        }

        private Task<Dictionary<Guid, string>> Running(List<Guid> ids, CancellationToken ct) =>
            (from line in db.RevocationLines
             where ids.Contains(line.GrantId)
             join c in db.Cases on EF.Property<Guid>(line, "RevocationId") equals c.Id
             where c.Outcome == CaseOutcome.Running || c.Outcome == CaseOutcome.Returned
             select new { line.GrantId, c.Number }).ToDictionaryAsync(x => x.GrantId, x => x.Number!, ct);
    }
}
