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
    /// <returns>Whether there was anything left to order.</returns>
    public bool OrderSuspension(Actor by, IReadOnlyCollection<Guid> spare, OfficeNow now)
    {
        var step = Procedure[Revoking.Suspend.Code];
        var ordered = _lines.Where(l => l.Grant.State is GrantState.Provisional or GrantState.Active && !spare.Contains(l.GrantId)).ToList();
        // What an earlier case had ordered, and left behind because the right had ended, waits here again.
        var left = !OpenSteps.Contains(step.Code) && _lines.Exists(l => l.Grant.State is GrantState.SuspensionRequested);
        if (!IsAlive || (ordered.Count == 0 && !left)) return false;
        foreach (var line in ordered) line.Grant.OrderSuspension(Cause(by), now.Instant);
        Write(JournalKind.Remark, step, by, null, "", now).Detour = "Remark.SuspensionOrdered";
        if (!OpenSteps.Contains(step.Code)) OpenStep(step, now, OriginKind is OriginKind.Emergency ? now.Instant : null);
        RaiseEvent(step, null, now);
        return true;
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
        RaiseEvent(step, null, now);
    }

    /// <summary>P3-S, P3-R, P3-K, P3-D: the Administrator reports what has been done on the panel, and when.</summary>
    public void ReportPanelAct(string stepCode, Actor by, DateTimeOffset doneAt, string note, OfficeNow now)
    {
        EnsureInstant(doneAt, now);
        var step = Procedure[stepCode];
        if (step.Facts is not StepFacts.PanelAct) throw new SopViolation(SopRule.FactsMissing, stepCode);
        var today = now.Calendar.LocalDate(now.Instant);
        if (stepCode == Revoking.Reinstate.Code) EnsureStays(today);
        Complete(step, by, Verdict.Done, note, now);
        if (stepCode == Revoking.Suspend.Code) Suspend(by, doneAt, line => line.Grant.State is GrantState.SuspensionRequested, now);
        else if (stepCode == Revoking.Reinstate.Code) Standing(GrantState.Suspended, today).ForEach(line => line.Grant.Reinstate(Cause(by), now));
        else if (stepCode == Revoking.ChangeSharedPassword.Code) _lines.FindAll(IsPasswordOpen).ForEach(line => ChangePassword(line, by, doneAt, now));
        else _lines.FindAll(l => l is { DeletionAskedAt: not null, Grant.State: GrantState.Disabled }).ForEach(line => Delete(line, by, doneAt, now));
    }

    /// <summary>
    /// The clock: a proposal without an answer goes before the Kasi; on the day it takes effect, suspension is ordered of what silence or
    /// a leaver's papers have not taken away by then, except of what is to be spared; what the owner never acknowledged comes to its
    /// end; after the hold the deletion waits.
    /// </summary>
    public void Advance(IReadOnlyCollection<Guid> spare, OfficeNow now)
    {
        if (IsDue(Revoking.Identify, now)) OwnerSilent(now);
        if (now.Calendar.LocalDate(now.Instant) >= Form.EffectiveOn && WaitsForItsDay) DayHasCome(spare, now);
        if (IsDue(Revoking.Acknowledge, now)) CloseUnacknowledged(now);
        AskForDeletion(now);
    }

    /// <summary>The website is closed: that decision stands for P3-1 and P3-2, and nobody is asked whether the access is still needed.</summary>
    public static Revocation FromClosing(RevocationTarget target, RevocationForm form, Actor by, OfficeNow now) =>
        FromReview(target, form, new(OriginKind.SiteClosing, target.Website.Name.Value), by, now);

    /// <summary>The website is closed while its owner is asked whether the access is still needed: the closing answers it, and the Kasi records it.</summary>
    public void ConfirmByClosing(Actor by, string reason, OfficeNow now)
    {
        if (IsConfirmed || !IsAlive || Outcome is CaseOutcome.Returned) return;
        IsConfirmed = true;
        var step = Procedure[Revoking.Identify.Code];
        var entry = Write(JournalKind.Remark, step, by, null, reason, now);
        entry.Detour = "Remark.ClosingConfirms";
        if (OpenSteps.Contains(step.Code)) entry.NextStepIs(OpenStep(Procedure[Revoking.Record.Code], now));
        FallAway(step.Code, now);
        RaiseEvent(step, null, now);
    }

    private void OwnerSilent(OfficeNow now)
    {
        FallAway(Revoking.Identify.Code, now);
        // Where nobody was there to answer, the silence is nobody's: it takes nothing away.
        PutBeforeKasi(Owner.IsKnown ? Silent : "Remark.NoOwner", now);
        RaiseEvent(Procedure[Revoking.Identify.Code], null, now);
    }

    private void CloseUnacknowledged(OfficeNow now)
    {
        var step = Procedure[Revoking.Acknowledge.Code];
        Write(JournalKind.Unconfirmed, step, Actor.Portal, null, "", now);
        Close(CaseOutcome.Completed, now);
        NotifyRequester(NoticeKind.Completed, step.Code);
        RaiseEvent(step, null, now);
    }

    private void AskForDeletion(OfficeNow now)
    {
        var today = now.Calendar.LocalDate(now.Instant);
        var due = _lines.FindAll(l => l is { DeletionAskedAt: null, Grant.State: GrantState.Disabled } && l.DeleteFrom <= today);
        if (due.Count == 0) return;
        due.ForEach(line => line.DeletionAskedAt = now.Instant);
        var step = Procedure[Revoking.Delete.Code];
        if (!OpenSteps.Contains(step.Code)) OpenStep(step, now);
        RaiseEvent(step, null, now);
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

    private void PutBeforeKasi(string why, OfficeNow now)
    {
        var entry = Write(JournalKind.Remark, Procedure[Revoking.Identify.Code], Actor.Portal, null, "", now);
        entry.Detour = why;
        entry.NextStepIs(OpenStep(Procedure[Revoking.Record.Code], now));
    }

    private static bool IsPasswordOpen(RevocationLine line) => line is { Grant.AccountType: AccountType.Shared, DeactivatedAt: not null, PasswordChangedAt: null };

    private bool IsDue(Step step, OfficeNow now) => Open.Any(i => i.StepCode == step.Code && i.DueAt <= now.Instant);
}
