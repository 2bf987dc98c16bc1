using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Resets;

/// <summary>How whoever asks for a new password was known to be the holder. The password itself is told to nobody, helpdesk included.</summary>
public enum IdentityCheck
{
    /// <summary>The holder asked under their own sign-in.</summary>
    SignedIn,
    /// <summary>Helpdesk called back the number in the directory.</summary>
    CalledBack,
    /// <summary>The holder came with an identity card.</summary>
    InPerson,
    /// <summary>A letter signed by the head of the unit.</summary>
    Letter,
}

/// <summary>A new password for one account, di luar SOP: asked for by helpdesk or the holder, set by the Administrator, opened by the holder.</summary>
public sealed class PasswordReset : Case, ISecretBearer
{
    private Procedure? _procedure;

    private PasswordReset() { }

    private PasswordReset(Guid id, SopVersion sop, AccessGrant grant, Guid? unitId, string subject, DateTimeOffset now)
        : base(id, ProcedureCode.Resetting, sop, grant.HolderId, unitId, now) =>
        (Grant, WebsiteId, Subject) = (grant, grant.WebsiteId, subject);

    /// <inheritdoc/>
    public override Procedure Procedure => _procedure ??= Resetting.Under(Sop);

    /// <summary>The account.</summary>
    public AccessGrant? Grant { get; private set; }

    /// <summary>How the holder was known.</summary>
    public IdentityCheck Identity { get; private set; }

    /// <inheritdoc/>
    public InitialSecret? Secret => Grant?.Secret is { } secret && secret.CaseId == Id ? secret : null;

    /// <inheritdoc/>
    protected override Parties Parties => new(RequesterId, RequesterId);

    /// <summary>X-1: notes the wish under a number of its own; the Administrator is next.</summary>
    /// <exception cref="SopViolation">The account is not in use.</exception>
    public static PasswordReset Ask(Guid id, SopVersion sop, string number, AccessGrant grant, (Guid? UnitId, string Subject) site, Actor by, IdentityCheck identity, string note, OfficeNow now)
    {
        if (grant.State is not GrantState.Active) throw new SopViolation(SopRule.GrantState, grant.State.ToString());
        var reset = new PasswordReset(id, sop, grant, site.UnitId, site.Subject, now.Instant) { Identity = identity };
        reset.Enter(number);
        var step = reset.Procedure[Resetting.Ask.Code];
        var entry = reset.Write(JournalKind.Step, step, by, Verdict.Done, note, now);
        entry.Detour = "Detour.Identity." + identity;
        entry.NextStepIs(reset.OpenStep(reset.Procedure[Resetting.Reset.Code], now));
        reset.RaiseEvent(step, Verdict.Done, now);
        return reset;
    }

    /// <summary>X-2: the Administrator has set it on the panel; it can be opened at once. All who share the account are told that it changed.</summary>
    public void Reset(Actor by, InitialSecret secret, IEnumerable<Guid> sharedWith, OfficeNow now)
    {
        if (Grant is not { State: GrantState.Active } grant) throw new SopViolation(SopRule.GrantState, Grant?.State.ToString() ?? "");
        Complete(Resetting.Reset, by, Verdict.Done, "", now);
        grant.Entrust(secret, Id, now.Instant);
        secret.Release(now.Instant, now.Calendar);
        Notify(NoticeKind.SecretReady, new(Role.Requester, null, RequesterId), Resetting.Receive.Code);
        foreach (var other in sharedWith.Where(p => p != RequesterId))
        {
            Admit(other);
            Notify(NoticeKind.SharedPasswordReset, new(Role.Requester, null, other), Resetting.Reset.Code);
        }
    }

    /// <summary>X-2: nothing is changed, with the reason; the holder is told.</summary>
    public void Decline(Actor by, string reason, OfficeNow now)
    {
        Complete(Resetting.Reset, by, Verdict.Refuse, reason, now);
        NotifyRequester(NoticeKind.Refused, Resetting.Reset.Code);
    }

    /// <summary>The website is closed: at whatever step it waits, the reset lapses with the reason; a secret on its way is destroyed.</summary>
    public void EndWithWebsite(Actor by, string reason, OfficeNow now)
    {
        if (!IsAlive) return;
        var step = Procedure[OpenSteps[0]];
        Write(JournalKind.Remark, step, by, null, reason, now).Detour = "Remark.WebsiteClosed";
        Close(CaseOutcome.Lapsed, now);
        Secret?.Destroy(now.Instant);
        NotifyRequester(NoticeKind.Lapsed, step.Code);
        RaiseEvent(step, null, now);
    }

    /// <summary>The holder has left: nobody is to open a password any more. A secret on its way is destroyed.</summary>
    public void EndWithHolder(OfficeNow now)
    {
        if (!IsAlive) return;
        var step = Procedure[OpenSteps[0]];
        Write(JournalKind.Remark, step, Actor.Portal, null, "", now).Detour = "Remark.ResetHolderLeft";
        Close(CaseOutcome.Lapsed, now);
        Secret?.Destroy(now.Instant);
        RaiseEvent(step, null, now);
    }

    /// <inheritdoc/>
    public byte[] OpenSecret(Actor by, OfficeNow now)
    {
        if (by.PersonId != RequesterId || Secret is not { } secret) throw new SopViolation(SopRule.SecretNotOpen);
        var cipher = secret.Open(now.Instant);
        Complete(Resetting.Receive, by, Verdict.Done, "", now);
        return cipher;
    }

    /// <summary>Not opened in time, the password is gone: the Administrator has to set another.</summary>
    public void ExpireSecret(OfficeNow now)
    {
        if (Secret is not { State: SecretState.Ready } secret || secret.ExpiresAt > now.Instant) return;
        secret.Expire(now.Instant);
        foreach (var item in Open.ToList()) item.Finish(null, now.Instant);
        var step = Procedure[Resetting.Reset.Code];
        var entry = Write(JournalKind.Remark, step, Actor.Portal, null, "", now);
        entry.Detour = "Remark.SecretExpired";
        entry.NextStepIs(OpenStep(step, now));
        Notify(NoticeKind.SecretExpired, new(Role.Requester, null, RequesterId), step.Code);
        RaiseEvent(step, null, now);
    }
}
