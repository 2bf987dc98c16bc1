namespace AccessPortal.Personnel;

/// <summary>"Belum masuk": people whose account waits for a password, those whose link is over first.</summary>
public static class NotSignedInYet
{
    private const int Most = 200;

    /// <summary>The question.</summary>
    [Audience(Role.PortalAdministrator)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <summary>An account without a password.</summary>
    /// <param name="PersonId">Its person.</param>
    /// <param name="Name">Their name with titles.</param>
    /// <param name="Unit">Short name of their unit.</param>
    /// <param name="UserName">Name for signing in.</param>
    /// <param name="LinkEndsAt">When its link ends or ended.</param>
    /// <param name="IsOver">Whether it has ended.</param>
    public sealed record Row(Guid PersonId, string Name, string Unit, string UserName, DateTimeOffset? LinkEndsAt, bool IsOver);

    internal sealed class Handler(PortalDb db, OfficeToday today) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = today.Instant;
            return await (from user in db.Users
                          join person in db.People on user.PersonId equals person.Id
                          join unit in db.Units on person.UnitId equals unit.Id
                          where user.PasswordHash == null && user.DisabledAt == null && (person.LeftAt == null || person.LeftAt > now)
                          orderby user.LinkEndsAt, person.FullName
                          select new Row(
                              person.Id, person.FullName, unit.ShortName, user.UserName!, user.LinkEndsAt, user.LinkEndsAt == null || user.LinkEndsAt <= now))
                .Take(Most).ToListAsync(cancellationToken);
        }
    }
}
