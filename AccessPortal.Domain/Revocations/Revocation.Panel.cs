using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Revocations;

// What is ordered and done on the panel beside the way, and what time alone brings about.
public sealed partial class Revocation
{
    /// <summary>Orders the suspension of what is still active; the Administrator carries it out as P3-S. Rights to spare stay as they are.</summary>
    /// <param name="by">Who orders: the Kasi, the Administrator, or the portal at an end date or on silence.</param>
    /// <param name="spare">Rights that are not suspended, e.g. the last administrator of a website, or an account that others hold too.</param>
    /// <param name="now">The office now.</param>
    public void OrderSuspension(Actor by, IReadOnlyCollection<Guid> spare, OfficeNow now)
    {
        var step = Procedure[Revoking.Suspend.Code];
        var ordered = _lines.Where(l => l.Grant.State is GrantState.Provisional or GrantState.Active && !spare.Contains(l.GrantId)).ToList();
        if (!IsAlive || ordered.Count == 0) return;
        foreach (var line in ordered) line.Grant.OrderSuspension(Cause(by), now.Instant);
        Write(JournalKind.Remark, step, by, null, "", now).Detour = "Remark.SuspensionOrdered";
        if (!OpenSteps.Contains(step.Code)) OpenStep(step, now, OriginKind is OriginKind.Emergency ? now.Instant : null);
        Announce(step, null, now);
    }

    /// <summary>Emergency: records what the Administrator has just done on the panel, before any paper.</summary>
    /// <param name="by">The Administrator.</param>
    /// <param name="doneAt">When it was done on the panel.</param>
    /// <param name="spare">Rights that were not suspended.</param>
    /// <param name="now">The office now.</param>
    public void RecordSuspension(Actor by, DateTimeOffset doneAt, IReadOnlyCollection<Guid> spare, OfficeNow now)
    {
        EnsureInstant(doneAt, now);
        var step = Procedure[Revoking.Suspend.Code];
        Suspend(by, doneAt, line => line.Grant.IsLive && !spare.Contains(line.GrantId), now);
        if (!_lines.Exists(l => l.Grant.State is GrantState.SuspensionRequested)) FallAway(step.Code, now);
        Write(JournalKind.Remark, step, by, null, "", now).Detour = "Remark.SuspensionRecorded";
        Announce(step, null, now);
    }

    /// <summary>P3-S, P3-R, P3-K, P3-D: the Administrator reports what has been done on the panel, and when.</summary>
    public void ReportPanelAct(string stepCode, Actor by, DateTimeOffset doneAt, string note, OfficeNow now)
    {
        EnsureInstant(doneAt, now);
        var step = Procedure[stepCode];
        if (step.Facts is not StepFacts.PanelAct) throw new SopViolation(SopRule.FactsMissing, stepCode);
        Complete(step, by, Verdict.Done, note, now);
        if (stepCode == Revoking.Suspend.Code) Suspend(by, doneAt, line => line.Grant.State is GrantState.SuspensionRequested, now);
        else if (stepCode == Revoking.Reinstate.Code) EachIn(GrantState.Suspended, line => line.Grant.Reinstate(Cause(by), now.Instant));
        else if (stepCode == Revoking.ChangeSharedPassword.Code) _lines.FindAll(IsPasswordOpen).ForEach(line => ChangePassword(line, by, doneAt, now));
        else _lines.FindAll(l => l is { DeletionAskedAt: not null, Grant.State: GrantState.Disabled }).ForEach(line => Delete(line, by, doneAt, now));
    }

    /// <summary>
    /// The clock: a proposal without an answer goes before the Kasi with suspension ordered, except of what is to be spared, but never
    /// before the day it takes effect; what the owner never acknowledged comes to its end; after the hold the deletion waits.
    /// </summary>
    public void Advance(IReadOnlyCollection<Guid> spare, OfficeNow now)
    {
        if (IsDue(Revoking.Identify, now)) OwnerSilent(spare, now);
        if (IsDue(Revoking.Acknowledge, now)) CloseUnacknowledged(now);
        AskForDeletion(now);
    }

    /// <summary>
    /// P1-10 of a renewal: the right has a new end, so what the old end had brought up falls away. What was suspended for it is active
    /// again, because P1-8 did that on the panel. False when this was about something else, or somebody stands behind it.
    /// </summary>
    public bool LapseByRenewal(Actor by, string renewal, OfficeNow now)
    {
        if (OriginKind is not OriginKind.Expiry || IsConfirmed || !IsAlive) return false;
        EachIn(GrantState.Suspended, line => line.Grant.Reinstate(Cause(by), now.Instant));
        End(JournalKind.Declined, Procedure[Revoking.Identify.Code], by, renewal, now);
        return true;
    }

    /// <summary>The website is closed: that decision stands for P3-1 and P3-2, and nobody is asked whether the access is still needed.</summary>
    public static Revocation FromClosing(RevocationTarget target, RevocationForm form, Actor by, OfficeNow now) =>
        FromReview(target, form, new(OriginKind.SiteClosing, target.Website.Name.Value), by, now);

