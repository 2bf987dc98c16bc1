using AccessPortal.Forms;

namespace AccessPortal.Personnel;

/// <summary>The names of units and posts, as the directory's forms offer them and its history says them.</summary>
internal static class PersonnelChoices
{
    /// <summary>What can be chosen, by field, and the words for all of it.</summary>
    public static async Task<(FormReader Words, IReadOnlyDictionary<string, IReadOnlyList<Guid?>> Choices)> Read(
        IDesk desk, OfficeClock clock, params IReadOnlyList<IStringLocalizer> words)
    {
        var offer = (await desk.Send(new DirectoryNames.Query())).Value ?? new([], []);
        var names = offer.Units.Concat(offer.Posts).ToDictionary(n => n.Id, n => n.Name);
        IReadOnlyList<Guid?> units = [.. offer.Units.Where(u => u.IsOpen).Select(u => (Guid?)u.Id)], posts = [.. offer.Posts.Where(p => p.IsOpen).Select(p => (Guid?)p.Id)];
        return (new(clock, words) { Names = names }, new Dictionary<string, IReadOnlyList<Guid?>>
        {
            ["UnitId"] = units, ["ParentId"] = units, ["SuccessorId"] = units, ["SuperiorId"] = posts, ["PositionId"] = posts,
        });
    }
}

/// <summary>Names of all units and posts.</summary>
public static class DirectoryNames
{
    private const int Most = 2000;

    /// <summary>The question.</summary>
    [Audience(Role.PortalAdministrator)]
    public sealed record Query : IQuery<Offer>;

    /// <summary>The names.</summary>
    /// <param name="Units">Units by name.</param>
    /// <param name="Posts">Posts by title, with their unit.</param>
    public sealed record Offer(IReadOnlyList<Named> Units, IReadOnlyList<Named> Posts);

    /// <summary>A name.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Name">The name.</param>
    /// <param name="IsOpen">Whether it can still be chosen.</param>
    public sealed record Named(Guid Id, string Name, bool IsOpen);

    internal sealed class Handler(PortalDb db) : IRequestHandler<Query, Offer>
    {
        public async Task<Offer> Handle(Query request, CancellationToken cancellationToken) => new(
            await db.Units.OrderBy(u => u.Name).ThenBy(u => u.Id).Take(Most).Select(u => new Named(u.Id, u.Name, u.ClosedAt == null)).ToListAsync(cancellationToken),
            await (from p in db.Positions
                   join u in db.Units on p.UnitId equals u.Id
                   orderby p.Title, p.Id
                   select new Named(p.Id, p.Title.Contains(u.ShortName) ? p.Title : p.Title + " · " + u.ShortName, p.AbolishedAt == null)).Take(Most).ToListAsync(cancellationToken));
    }
}
