namespace AccessPortal.Personnel;

/// <summary>The government units with what hangs on each, parents before those below.</summary>
public static class UnitTree
{
    private const int Most = 1000;

    /// <summary>The question.</summary>
    [Audience(Role.PortalAdministrator)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <summary>A unit.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="Facts">What the directory says of it.</param>
    /// <param name="Depth">How far below a unit of its own.</param>
    /// <param name="ClosedAt">When it was closed.</param>
    /// <param name="People">Who serve in it.</param>
    /// <param name="Websites">Its websites.</param>
    public sealed record Row(Guid Id, int Version, UnitFacts Facts, int Depth, DateTimeOffset? ClosedAt, int People, int Websites);

    internal sealed class Handler(PortalDb db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var units = await db.Units.AsNoTracking().OrderBy(u => u.Name).ThenBy(u => u.Id).Take(Most).ToListAsync(cancellationToken);
            var people = await db.People.Where(p => p.LeftAt == null).GroupBy(p => p.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            var sites = await db.Websites.Where(w => w.ClosedAt == null).GroupBy(w => w.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            var below = units.ToLookup(u => units.Any(o => o.Id == u.ParentId) ? u.ParentId : null);
            List<Row> rows = [];
            void Add(GovernmentUnit unit, int depth)
            {
                rows.Add(new(unit.Id, unit.Version, unit.Facts, depth, unit.ClosedAt, people.GetValueOrDefault(unit.Id), sites.GetValueOrDefault(unit.Id)));
                if (depth < 8) foreach (var child in below[unit.Id]) Add(child, depth + 1);
            }
            foreach (var top in below[null]) Add(top, 0);
            return rows;
        }
    }
}