    /// <summary>The website is closed while its owner is asked whether the access is still needed: the closing answers it, and the Kasi records it.</summary>
    public void TakeClosing(Actor by, string reason, OfficeNow now)
    {
        if (IsConfirmed || !IsAlive || Outcome is CaseOutcome.Returned) return;
        IsConfirmed = true;
        var step = Procedure[Revoking.Identify.Code];
        var entry = Write(JournalKind.Remark, step, by, null, reason, now);
        entry.Detour = "Remark.ClosingConfirms";
        if (OpenSteps.Contains(step.Code)) entry.NextStepIs(OpenStep(Procedure[Revoking.Record.Code], now));
        FallAway(step.Code, now);
        Announce(step, null, now);
    }

    private void OwnerSilent(IReadOnlyCollection<Guid> spare, OfficeNow now)
    {
        FallAway(Revoking.Identify.Code, now);
        PutBeforeKasi("Remark.OwnerSilent", now);
        // Silence takes nothing away before the day it was asked for.
        if (now.Calendar.LocalDate(now.Instant) >= Form.EffectiveOn) OrderSuspension(Actor.Portal, spare, now);
        Announce(Procedure[Revoking.Identify.Code], null, now);
    }

    private void CloseUnacknowledged(OfficeNow now)
    {
        var step = Procedure[Revoking.Acknowledge.Code];
        Write(JournalKind.Unconfirmed, step, Actor.Portal, null, "", now);
        Close(CaseOutcome.Completed, now);
        TellRequester(NoticeKind.Completed, step.Code);
        Announce(step, null, now);
    }

    private void AskForDeletion(OfficeNow now)
    {
        var today = now.Calendar.LocalDate(now.Instant);
        var due = _lines.FindAll(l => l is { DeletionAskedAt: null, Grant.State: GrantState.Disabled } && l.DeleteFrom <= today);
        if (due.Count == 0) return;
        due.ForEach(line => line.DeletionAskedAt = now.Instant);
        var step = Procedure[Revoking.Delete.Code];
        if (!OpenSteps.Contains(step.Code)) OpenStep(step, now);
        Announce(step, null, now);
    }

    private void Suspend(Actor by, DateTimeOffset doneAt, Predicate<RevocationLine> which, OfficeNow now) => _lines.FindAll(which).ForEach(line =>
    {
        line.Grant.ConfirmSuspension(Cause(by), now.Instant);
        line.SuspendedAt = doneAt;
    });

    private void Delete(RevocationLine line, Actor by, DateTimeOffset doneAt, OfficeNow now)
    {
        line.Grant.Remove(Cause(by), now.Instant);
        line.DeletedAt = doneAt;
    }

    private void ChangePassword(RevocationLine line, Actor by, DateTimeOffset doneAt, OfficeNow now)
    {
        line.PasswordChangedAt = doneAt;
        LeaveShared(line, by, now);
    }

    // Without a hold the account stays on the panel for its other holders; this one's right ended with the new password.
    private void LeaveShared(RevocationLine line, Actor by, OfficeNow now)
    {
        if (line is { DeleteFrom: null, Grant: { AccountType: AccountType.Shared, State: GrantState.Disabled } }) line.Grant.Remove(Cause(by), now.Instant);
    }

    private void EachIn(GrantState state, Action<RevocationLine> act) => _lines.FindAll(l => l.Grant.State == state).ForEach(act);

    private void PutBeforeKasi(string why, OfficeNow now)
    {
        var entry = Write(JournalKind.Remark, Procedure[Revoking.Identify.Code], Actor.Portal, null, "", now);
        entry.Detour = why;
        entry.NextStepIs(OpenStep(Procedure[Revoking.Record.Code], now));
    }

    // The access stays: an order that nobody carried out is withdrawn, what was suspended waits to be lifted (P3-R).
    private void End(JournalKind kind, Step step, Actor by, string reason, OfficeNow now)
    {
        Write(kind, step, by, null, reason, now);
        Close(kind is JournalKind.Withdrawn ? CaseOutcome.Withdrawn : CaseOutcome.Kept, now);
        EachIn(GrantState.SuspensionRequested, line => line.Grant.CancelSuspension(Cause(by), now.Instant));
        if (_lines.Exists(l => l.Grant.State is GrantState.Suspended)) OpenStep(Procedure[Revoking.Reinstate.Code], now);
        TellRequester(kind is JournalKind.Withdrawn ? NoticeKind.Withdrawn : NoticeKind.AccessKept, step.Code);
        Announce(step, null, now);
    }

    private static bool IsPasswordOpen(RevocationLine line) => line is { Grant.AccountType: AccountType.Shared, DeactivatedAt: not null, PasswordChangedAt: null };

    private bool IsDue(Step step, OfficeNow now) => Open.Any(i => i.StepCode == step.Code && i.DueAt <= now.Instant);
}
