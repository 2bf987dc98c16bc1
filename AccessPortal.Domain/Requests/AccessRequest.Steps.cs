using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Requests;

// The steps that carry facts of their own, and what the others bring about.
public sealed partial class AccessRequest
{
    /// <summary>P1-3 and P1-4: forwards with a disposition sheet.</summary>
    public void Dispose(string stepCode, Actor by, DispositionSheet sheet, OfficeNow now)
    {
        var step = Procedure[stepCode];
        if (step.Facts is not StepFacts.Disposition || sheet.Instructions is DispositionInstructions.None)
            throw new SopViolation(SopRule.FactsMissing, stepCode);
        var entry = Complete(step, by, Verdict.Forward, sheet.Note, now);
        _dispositions.Add(sheet with { StepCode = stepCode, JournalSequence = entry.Sequence });
    }

    /// <summary>P1-6. The infrastructure section head checks the requested access type; a refusal needs a reason and leads to P1-9.</summary>
    /// <exception cref="SopViolation">A point of the checklist is open, or the website is not registered yet.</exception>
    public void Verify(Actor by, Verdict verdict, VerificationChecklist checklist, string remark, OfficeNow now)
    {
        if (verdict is Verdict.Accept && checklist.Open is { Count: > 0 } open)
            throw new SopViolation(SopRule.ChecklistOpen, [.. open.Select(p => p.ToString())]);
        if (verdict is Verdict.Accept && WebsiteId is null) throw new SopViolation(SopRule.WebsiteNotRegistered);
        Complete(Granting.Verify, by, verdict, remark, now);
        VerifiedPoints = checklist.Points;
    }

    /// <summary>Before P1-6: the proposed website has been registered; its owner is told.</summary>
    public void SetWebsite(Website website, OfficeNow now)
    {
        (WebsiteId, Subject) = (website.Id, website.Name.ToString());
        NotifyOwner(website.OwnerId);
    }

    /// <summary>
    /// P1-8. Technical Support has made the account on the panel: a new right in state Sementara, with its secret sealed until P1-9.
    /// </summary>
    public AccessGrant CreateAccount(Actor by, PanelUserName userName, InitialSecret secret, OfficeNow now)
    {
        if (Form is not { Kind: RequestKind.New } form || WebsiteId is not { } website) throw new SopViolation(SopRule.FactsMissing, Granting.CreateAccount.Code);
        Complete(Granting.CreateAccount, by, Verdict.Done, "", now);
        Grant = AccessGrant.Create(secret.GrantId, website, HolderId, userName, form.AccountType, form.Scope, form.ValidUntil, Cause(by), now.Instant);
        Grant.Entrust(secret, Id, now.Instant);
        return Grant;
    }

    /// <summary>P1-8 of a change or renewal: the existing account was altered on the panel; a secret only when one was reset.</summary>
    public void AlterAccount(Actor by, AccessGrant grant, InitialSecret? secret, OfficeNow now)
    {
        if (Form is not { Kind: not RequestKind.New } form || form.GrantId != grant.Id || grant.HolderId != HolderId) throw new SopViolation(SopRule.GrantMissing);
        // A renewal that was still under way at the end date finds the right suspended; P1-8 lifts that on the panel.
        var ready = grant.State is GrantState.Active || grant.IsToRegularise
            || (form.Kind is RequestKind.Renewal && grant.State is GrantState.SuspensionRequested or GrantState.Suspended);
        if (!ready) throw new SopViolation(SopRule.GrantState, grant.State.ToString());
        if (form.ResetSecret && secret is null) throw new SopViolation(SopRule.SecretMissing);
        Complete(Granting.CreateAccount, by, Verdict.Done, "", now);
        Grant = grant;
        if (secret is not null) grant.Entrust(secret, Id, now.Instant);
    }

    /// <summary>Replaces an unread, expired or mistyped secret while the case runs (undo of P1-8/P1-9).</summary>
    public void ReissueSecret(Actor by, InitialSecret secret, OfficeNow now)
    {
        if (Grant is not { } grant || !IsAlive) throw new SopViolation(SopRule.SecretNotOpen);
        if (grant.State > GrantState.Active) throw new SopViolation(SopRule.GrantState, grant.State.ToString());
        if (by.PersonId == HolderId) throw new SopViolation(SopRule.OwnRequest);
        grant.Entrust(secret, Id, now.Instant);
        var step = Procedure[Granting.CreateAccount.Code];
        Write(JournalKind.Remark, step, by, null, "", now).Detour = "Remark.SecretReissued";
        if (!OpenSteps.Contains(Granting.InformStatus.Code)) ReleaseSecret(now);
        RaiseEvent(step, null, now);
    }

