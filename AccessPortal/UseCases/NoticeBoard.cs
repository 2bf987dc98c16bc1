using AccessPortal.Data;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.UseCases;

/// <summary>Turns what a case has to tell into notices for the people it concerns now.</summary>
internal sealed class NoticeBoard(PortalDb db, TimeProvider time)
{
    /// <summary>Adds the notices of a case; saved by whoever owns the transaction.</summary>
    public async Task Pin(Case @case, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        foreach (var telling in @case.TakeTellings().Distinct())
            foreach (var person in await Recipients(telling.To, now, ct))
                db.Notices.Add(new(person, telling.Kind, @case.Id, @case.Number ?? "", telling.StepCode, @case.Subject, now));
    }

    private async Task<List<Guid>> Recipients(Addressee to, DateTimeOffset now, CancellationToken ct)
    {
        if (to.PersonId is { } person) return to.DeputyId is { } deputy ? [person, deputy] : [person];
        var inForce = db.Holdings.Where(h => h.From <= now && (h.Until == null || h.Until > now));
        return to.PositionId is { } post
            ? await inForce.Where(h => h.PositionId == post).Select(h => h.PersonId).Distinct().ToListAsync(ct)
            : await inForce.Where(h => db.Positions.Any(p => p.Id == h.PositionId && p.Role == to.Role)).Select(h => h.PersonId).Distinct().ToListAsync(ct);
    }
}
