using AccessPortal.Cases;

namespace AccessPortal.Reports;

/// <summary>What the office has not set up yet, so that a request could get stuck.</summary>
public static class SetUpGaps
{
    private const int Named = 5;

    /// <summary>The question.</summary>
    [Audience(Role.PortalAdministrator)]
    public sealed record Query : IQuery<IReadOnlyList<Gap>>;

    /// <summary>What sort of gap.</summary>
    public enum GapKind
    {
        /// <summary>Websites in service whose owner is not named or has left.</summary>
        WebsitesWithoutOwner,
        /// <summary>People who hold no post, so that nobody is their superior.</summary>
        PeopleWithoutPost,
        /// <summary>Posts with a part in the procedure that nobody holds.</summary>
        VacantPosts,
        /// <summary>Days off that no decree confirms yet.</summary>
        ForecastHolidays,
    }

    /// <summary>A gap.</summary>
    /// <param name="Kind">What sort.</param>
    /// <param name="Count">How many.</param>
    /// <param name="Names">The first of them.</param>
    public sealed record Gap(GapKind Kind, int Count, IReadOnlyList<string> Names);

    internal sealed class Handler(PortalDb db, OfficeToday today) : IRequestHandler<Query, IReadOnlyList<Gap>>
    {
        public async Task<IReadOnlyList<Gap>> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = today.Instant;
            var held = db.Serving(now);
            var postless = db.People.Where(p => (p.LeftAt == null || p.LeftAt > now) && !held.Any(h => h.PersonId == p.Id));
            return
            [
                await Of(GapKind.WebsitesWithoutOwner, db.Websites.WithoutOwner(db, now).OrderBy(w => w.Name).Select(w => w.Name.ToString()), cancellationToken),
                await Of(GapKind.PeopleWithoutPost, postless.OrderBy(p => p.FullName).Select(p => p.FullName), cancellationToken),
                await Of(GapKind.VacantPosts, db.Positions.Where(p => p.Role != null && !held.Any(h => h.PositionId == p.Id)).OrderBy(p => p.Title).Select(p => p.Title), cancellationToken),
                await Of(GapKind.ForecastHolidays, db.Holidays.Where(h => h.IsForecast).OrderBy(h => h.Date).Select(h => h.Name), cancellationToken),
            ];
        }

        private static async Task<Gap> Of(GapKind kind, IQueryable<string> names, CancellationToken ct) =>
            new(kind, await names.CountAsync(ct), await names.Take(Named).ToListAsync(ct));
    }
}
