using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Requests;

// How a request ends when nobody has decided on it: without its applicant, or because what it asked for can no longer be given.
public sealed partial class AccessRequest
{
    /// <summary>
    /// The website is closed: what was asked for can no longer be given. Ends the request at whatever step waits, with the reason; who asked
    /// is told, and a secret on its way is destroyed. No step is pretended to have been done.
    /// </summary>
    public void EndWithWebsite(Actor by, string reason, OfficeNow now)
    {
        if (IsAlive && Outcome is not CaseOutcome.Draft) Lapse("Remark.WebsiteClosed", by, reason, now);
    }

    /// <summary>
    /// The clock: the applicant has left. What no account has come of yet lapses, and those for whom it waited are told; what was only to be
    /// received ends without confirmation. Once there is an account, what follows on it goes on.
    /// </summary>
    public void EndWithApplicant(OfficeNow now)
    {
        if (OpenSteps.Contains(Granting.Use.Code)) EndUnconfirmed(now);
        if (!CanLapse) return;
        foreach (var item in Open.Where(i => i.PersonId != RequesterId)) Notify(NoticeKind.Lapsed, item.Addressee, item.StepCode);
        Lapse("Remark.HolderLeft", Actor.Portal, "", now);
    }

    /// <summary>The clock: before P1-8 the account to alter is gone; nobody could end the request then.</summary>
    /// <param name="named">The account that a change or renewal names.</param>
    /// <param name="now">Now.</param>
    public void LapseWithout(AccessGrant? named, OfficeNow now)
    {
        if (CanLapse && named is { State: >= GrantState.Disabled }) Lapse("Remark.RightGone", Actor.Portal, "", now);
    }

    /// <summary>The clock, P1-11: five working days passed without a word (Selesai tanpa konfirmasi).</summary>
    public void CloseUnconfirmed(OfficeNow now)
    {
        if (Open.SingleOrDefault(i => i.StepCode == Granting.Use.Code) is { } item && item.DueAt <= now.Instant) EndUnconfirmed(now);
    }

    private bool CanLapse => IsAlive && Outcome is not CaseOutcome.Draft && RefusedAt is null && Grant is null;

    private void EndUnconfirmed(OfficeNow now)
    {
        var step = Procedure[Granting.Use.Code];
        Write(JournalKind.Unconfirmed, step, Actor.Portal, null, "", now);
        Close(RefusedAt is null ? CaseOutcome.Completed : CaseOutcome.Refused, now);
        NotifyRequester(NoticeKind.Completed, step.Code);
        RaiseEvent(step, null, now);
    }

    // What had been refused stays refused; what was recorded and waits for its receipt only has come to its end.
    private void Lapse(string why, Actor by, string reason, OfficeNow now)
    {
        var step = Procedure[OpenSteps.Count > 0 ? OpenSteps[0] : Granting.Submit.Code];
        var (outcome, told) = RefusedAt is not null ? (CaseOutcome.Refused, NoticeKind.Refused)
            : step.Code == Granting.Use.Code ? (CaseOutcome.Completed, NoticeKind.Completed) : (CaseOutcome.Lapsed, NoticeKind.Lapsed);
        Write(JournalKind.Remark, step, by, null, reason, now).Detour = why;
        Close(outcome, now);
        Secret?.Destroy(now.Instant);
        NotifyRequester(told, step.Code);
        RaiseEvent(step, null, now);
    }
}
