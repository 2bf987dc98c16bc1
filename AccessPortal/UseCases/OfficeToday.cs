using AccessPortal.Data;
using AccessPortal.Domain.Audit;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.UseCases;

/// <summary>Reads the office as it stands now: posts that play a part in the procedure, the superiors of one person, the calendar.</summary>
public sealed class OfficeToday(PortalDb db, TimeProvider time, WorkingTime workingTime)
{
    /// <summary>Now, to the millisecond: what every database keeps.</summary>
    public DateTimeOffset Instant { get; } = AuditChain.ToMilliseconds(time.GetUtcNow());

    /// <summary>The office for a case of this requester; with the posts that stand in for website owners, where there are any.</summary>
    public async Task<OfficeNow> For(Guid requesterId, CancellationToken ct, params IReadOnlyList<Guid> standIns)
    {
        var positions = await db.Positions.AsNoTracking().Where(p => p.Role != null || standIns.Contains(p.Id)).ToListAsync(ct);
        var ids = positions.Select(p => p.Id).ToList();
        var inForce = db.Holdings.AsNoTracking().Where(h => h.From <= Instant && (h.Until == null || h.Until > Instant)
            && !db.People.Any(p => p.Id == h.PersonId && p.LeftAt <= Instant));
        var holdings = await inForce.Where(h => ids.Contains(h.PositionId) || h.PersonId == requesterId).ToListAsync(ct);
        await AddSuperiors(requesterId, positions, holdings, inForce, ct);
        return new(Instant, new(positions, holdings), await workingTime.Calendar(ct));
    }

    /// <summary>The SOP version in force.</summary>
    public Task<SopVersion> Sop(CancellationToken ct) =>
        db.SopVersions.Where(v => v.EffectiveFrom <= Instant).OrderByDescending(v => v.Number).FirstAsync(ct);

    private async Task AddSuperiors(Guid personId, List<Position> positions, List<Holding> holdings, IQueryable<Holding> inForce, CancellationToken ct)
    {
        var next = holdings.Where(h => h.PersonId == personId).Select(h => h.PositionId).ToList();
        // A chain of command is short; each round is one level up.
        while (next.Count > 0)
        {
            var missing = next.Except(positions.Select(p => p.Id)).ToList();
            var found = await db.Positions.AsNoTracking().Where(p => missing.Contains(p.Id)).ToListAsync(ct);
            positions.AddRange(found);
            holdings.AddRange(await inForce.Where(h => missing.Contains(h.PositionId) && h.PersonId != personId).ToListAsync(ct));
            next = [.. positions.Where(p => next.Contains(p.Id)).Select(p => p.SuperiorId).OfType<Guid>().Except(positions.Select(p => p.Id))];
        }
    }
}
