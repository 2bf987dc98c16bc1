namespace AccessPortal.Personnel;

/// <summary>The posts as a chart: each below the one it reports to, with who holds it.</summary>
public static class PostChart
{
    private const int Most = 2000;

    /// <summary>The question.</summary>
    [Audience(Role.PortalAdministrator)]
    public sealed record Query : IQuery<View>;

    /// <summary>The chart.</summary>
    /// <param name="Rows">Posts that exist, a superior before those below.</param>
    /// <param name="Unheld">Roles of the procedure that no post carries, or whose posts nobody holds.</param>
    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<Role> Unheld);

    /// <summary>A post.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="Facts">What the directory says of it.</param>
    /// <param name="UnitName">Its unit, short.</param>
    /// <param name="Depth">How far below the top.</param>
    /// <param name="Holders">Who holds it now, with the capacity.</param>
    public sealed record Row(Guid Id, int Version, PositionFacts Facts, string UnitName, int Depth, IReadOnlyList<(string Name, HoldingKind Kind)> Holders);

    internal sealed class Handler(PortalDb db, OfficeToday today) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var posts = await (from p in db.Positions.AsNoTracking()
                               join u in db.Units on p.UnitId equals u.Id
                               where p.AbolishedAt == null
                               orderby p.Title, p.Id
                               select new { Post = p, u.ShortName }).Take(Most).ToListAsync(cancellationToken);
            var held = await (from h in db.Serving(today.Instant)
                              join p in db.People on h.PersonId equals p.Id
                              orderby h.Kind, p.FullName, p.Id
                              select new { h.PositionId, p.FullName, h.Kind }).ToListAsync(cancellationToken);
            var (holders, known) = (held.ToLookup(h => h.PositionId, h => (h.FullName, h.Kind)), posts.Select(p => p.Post.Id).ToHashSet());
            var below = posts.ToLookup(p => p.Post.SuperiorId is { } above && known.Contains(above) ? p.Post.SuperiorId : null);
            List<Row> rows = [];
            void Add(Guid? above, int depth)
            {
                foreach (var p in below[above])
                {
                    rows.Add(new(p.Post.Id, p.Post.Version, p.Post.Facts, p.ShortName, depth, [.. holders[p.Post.Id]]));
                    if (depth < 12) Add(p.Post.Id, depth + 1);
                }
            }
            Add(null, 0);
            var manned = rows.Where(r => r.Holders.Count > 0).Select(r => r.Facts.Role).ToHashSet();
            return new(rows, [.. Enum.GetValues<Role>().Where(r => PostTable.IsHeld(r) && !manned.Contains(r))]);
        }
    }
}
