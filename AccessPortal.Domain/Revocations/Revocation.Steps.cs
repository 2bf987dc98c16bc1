using System.Globalization;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Revocations;

// The answers of owner and Kasi, and the steps that carry facts of their own.
public sealed partial class Revocation
{
    /// <summary>P3-1 and P3-2 of a proposal: the owner confirms it, with the form as they want it.</summary>
    public void ConfirmProposal(Actor by, RevocationForm form, OfficeNow now)
    {
        EnsureProposal();
        Complete(Revoking.Identify, by, Verdict.Done, "", now).NextStepIs(Revoking.Submit);
        Adopt(form, now);
        IsConfirmed = true;
        var entry = Write(JournalKind.Step, Procedure[Revoking.Submit.Code], by, Verdict.Done, "", now);
        entry.NextStepIs(OpenStep(Procedure[Revoking.Record.Code], now));
        RaiseEvent(Procedure[Revoking.Submit.Code], Verdict.Done, now);
    }

    /// <summary>
    /// The owner says that the access is still needed. That ends a colleague's proposal; what the portal, an emergency or a leaver list
    /// brought up is put before the Kasi with the owner's reason.
    /// </summary>
    public void DeclineProposal(Actor by, string reason, OfficeNow now)
    {
        EnsureProposal();
        if (!Allows(Revoking.Identify.Code, by)) throw new SopViolation(SopRule.NotYourTask, Revoking.Identify.Code);
        if (string.IsNullOrWhiteSpace(reason)) throw new SopViolation(SopRule.ReasonMissing, Revoking.Identify.Code);
        EnsureNotOwn(by);
        EnsureStays(now.Calendar.LocalDate(now.Instant));
        var step = Procedure[Revoking.Identify.Code];
        if (OriginKind is OriginKind.Proposal)
        {
            End(JournalKind.Declined, step, by, reason, now);
            return;
        }
        Write(JournalKind.Remark, step, by, null, reason, now).Detour = "Remark.OwnerDeclined";
        FallAway(step.Code, now);
        OpenStep(Procedure[Revoking.Record.Code], now);
        RaiseEvent(step, null, now);
    }

    /// <summary>P3-3 of what no owner has confirmed: the Kasi decides that the access stays.</summary>
    public void Drop(Actor by, string reason, OfficeNow now)
    {
        EnsureProposal();
        if (!Allows(Revoking.Record.Code, by)) throw new SopViolation(SopRule.NotYourTask, Revoking.Record.Code);
        if (string.IsNullOrWhiteSpace(reason)) throw new SopViolation(SopRule.ReasonMissing, Revoking.Record.Code);
        EnsureNotOwn(by);
        End(JournalKind.Declined, Procedure[Revoking.Record.Code], by, reason, now);
    }

    /// <summary>Who filed it takes it back while the Kasi has not recorded it.</summary>
    public void Withdraw(Actor by, string reason, OfficeNow now)
    {
        if (!IsFiledBy(by)) throw new SopViolation(SopRule.NotTheRequester);
        if (!CanWithdraw(by)) throw new SopViolation(SopRule.TooLateToWithdraw);
        var at = OpenSteps.Select(code => Procedure[code]).FirstOrDefault(s => !s.Aside) ?? Revoking.Record;
        End(JournalKind.Withdrawn, at, by, reason, now);
    }

    /// <summary>Whether <see cref="Withdraw"/> would succeed for this person.</summary>
    public bool CanWithdraw(Actor by) => IsAlive && IsFiledBy(by) && !Standing(Revoking.Record);

    /// <summary>P3-2 again after the Kasi returned it: back to P3-3.</summary>
    public void Resubmit(Actor by, RevocationForm form, OfficeNow now)
    {
        if (Outcome is not CaseOutcome.Returned) throw Filed();
        Complete(Revoking.Submit, by, Verdict.Done, "", now);
        Adopt(form, now);
        IsConfirmed = true;
        Await(correction: false);
    }

    /// <summary>
    /// P3-4. The Administrator has disabled every account of the form on the panel, or taken part of its reach away, and answers point
    /// by point what else hung on it. A shared password may be changed later; then it waits as P3-K.
    /// </summary>
    /// <param name="by">The Administrator.</param>
    /// <param name="done">One entry for each line.</param>
    /// <param name="around">What hangs on the rights beyond this case.</param>
    /// <param name="noSuccessor">Why nobody follows the last administrator; empty where somebody does.</param>
    /// <param name="now">The office now.</param>
    public void Deactivate(Actor by, IReadOnlyList<Deactivation> done, Surroundings around, string noSuccessor, OfficeNow now)
    {
        if (now.Calendar.LocalDate(now.Instant) < Form.EffectiveOn) throw new SopViolation(SopRule.NotYetEffective, Form.EffectiveOn.ToString("O", CultureInfo.InvariantCulture));
        var byGrant = done.ToDictionary(d => d.GrantId);
        foreach (var line in _lines) Check(line, byGrant.GetValueOrDefault(line.GrantId), now);
        var settled = LastAdministratorAcknowledged || !string.IsNullOrWhiteSpace(noSuccessor) || (Form.SuccessorId is { } follows && around.Successors.Contains(follows));
        if (!settled && _lines.Find(l => around.LastAdministrators.Contains(l.GrantId)) is { } last)
            throw new SopViolation(SopRule.LastAdministrator, last.Grant.UserName.ToString());
        Complete(Revoking.Deactivate, by, Verdict.Done, "", now);
        if (!string.IsNullOrWhiteSpace(noSuccessor)) AcknowledgeLastAdministrator(by, noSuccessor, now);
        foreach (var line in _lines) Deactivate(line, byGrant[line.GrantId], around, by, now);
        FallAway(Revoking.Suspend.Code, now);
        if (_lines.Exists(IsPasswordOpen) && !OpenSteps.Contains(Revoking.ChangeSharedPassword.Code)) OpenStep(Procedure[Revoking.ChangeSharedPassword.Code], now);
    }

