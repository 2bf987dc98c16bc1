namespace AccessPortal.Requests;

/// <summary>What a caller may do on a request now; asked only to show or hide, the aggregate decides again.</summary>
/// <param name="Step">The open step that is this caller's to complete; null when none is.</param>
/// <param name="Undo">Take back the step done last.</param>
/// <param name="Withdraw">Withdraw the request: one's own, or as helpdesk that of somebody who has left.</param>
/// <param name="Correct">Mend and resubmit it.</param>
/// <param name="Reveal">Open the waiting secret.</param>
/// <param name="Reissue">Issue a new secret.</param>
/// <param name="RegisterSite">Register the proposed website.</param>
/// <param name="RecordOnPaper">Record what somebody decided on paper at the open step.</param>
/// <param name="Hindrance">Why the caller may not act on a step of their own post: own request, or duties not separated.</param>
public sealed record RequestPowers(Step? Step, bool Undo, bool Withdraw, bool Correct, bool Reveal, bool Reissue, bool RegisterSite, bool RecordOnPaper, bool Hindrance)
{
    internal static RequestPowers Of(AccessRequest @case, Caller caller, bool applicantGone, OfficeNow now)
    {
        var open = @case.OpenSteps.Select(code => @case.Procedure[code]).ToList();
        var mine = open.Find(s => @case.Allows(s.Code, caller.ActorFor(@case, s.Code)));
        var (isRequester, secret) = (@case.RequesterId == caller.PersonId, @case.Secret);
        var corrects = isRequester && @case.Outcome is CaseOutcome.Returned;
        return new(
            corrects ? null : mine,
            @case.CanUndo(caller.Undoing(@case), now),
            (isRequester || (applicantGone && caller.Holds(Role.Helpdesk))) && CanWithdraw(@case),
            corrects,
            caller.PersonId == @case.HolderId && secret is { State: SecretState.Ready } && secret.ExpiresAt > now.Instant,
            caller.Holds(Role.TechnicalSupport) && @case is { IsAlive: true, Grant.State: <= GrantState.Active } && secret is not null && caller.PersonId != @case.HolderId,
            mine == @case.Procedure[Granting.Verify.Code] && @case.WebsiteId is null,
            caller.Holds(Role.Helpdesk) && !isRequester && open.Exists(s => s.MayBeRecordedOnBehalf),
            mine is null && open.Exists(s => @case.Items.Any(i => i.IsOpen && i.StepCode == s.Code && i.IsFor(caller.ActorFor(i)))));
    }

    private static bool CanWithdraw(AccessRequest @case) =>
        @case.IsAlive && @case.RefusedAt is null && @case.OpenSteps is [var step, ..]
        && (@case.Procedure[step].Aside || @case.Procedure.IndexOf(step) <= @case.Procedure.IndexOf(Granting.CreateAccount.Code));
}
