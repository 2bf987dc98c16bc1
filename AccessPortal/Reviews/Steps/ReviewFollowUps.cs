using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>What follows from a determination (P2-5), in its transaction: a revocation at P3-3 for what is not valid, a prefilled draft for what is to change.</summary>
internal sealed class ReviewFollowUps(PortalDb db, RevocationTargets targets, StartChangeDraft startChange, OfficeToday today, Caller caller)
{
    /// <summary>Opens the follow-ups of all lines; what silence had set going ends where the right stays.</summary>
    public async Task Open(AccessReview review, Actor by, CancellationToken ct)
    {
        var settings = await db.ReviewSettings.AsNoTracking().SingleAsync(ct);
        var rights = review.Lines.Select(l => l.GrantId).ToList();
        var underWay = await Running(rights).ToListAsync(ct);
        foreach (var line in review.Lines)
        {
            var running = underWay.Find(r => r.Lines.Any(l => l.GrantId == line.GrantId));
            if (line.Determination is ReviewResult.Invalid) await Revoke(review, line, running, by, ct);
            else
            {
                if (running is not null && await Dropped(running, review, line, ct)) line.Unfollow();
                if (line.Determination is ReviewResult.Change) await AskForChange(review, line, settings, ct);
            }
        }
    }

    private IQueryable<Revocation> Running(List<Guid> rights) => db.Revocations
        .Include(r => r.Items).Include(r => r.Journal).Include(r => r.SeenBy).Include(r => r.Forms).Include(r => r.Lines).ThenInclude(l => l.Grant).ThenInclude(g => g.Changes).AsSplitQuery()
        .Where(r => (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned) && r.Lines.Any(l => rights.Contains(l.GrantId)));

    private async Task Revoke(AccessReview review, ReviewItem line, Revocation? running, Actor by, CancellationToken ct)
    {
        if (running is not null)
        {
            Tie(line, running);
            return;
        }
        var target = await targets.Of(line.WebsiteId, [line.GrantId], ct);
        if (target.Grants[0].State >= GrantState.Disabled) return;
        var now = await targets.OfficeFor(review.RequesterId, target.Owner.StandInPostId, ct);
        var (verifier, reason) = Verifier(line, by);
        var form = new RevocationForm { Reason = RevocationReason.ReviewResult, Explanation = reason, EffectiveOn = now.Calendar.LocalDate(now.Instant) };
        var revocation = Revocation.FromReview(target, form, Origin.Review(review.Number!, line.Number), verifier, now);
        db.Revocations.Add(revocation);
        Tie(line, revocation);
    }

    // The owner's answer stands for P3-1 and P3-2; where the Kasi found it without one, the Kasi's determination does.
    private static (Actor Verifier, string Reason) Verifier(ReviewItem line, Actor by) =>
        line.DeterminationReason.Length == 0 && line.Latest is { Result: ReviewResult.Invalid } answer
            ? (new(answer.PersonId, null, answer.Capacity, answer.Title), answer.Reason)
            : (by, line.DeterminationReason);

    private static void Tie(ReviewItem line, Revocation revocation) =>
        line.Follow(revocation.Id, revocation.Items.Where(i => i.IsOpen).Max(i => i.DueAt));

    // Only what no owner stands behind can be dropped, and only by the post that P3-3 waits for; else it is decided there.
    private async Task<bool> Dropped(Revocation revocation, AccessReview review, ReviewItem line, CancellationToken ct)
    {
        var kasi = caller.ActorFor(revocation, Revoking.Record.Code);
        if (revocation.IsConfirmed || line.FollowUpId != revocation.Id || !revocation.Allows(Revoking.Record.Code, kasi)) return false;
        var now = await today.Now(ct);
        // Valid as it was, but over: a renewal keeps it, not this.
        if (!revocation.CanStay(now.Calendar.LocalDate(now.Instant))) return false;
        var reason = line.DeterminationReason.Length > 0 ? line.DeterminationReason : line.Latest?.Reason ?? "";
        revocation.Drop(kasi, reason.Length > 0 ? reason : review.Number!, now);
        return true;
    }

    private async Task AskForChange(AccessReview review, ReviewItem line, ReviewSettings settings, CancellationToken ct)
    {
        if (!await db.Grants.AnyAsync(g => g.Id == line.GrantId && g.State < GrantState.Disabled, ct)) return;
        var why = line.DeterminationReason.Length > 0 ? line.DeterminationReason : line.Latest?.Reason ?? "";
        var draft = await startChange(new(line.HolderId, line.GrantId, why, review.Number!), ct);
        var now = await today.Now(ct);
        line.Follow(draft, now.Calendar.AddDays(now.Instant, settings.ChangeDays));
    }
}
