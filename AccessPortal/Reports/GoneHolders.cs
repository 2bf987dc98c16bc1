namespace AccessPortal.Reports;

/// <summary>People who hold access or answer for a website though they have moved or left, and those of whom it is to be asked whether they retire.</summary>
public static class GoneHolders
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Months ahead within which a retirement is asked about.</summary>
    public const int ForecastMonths = 6;

    /// <summary>The question.</summary>
    /// <param name="Today">The office's date.</param>
    /// <param name="After">The last row shown, for the next page.</param>
    [Audience(Role.InfrastructureSectionHead, Role.DivisionHead, Role.Helpdesk, Role.Auditor, Role.PortalAdministrator)]
    public sealed record Query(DateOnly Today, Row? After = null) : IQuery<Page>;

    /// <summary>A page.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="More">Whether there are further ones.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, bool More);

    /// <summary>A person.</summary>
    /// <param name="PersonId">Key.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="UnitName">Their unit, short.</param>
    /// <param name="LeftAt">When they left.</param>
    /// <param name="WithoutPost">Held a post once and holds none now.</param>
    /// <param name="OtherUnit">Holds access on a website of another unit than their own.</param>
    /// <param name="MayRetireFrom">From when they may be retired, where that is near or past: to be asked, for the portal does not know.</param>
    /// <param name="Rights">Rights that have not been disabled.</param>
    /// <param name="Owns">Websites they answer for.</param>
    public sealed record Row(Guid PersonId, string Name, string UnitName, DateTimeOffset? LeftAt, bool WithoutPost, bool OtherUnit, DateOnly? MayRetireFrom, int Rights, int Owns);

    internal sealed class Handler(PortalDb db, OfficeToday today) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = today.Instant;
            var bornBy = BornBy(request.Today);
            var live = db.Grants.Where(g => g.State < GrantState.Disabled);
            var sites = db.Websites.Where(w => w.ClosedAt == null);
            var people = from p in db.People.AsNoTracking()
                         where live.Any(g => g.HolderId == p.Id) || sites.Any(w => w.OwnerId == p.Id) || sites.Any(w => w.DeputyId == p.Id)
                         let withoutPost = db.Holdings.Any(h => h.PersonId == p.Id) && !db.Holdings.Any(h => h.PersonId == p.Id && h.From <= now && (h.Until == null || h.Until > now))
                         let otherUnit = live.Any(g => g.HolderId == p.Id && db.Websites.Any(w => w.Id == g.WebsiteId && w.UnitId != p.UnitId))
                         // The NIP begins with the birth date, so that its text sorts by age.
                         let mayRetire = p.Status == EmploymentStatus.CivilServant && p.Nip != null && ((string)(object)p.Nip.Value).CompareTo(bornBy) < 0
                         where p.LeftAt != null || withoutPost || otherUnit || mayRetire
                         select new { Person = p, withoutPost, otherUnit };
            if (request.After is { Name: var name, PersonId: var id })
                people = people.Where(x => x.Person.FullName.CompareTo(name) >= 0 && (x.Person.FullName.CompareTo(name) > 0 || x.Person.Id.CompareTo(id) > 0));
            var rows = await people.OrderBy(x => x.Person.FullName).ThenBy(x => x.Person.Id).Take(PageSize + 1).Select(x => new
            {
                x.Person,
                x.withoutPost,
                x.otherUnit,
                Unit = db.Units.Where(u => u.Id == x.Person.UnitId).Select(u => u.ShortName).FirstOrDefault(),
                Rights = live.Count(g => g.HolderId == x.Person.Id),
                Owns = sites.Count(w => w.OwnerId == x.Person.Id || w.DeputyId == x.Person.Id),
            }).ToListAsync(cancellationToken);
            var last = request.Today.AddMonths(ForecastMonths);
            return new([.. rows.Take(PageSize).Select(r => new Row(r.Person.Id, r.Person.FullName, r.Unit ?? "", r.Person.LeftAt, r.withoutPost, r.otherUnit,
                Retirement.PossibleFrom(r.Person.Nip, r.Person.Status) is { } day && day <= last ? day : null, r.Rights, r.Owns))], rows.Count > PageSize);
        }

        // Whose NIP sorts before this may retire by the end of the months asked about: born in or before the month before.
        private static string BornBy(DateOnly today)
        {
            var last = today.AddMonths(ForecastMonths).AddYears(-Retirement.LowestAge);
            return new DateOnly(last.Year, last.Month, 1).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        }
    }
}
