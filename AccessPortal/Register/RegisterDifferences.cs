using AccessPortal.Data;
using AccessPortal.Domain.Register;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Register;

/// <summary>What was given, changed and taken away between the ends of two days, from the history alone.</summary>
public static class RegisterDifferences
{
    /// <summary>The most rights that are compared at once.</summary>
    public const int Most = 500;

    /// <summary>The question.</summary>
    /// <param name="From">The end of this day.</param>
    /// <param name="To">The end of this day; later.</param>
    /// <param name="Filter">Among which rights: websites, units, people.</param>
    [Audience]
    public sealed record Query(DateOnly From, DateOnly To, RegisterFilter Filter) : IQuery<Comparison>;

    /// <summary>The differences.</summary>
    /// <param name="Rows">Each right that differs, the one that moved last first.</param>
    /// <param name="IsCut">Whether more rights moved than were compared.</param>
    public sealed record Comparison(IReadOnlyList<Difference> Rows, bool IsCut);

    /// <summary>A right that differs.</summary>
    /// <param name="Kind">How.</param>
    /// <param name="At">When it moved last in between.</param>
    /// <param name="Reference">The number of the case that moved it last.</param>
    /// <param name="Before">As it was; null when it had not been given.</param>
    /// <param name="After">As it is at the later day.</param>
    public sealed record Difference(GrantDifference Kind, DateTimeOffset At, string Reference, RegisterRow? Before, RegisterRow After);

    internal sealed class Handler(PortalDb db, Caller caller, RegisterPaths paths, OfficeZone zone) : IRequestHandler<Query, Comparison>
    {
        public async Task<Comparison> Handle(Query request, CancellationToken cancellationToken)
        {
            var (from, to) = (zone.EndOf(request.From), zone.EndOf(request.To));
            var moved = from l in paths.Timeless(request.Filter)
                        where db.GrantChanges.Where(c => c.At >= @from && c.At < to).Select(c => c.GrantId).Contains(l.GrantId)
                        orderby l.Id descending
                        select new { l.Id, l.GrantId };
            var lines = await moved.Take(Most + 1).ToListAsync(cancellationToken);
            List<long> ids = [.. lines.Take(Most).Select(l => l.Id)];
            List<Guid> grants = [.. lines.Take(Most).Select(l => l.GrantId)];
            var changes = (await db.GrantChanges.AsNoTracking().Where(c => grants.Contains(c.GrantId) && c.At < to).ToListAsync(cancellationToken)).ToLookup(c => c.GrantId);
            var before = (await db.Rows(ids, caller, from, cancellationToken)).ToDictionary(r => r.Id);
            var after = await db.Rows(ids, caller, to, cancellationToken);
            var rows = from row in after
                       let life = changes[row.Id].ToList()
                       let kind = life.Between(@from, to)
                       where kind is not GrantDifference.None
                       let last = life.Before(to)
                       orderby last.At descending
                       select new Difference(kind, last.At, last.Reference, before.GetValueOrDefault(row.Id), row);
            return new([.. rows], lines.Count > Most);
        }
    }
}