    /// <summary>The applicant opens the secret, once.</summary>
    public byte[] OpenSecret(Actor by, OfficeNow now)
    {
        if (by.PersonId != HolderId || Secret is not { } secret) throw new SopViolation(SopRule.SecretNotOpen);
        var cipher = secret.Open(now.Instant);
        var step = Procedure[Granting.Use.Code];
        Write(JournalKind.Remark, step, by, null, "", now).Detour = "Remark.SecretOpened";
        RaiseEvent(step, null, now);
        return cipher;
    }

    /// <summary>The clock: an unread secret has expired.</summary>
    public void ExpireSecret(OfficeNow now)
    {
        if (Secret is not { State: SecretState.Ready } secret || secret.ExpiresAt > now.Instant) return;
        secret.Expire(now.Instant);
        var step = Procedure[Granting.CreateAccount.Code];
        Write(JournalKind.Remark, step, Actor.Portal, null, "", now).Detour = "Remark.SecretExpired";
        Notify(NoticeKind.SecretExpired, new(Role.Requester, null, HolderId), step.Code);
        Notify(NoticeKind.SecretExpired, new(Role.TechnicalSupport, null, null), step.Code);
        RaiseEvent(step, null, now);
    }

    /// <inheritdoc/>
    protected override void OnCompleting(Step step, Verdict verdict, Actor by, OfficeNow now)
    {
        if (verdict is Verdict.Refuse && step.IfRefused is not null) RefusedAt = step.Code;
        if (RefusedAt is not null) return;
        if (step.Code == Granting.InformStatus.Code) ReleaseSecret(now);
        if (step.Code == Granting.Record.Code && Grant is { } grant) Enrol(grant, by, now);
    }

    /// <inheritdoc/>
    protected override void Route(Step step, Verdict verdict, JournalEntry entry, OfficeNow now)
    {
        if (verdict is Verdict.Return) AwaitCorrection(step, entry, now);
        else if (step.Code == Granting.Use.Code) Close(RefusedAt is null ? CaseOutcome.Completed : CaseOutcome.Refused, now);
        else base.Route(step, verdict, entry, now);
        if (step.Code == Granting.Record.Code && RefusedAt is null && Grant is { State: >= GrantState.Disabled })
            entry.Detour = "Detour.RightGone";
        NotifyRequester(verdict switch
        {
            Verdict.Return => NoticeKind.Returned,
            Verdict.Refuse => NoticeKind.Refused,
            _ when Outcome is CaseOutcome.Completed => NoticeKind.Completed,
            _ => NoticeKind.Moved,
        }, step.Code);
    }

    /// <inheritdoc/>
    protected override void OnUndone(Step step)
    {
        (ReturnedFrom, ReturnedMinutesLeft) = (null, null);
        if (RefusedAt == step.Code) RefusedAt = null;
        if (step.Code == Granting.Verify.Code) VerifiedPoints = null;
    }

    private void AwaitCorrection(Step step, JournalEntry entry, OfficeNow now)
    {
        var due = Items.Last(i => i.StepCode == step.Code).DueAt;
        ReturnedFrom = step.Code;
        ReturnedMinutesLeft = due is null ? null : now.Calendar.MinutesBetween(now.Instant, due.Value);
        Await(correction: true);
        entry.NextStepIs(OpenStep(Procedure[Granting.Submit.Code], now));
    }

    private void ReleaseSecret(OfficeNow now)
    {
        if (Secret is not { State: SecretState.Sealed } secret) return;
        secret.Release(now.Instant, now.Calendar);
        Notify(NoticeKind.SecretReady, new(Role.Requester, null, HolderId), Granting.InformStatus.Code);
    }

    private void Enrol(AccessGrant grant, Actor by, OfficeNow now)
    {
        // Taken away before it was recorded: that stands.
        if (grant.State >= GrantState.Disabled) return;
        if (Form is { Kind: not RequestKind.New } form) grant.Alter(form.Scope, form.ValidUntil, Cause(by), now.Instant);
        else if (grant.AwaitsRecord) grant.Activate(Cause(by), now.Instant);
    }

    private CauseOfChange Cause(Actor by) => new(ChangeCause.Case, Id, Number ?? "", by.PersonId);
}
