using AccessPortal.Cases;
using Microsoft.Extensions.Options;

namespace AccessPortal.Reports;

/// <summary>What the office has not set up yet, so that a request could get stuck.</summary>
public static class SetUpGaps
{
    private const int Named = 5;

    /// <summary>The question: what keeps the office from being ready, in the order in which an office moves in.</summary>
    [Audience(Role.PortalAdministrator)]
    public sealed record Query : IQuery<IReadOnlyList<Gap>>;

    /// <summary>What sort of gap.</summary>
    public enum GapKind
    {
        /// <summary>Nobody has said under which address browsers see the portal: links on paper would lead nowhere.</summary>
        PublicAddress,
        /// <summary>Only one administrator can sign in: nobody resets their password, and no role can be given.</summary>
        SecondAdministrator,
        /// <summary>The SOP's number is not filled in: forms would be printed without it.</summary>
        SopNumber,
        /// <summary>A year that terms run into has no days off decreed.</summary>
        UndecreedYears,
        /// <summary>Days off that no decree confirms yet.</summary>
        ForecastHolidays,
        /// <summary>Roles of the procedure that nobody holds: their steps would stop.</summary>
        RolesWithoutHolder,
        /// <summary>Roles whose holders cannot sign in.</summary>
        RolesWithoutSignIn,
        /// <summary>Posts with a part in the procedure that nobody holds.</summary>
        VacantPosts,
        /// <summary>People who hold no post, so that nobody is their superior.</summary>
        PeopleWithoutPost,
        /// <summary>No website is registered: nobody has anything to ask for.</summary>
        NoWebsites,
        /// <summary>Websites in service whose owner is not named or has left.</summary>
        WebsitesWithoutOwner,
        /// <summary>People who serve and were given no account.</summary>
        PeopleWithoutAccount,
        /// <summary>People whose link waits to be used, or has ended.</summary>
        NotSignedInYet,
    }

    /// <summary>A gap.</summary>
    /// <param name="Kind">What sort.</param>
    /// <param name="Count">How many.</param>
    /// <param name="Names">The first of them; names of roles are those of <see cref="Role"/>.</param>
    public sealed record Gap(GapKind Kind, int Count, IReadOnlyList<string> Names);

    internal sealed class Handler(PortalDb db, OfficeToday today, OfficeClock clock, IOptions<OfficeProfile> office) : IRequestHandler<Query, IReadOnlyList<Gap>>
    {
        private static readonly Role[] s_held = [.. Enum.GetValues<Role>().Where(r => r is not (Role.Requester or Role.LineManager or Role.AccessOwner))];

        public async Task<IReadOnlyList<Gap>> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = today.Instant;
            var held = db.Serving(now);
            var serving = db.People.Where(p => p.LeftAt == null || p.LeftAt > now);
            var able = db.Users.Where(u => u.PasswordHash != null && u.DisabledAt == null);
            var roles = from h in held join p in db.Positions on h.PositionId equals p.Id where p.Role != null && p.AbolishedAt == null select new { p.Role, h.PersonId };
            var manned = await roles.Select(r => r.Role!.Value).Distinct().Take(s_held.Length).ToListAsync(cancellationToken);
            var signing = await roles.Where(r => able.Any(u => u.PersonId == r.PersonId)).Select(r => r.Role!.Value).Distinct().Take(s_held.Length).ToListAsync(cancellationToken);
            var administrators = await roles.Where(r => r.Role == Role.PortalAdministrator && able.Any(u => u.PersonId == r.PersonId)).Select(r => r.PersonId).Distinct().CountAsync(cancellationToken);
            return
            [
                Of(GapKind.PublicAddress, office.Value.PublicAddress.Length == 0),
                Of(GapKind.SecondAdministrator, administrators < 2),
                Of(GapKind.SopNumber, (await today.Sop(cancellationToken)).DocumentNumber.Length == 0),
                Of(GapKind.UndecreedYears, await Undecreed(cancellationToken)),
                await Of(GapKind.ForecastHolidays, db.Holidays.Where(h => h.IsForecast).OrderBy(h => h.Date).Select(h => h.Name), cancellationToken),
                Of(GapKind.RolesWithoutHolder, [.. s_held.Except(manned).Select(r => r.ToString())]),
                Of(GapKind.RolesWithoutSignIn, [.. manned.Except(signing).Order().Select(r => r.ToString())]),
                await Of(GapKind.VacantPosts, db.Positions.Where(p => p.Role != null && p.AbolishedAt == null && !held.Any(h => h.PositionId == p.Id)).OrderBy(p => p.Title).Select(p => p.Title), cancellationToken),
                await Of(GapKind.PeopleWithoutPost, serving.Where(p => !held.Any(h => h.PersonId == p.Id)).OrderBy(p => p.FullName).Select(p => p.FullName), cancellationToken),
                Of(GapKind.NoWebsites, await db.Websites.CountAsync(w => w.ClosedAt == null, cancellationToken) == 0),
                await Of(GapKind.WebsitesWithoutOwner, db.Websites.WithoutOwner(db, now).OrderBy(w => w.Name).Select(w => w.Name.ToString()), cancellationToken),
                await Of(GapKind.PeopleWithoutAccount, serving.Where(p => !db.Users.Any(u => u.PersonId == p.Id)).OrderBy(p => p.FullName).Select(p => p.FullName), cancellationToken),
                await Of(GapKind.NotSignedInYet, serving.Where(p => db.Users.Any(u => u.PersonId == p.Id && u.PasswordHash == null && u.DisabledAt == null)).OrderBy(p => p.FullName).Select(p => p.FullName), cancellationToken),
            ];
        }

        // Sixty days ahead: longer than the longest term of the procedure. A year without rows is not a year without holidays.
        private async Task<IReadOnlyList<string>> Undecreed(CancellationToken ct)
        {
            var years = new[] { clock.Today.Year, clock.Today.AddDays(60).Year }.Distinct().ToList();
            var known = await db.Holidays.Where(h => h.Kind == HolidayKind.National).Select(h => h.Date.Year).Distinct().Take(200).ToListAsync(ct);
            return [.. years.Except(known).Select(y => y.ToString(CultureInfo.InvariantCulture))];
        }

        private static Gap Of(GapKind kind, bool isOpen) => new(kind, isOpen ? 1 : 0, []);

        private static Gap Of(GapKind kind, IReadOnlyList<string> names) => new(kind, names.Count, names);

        private static async Task<Gap> Of(GapKind kind, IQueryable<string> names, CancellationToken ct) =>
            new(kind, await names.CountAsync(ct), await names.Take(Named).ToListAsync(ct));
    }
}
