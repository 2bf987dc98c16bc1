using static AccessPortal.Domain.Sop.Role;

namespace AccessPortal.Work;

/// <summary>
/// "Hak lewat tanggal": rights that can be used past their last day or their holder's, and that no revocation takes away. The clock acts on
/// these, so that there are none while all is right.
/// </summary>
public static class OverdueRights
{
    private const int Shown = 10;

    /// <summary>The question.</summary>
    [Audience(InfrastructureSectionHead, DivisionHead, Auditor)]
    public sealed record Query : ISharedQuery<Found>
    {
        public ReadAudience? AudienceOf(Caller caller) => ReadAudience.OfRoles(caller);
    }

    /// <summary>What is overdue.</summary>
    /// <param name="Count">How many.</param>
    /// <param name="Rows">The first of them.</param>
    public sealed record Found(int Count, IReadOnlyList<Row> Rows);

    /// <summary>One of them.</summary>
    /// <param name="GrantId">The right.</param>
    /// <param name="Site">The website.</param>
    /// <param name="UserName">The account.</param>
    /// <param name="HolderName">Who holds it.</param>
    /// <param name="EndedOn">Its last day; null when it has none.</param>
    /// <param name="HolderLeftAt">Since when its holder serves here no more; null while they serve.</param>
    public sealed record Row(Guid GrantId, string Site, string UserName, string HolderName, DateOnly? EndedOn, DateTimeOffset? HolderLeftAt)
    {
        /// <summary>The right in the register.</summary>
        public string Href => $"/daftar?cari={Uri.EscapeDataString($"{UserName} {Site}")}&hak={GrantId}";
    }

    internal static IQueryable<AccessGrant> Overdue(this PortalDb db, DateOnly today, DateTimeOffset now)
    {
        var ended = db.RegisterLines.Where(l => l.Stands && l.EndsOn < today).Select(l => l.GrantId);
        var gone = from p in db.People where p.LeftAt <= now join g in db.Grants on p.Id equals g.HolderId select g.Id;
        var running = from l in db.RevocationLines
                      join c in db.Cases on EF.Property<Guid>(l, "RevocationId") equals c.Id
                      where c.Outcome == CaseOutcome.Running || c.Outcome == CaseOutcome.Returned
                      select l.GrantId;
        var ids = ended.Union(gone);
        return db.Grants.IgnoreAutoIncludes().AsNoTracking().Where(g => g.State <= GrantState.Active && ids.Contains(g.Id) && !running.Contains(g.Id));
    }

    internal sealed class Handler(PortalDb db, OfficeToday today, OfficeClock clock) : IRequestHandler<Query, Found>
    {
        public async Task<Found> Handle(Query request, CancellationToken cancellationToken)
        {
            var overdue = db.Overdue(clock.Today, today.Instant);
            var rows = from g in overdue
                       join w in db.Websites on g.WebsiteId equals w.Id
                       join p in db.People on g.HolderId equals p.Id
                       orderby g.ValidUntil, g.Id
                       select new Row(g.Id, w.Name.ToString(), g.UserName.ToString(), p.FullName, g.ValidUntil, p.LeftAt);
            return new(await overdue.CountAsync(cancellationToken), await rows.Take(Shown).ToListAsync(cancellationToken));
        }
    }
}
