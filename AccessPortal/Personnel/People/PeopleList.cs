namespace AccessPortal.Personnel;

/// <summary>The people of the directory, by name.</summary>
public static class PeopleList
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>The question.</summary>
    /// <param name="Text">The beginning of a name or of a NIP; null for everybody.</param>
    /// <param name="UnitId">Only those of a unit.</param>
    /// <param name="WithLeft">Whether those who have left are listed too.</param>
    /// <param name="After">The last one shown, for the next page.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Query(string? Text = null, Guid? UnitId = null, bool WithLeft = false, Guid? After = null) : IQuery<Page>;

    /// <summary>A page.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="More">Whether there are further ones.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, bool More);

    /// <summary>A person.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">Name with titles.</param>
    /// <param name="Nip">NIP; null without one.</param>
    /// <param name="UnitName">The unit, short.</param>
    /// <param name="Posts">Titles of the posts held.</param>
    /// <param name="UserName">The account's name; null without one.</param>
    /// <param name="LeftAt">When they left.</param>
    public sealed record Row(Guid Id, string Name, Nip? Nip, string UnitName, IReadOnlyList<string> Posts, string? UserName, DateTimeOffset? LeftAt);

    internal sealed class Handler(PortalDb db, OfficeToday today) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = today.Instant;
            var people = db.People.AsNoTracking().Where(p => request.WithLeft || p.LeftAt == null || p.LeftAt > now);
            if (request.UnitId is { } unit) people = people.Where(p => p.UnitId == unit);
            if (LikeText.Plain(request.Text?.Trim() ?? "") is { Length: > 0 } text)
            {
                var (start, inner) = ($"{text}%", $"% {text}%");
                people = people.Where(p => EF.Functions.Like(p.FullName, start, LikeText.Escape) || EF.Functions.Like(p.FullName, inner, LikeText.Escape)
                    || (p.Nip != null && EF.Functions.Like((string)(object)p.Nip.Value, start, LikeText.Escape)));
            }
            if (request.After is { } after && await db.People.Where(p => p.Id == after).Select(p => p.FullName).SingleOrDefaultAsync(cancellationToken) is { } name)
                people = people.Where(p => p.FullName.CompareTo(name) > 0 || (p.FullName == name && p.Id.CompareTo(after) > 0));
            var rows = await people.OrderBy(p => p.FullName).ThenBy(p => p.Id).Take(PageSize + 1).Select(p => new Row(
                p.Id, p.FullName, p.Nip, db.Units.Where(u => u.Id == p.UnitId).Select(u => u.ShortName).FirstOrDefault() ?? "",
                db.Holdings.Where(h => h.PersonId == p.Id && h.From <= now && (h.Until == null || h.Until > now)).OrderBy(h => h.From).ThenBy(h => h.Id)
                    .Select(h => db.Positions.Where(o => o.Id == h.PositionId).Select(o => o.Title).First()).ToList(),
                db.Users.Where(u => u.PersonId == p.Id).Select(u => u.UserName).FirstOrDefault(), p.LeftAt)).ToListAsync(cancellationToken);
            return new([.. rows.Take(PageSize)], rows.Count > PageSize);
        }
    }
}
