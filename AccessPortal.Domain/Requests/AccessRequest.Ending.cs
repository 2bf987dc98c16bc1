using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Requests;

// How a request ends when nobody has decided on it: what it asked for can no longer be given.
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

    /// <summary>The clock: before P1-8 whoever would hold the account has left, or the account to alter is gone; nobody could end it then.</summary>
    /// <param name="holderLeft">Whether the holder has left.</param>
    /// <param name="named">The account that a change or renewal names.</param>
    /// <param name="now">Now.</param>
    public void LapseWithout(bool holderLeft, AccessGrant? named, OfficeNow now)
    {
        if (!IsAlive || Outcome is CaseOutcome.Draft || RefusedAt is not null || Grant is not null) return;
        if (holderLeft) Lapse("Remark.HolderLeft", Actor.Portal, "", now);
        else if (named is { State: >= GrantState.Disabled }) Lapse("Remark.RightGone", Actor.Portal, "", now);
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
        TellRequester(told, step.Code);
        Announce(step, null, now);
    }
}