    /// <summary>P3-6. The Kasi confirms against evidence that the accounts are gone; never by who did P3-4.</summary>
    public void Confirm(Actor by, Evidence evidence, string note, OfficeNow now)
    {
        if (string.IsNullOrWhiteSpace(evidence.Reference)) throw new SopViolation(SopRule.EvidenceMissing);
        if (OpenSteps.Contains(Revoking.ChangeSharedPassword.Code)) throw new SopViolation(SopRule.SharedPasswordOpen);
        Complete(Revoking.Confirm, by, Verdict.Done, note, now);
        (EvidenceKind, EvidenceReference) = (evidence.Kind, evidence.Reference.Trim());
    }

    /// <inheritdoc/>
    protected override void OnCompleting(Step step, Verdict verdict, Actor by, OfficeNow now)
    {
        if (step.Code == Revoking.Record.Code && verdict is Verdict.Forward && !Owner.IsKnown) throw new SopViolation(SopRule.OwnerMissing, Subject);
    }

    /// <inheritdoc/>
    protected override void Route(Step step, Verdict verdict, JournalEntry entry, OfficeNow now)
    {
        // P3-1 of a proposal goes on to P3-2 in the same sitting.
        if (step.Code == Revoking.Identify.Code) return;
        if (verdict is Verdict.Return && step.Code == Revoking.Record.Code)
        {
            Await(correction: true);
            entry.NextStepIs(OpenStep(Procedure[Revoking.Submit.Code], now));
            Notify(NoticeKind.Returned, Owner.Addressee, step.Code);
        }
        else if (verdict is Verdict.Return) entry.NextStepIs(OpenStep(Procedure[Revoking.Deactivate.Code], now));
        else if (step.Code == Revoking.Record.Code) entry.NextStepIs(OpenStep(Procedure[Revoking.Deactivate.Code], now, DeactivationDue(now)));
        else base.Route(step, verdict, entry, now);
        NotifyRequester(Outcome is CaseOutcome.Completed ? NoticeKind.Completed : NoticeKind.Moved, step.Code);
    }

    private void Check(RevocationLine line, Deactivation? done, OfficeNow now)
    {
        if (done is null || done.Checklist.Open.Count > 0) throw new SopViolation(SopRule.DeactivationOpen, line.Grant.UserName.ToString());
        EnsureInstant(done.DoneAt, now);
    }

    private void Deactivate(RevocationLine line, Deactivation done, Surroundings around, Actor by, OfficeNow now)
    {
        (line.DeactivatedAt, line.Revoked, line.Absent) = (done.DoneAt, done.Checklist.Revoked, done.Checklist.Absent);
        if (done.Checklist.Revoked.HasFlag(DeactivationPoint.SharedPassword)) line.PasswordChangedAt = done.DoneAt;
        if (line.Grant.State < GrantState.Disabled && Form.Remaining is { } remaining)
        {
            line.Grant.Narrow(remaining, Cause(by), now.Instant);
            return;
        }
        // The hold also begins for what a reconciliation disabled meanwhile; the account of several holders stays for the others.
        if (!around.HeldWithOthers.Contains(line.GrantId)) line.DeleteFrom ??= now.Calendar.LocalDate(now.Instant).AddDays(around.Settings.HoldDays);
        // Sent back by P3-6 and done again, or disabled elsewhere: the register has it already.
        if (line.Grant.State < GrantState.Disabled) Disable(line, by, now);
        if (line.PasswordChangedAt is not null) LeaveShared(line, by, now);
    }

    private void Disable(RevocationLine line, Actor by, OfficeNow now)
    {
        line.Grant.Disable(Cause(by), now.Instant);
        Notify(NoticeKind.AccessRevoked, new(Role.Requester, null, line.Grant.HolderId), Revoking.Deactivate.Code);
    }

    // Biasa as the table says, segera within an hour, sangat segera at once; never before the day it takes effect.
    private DateTimeOffset DeactivationDue(OfficeNow now)
    {
        var start = now.Calendar.StartOf(Form.EffectiveOn);
        var minutes = Form.Urgency switch { Urgency.Urgent => 60, Urgency.VeryUrgent => 0, _ => Procedure[Revoking.Deactivate.Code].DueMinutes ?? 0 };
        return now.Calendar.Add(start > now.Instant ? start : now.Instant, minutes);
    }

    // What the portal filed is nobody's to take back.
    private bool IsFiledBy(Actor by) => by.PersonId == RequesterId && by.Capacity is not Capacity.Portal;

    private bool Standing(Step step) => Journal.Any(e => e.Kind is JournalKind.Step && e.StepCode == step.Code && e.Verdict is Verdict.Forward);

    private void EnsureProposal()
    {
        if (IsConfirmed || !IsAlive) throw new SopViolation(SopRule.NotAProposal);
    }

    // Whose right it is does not say that it stays.
    private void EnsureNotOwn(Actor by)
    {
        if (_lines.Find(l => l.Grant.HolderId == by.PersonId) is { } own)
            throw new SopViolation(SopRule.OwnRight, own.Grant.UserName.ToString());
    }

    private void EnsureInstant(DateTimeOffset doneAt, OfficeNow now)
    {
        // A panel's clock and the portal's differ by minutes; what was done before the papers came in is the emergency's case.
        if (doneAt > now.Instant.AddMinutes(5) || doneAt < OpenedAt.AddDays(-7)) throw new SopViolation(SopRule.InstantWrong);
    }
}
