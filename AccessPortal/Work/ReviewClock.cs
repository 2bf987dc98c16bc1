using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Revocations;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Work;

/// <summary>What time alone brings about in a review: reminders to the undecided, and what silence leads to.</summary>
internal sealed class ReviewClock(PortalDb db, RevocationTargets targets)
{
    /// <summary>Reminds, and puts the lines of overdue sheets before the Kasi, with suspension ordered where the office has set that.</summary>
    public async Task Advance(AccessReview review, OfficeNow now, CancellationToken ct)
    {
        await db.ReviewItems.Where(l => l.ReviewId == review.Id).OrderBy(l => l.Number).LoadAsync(ct);
        review.Remind(now);
        var settings = await db.ReviewSettings.AsNoTracking().SingleAsync(ct);
        var silent = review.FallSilent(settings.Silence, await Administrators(review, ct), now);
        foreach (var line in silent) await Suspend(review, line, now, ct);
    }

    private async Task Suspend(AccessReview review, ReviewItem line, OfficeNow now, CancellationToken ct)
    {
        if (await targets.IsRunning(line.GrantId, ct) || !await db.Grants.AnyAsync(g => g.Id == line.GrantId && g.State < GrantState.Suspended, ct)) return;
        var target = await targets.Of(line.WebsiteId, [line.GrantId], ct);
        var office = await targets.OfficeFor(review.RequesterId, target.Owner.StandInPostId, ct);
        var form = new RevocationForm { Reason = RevocationReason.ReviewResult, EffectiveOn = now.Calendar.LocalDate(now.Instant) };
        var revocation = Revocation.OnSilence(target, form, new(OriginKind.ReviewSilence, review.Number!, line.Number), office);
        revocation.OrderSuspension(Actor.Portal, [], office);
        db.Revocations.Add(revocation);
        line.Follow(revocation.Id, revocation.Items.Where(i => i.IsOpen).Max(i => i.DueAt));
    }

    // For each website, how many rights beside its undecided lines can administer it.
    private async Task<Dictionary<Guid, int>> Administrators(AccessReview review, CancellationToken ct)
    {
        var sites = review.Sheets.Select(s => s.WebsiteId).ToList();
        var undecided = review.Lines.Where(l => l.Answer is null).Select(l => l.GrantId).ToHashSet();
        var active = await db.Grants.AsNoTracking().Where(g => sites.Contains(g.WebsiteId) && g.State <= GrantState.Active).ToListAsync(ct);
        return active.Where(g => g.Scope.Administers && !undecided.Contains(g.Id)).GroupBy(g => g.WebsiteId).ToDictionary(g => g.Key, g => g.Count());
    }
}
