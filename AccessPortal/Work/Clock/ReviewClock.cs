using AccessPortal.Cases;

namespace AccessPortal.Work;

/// <summary>What time alone brings about in a review: reminders to the undecided, and what silence leads to.</summary>
internal sealed class ReviewClock(PortalDb db, RevocationTargets targets, OwnerTasks tasks)
{
    /// <summary>Before anything is late, or silent: what waits for somebody who has left goes on. Loads the lines.</summary>
    public async Task PassOn(AccessReview review, OfficeNow now, CancellationToken ct)
    {
        await db.ReviewItems.Where(l => l.ReviewId == review.Id).OrderBy(l => l.Number).LoadAsync(ct);
        await tasks.PassFromLeavers(review, now, ct);
    }

    /// <summary>Reminds, and puts the lines of overdue sheets before the Kasi, with suspension ordered where the office has set that.</summary>
    public async Task Advance(AccessReview review, OfficeNow now, CancellationToken ct)
    {
        review.Remind(now);
        var settings = await db.ReviewSettings.AsNoTracking().SingleAsync(ct);
        var silent = review.FallSilent(settings.Silence, await Administrators(review, ct), now);
        foreach (var line in silent) await Suspend(review, line, now, ct);
        await PressChanges(review, now, ct);
    }

    /// <summary>Reviews with a change that its holder has not filed and that is due within a day, or that was.</summary>
    public IQueryable<Guid> WithChangesDue(OfficeNow now)
    {
        var soon = now.Calendar.AddDays(now.Instant, 1);
        return from l in db.ReviewItems
               where l.Determination == ReviewResult.Change && l.ChangeLapsedAt == null && l.FollowUpDueAt <= soon && (l.ChangeRemindedAt == null || l.FollowUpDueAt <= now.Instant)
               where db.Cases.Any(c => c.Id == l.FollowUpId && c.Outcome == CaseOutcome.Draft)
               orderby l.FollowUpDueAt
               select l.ReviewId;
    }

    private async Task PressChanges(AccessReview review, OfficeNow now, CancellationToken ct)
    {
        var ids = review.Lines.Where(l => l is { Determination: ReviewResult.Change, ChangeLapsedAt: null }).Select(l => l.FollowUpId).OfType<Guid>().ToList();
        if (ids.Count == 0) return;
        var drafts = await db.Requests.Where(r => ids.Contains(r.Id) && r.Outcome == CaseOutcome.Draft).ToListAsync(ct);
        foreach (var id in review.PressChanges([.. drafts.Select(d => d.Id)], now)) drafts.Find(d => d.Id == id)!.RemindOfChange();
    }

    private async Task Suspend(AccessReview review, ReviewItem line, OfficeNow now, CancellationToken ct)
    {
        if (await targets.IsRunning(line.GrantId, ct) || !await db.Grants.AnyAsync(g => g.Id == line.GrantId && g.State < GrantState.Suspended, ct)) return;
        var target = await targets.Of(line.WebsiteId, [line.GrantId], ct);
        var office = await targets.OfficeFor(review.RequesterId, target.Owner.StandInPostId, ct);
        var form = new RevocationForm { Reason = RevocationReason.ReviewResult, EffectiveOn = now.Calendar.LocalDate(now.Instant) };
        var revocation = Revocation.OnSilence(target, form, new(OriginKind.ReviewSilence, review.Number!, line.Number), office);
        revocation.OrderSuspension(Actor.Portal, await targets.HeldWithOthers(line.WebsiteId, [line.GrantId], ct), office);
        db.Revocations.Add(revocation);
        line.Follow(revocation.Id, revocation.Items.Where(i => i.IsOpen).Max(i => i.DueAt));
    }

    // For each website, the rights that are in use now and can administer it.
    private async Task<ILookup<Guid, Guid>> Administrators(AccessReview review, CancellationToken ct)
    {
        var sites = review.Sheets.Select(s => s.WebsiteId).ToList();
        var active = await db.Grants.AsNoTracking().Where(g => sites.Contains(g.WebsiteId) && g.State == GrantState.Active).ToListAsync(ct);
        return active.Where(g => g.Scope.Administers).ToLookup(g => g.WebsiteId, g => g.Id);
    }
}
