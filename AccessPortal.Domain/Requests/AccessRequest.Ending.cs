using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Requests;

// How a request ends without its applicant.
public sealed partial class AccessRequest
{
    /// <summary>The clock, P1-11: five working days passed without a word (Selesai tanpa konfirmasi).</summary>
    public void CloseUnconfirmed(OfficeNow now)
    {
        if (Open.SingleOrDefault(i => i.StepCode == Granting.Use.Code) is { } item && item.DueAt <= now.Instant) EndUnconfirmed(now);
    }

    /// <summary>
    /// The applicant has left: what no account has come of yet ends as withdrawn, and those for whom it waited are told; what was only to be
    /// received ends without confirmation. Once there is an account, what follows on it goes on.
    /// </summary>
    public void EndWithApplicant(OfficeNow now)
    {
        if (OpenSteps.Contains(Granting.Use.Code)) EndUnconfirmed(now);
        if (!IsAlive || Outcome is CaseOutcome.Draft || Grant is not null || RefusedAt is not null) return;
        var step = Procedure[OpenSteps[0]];
        foreach (var item in Open.Where(i => i.PersonId != RequesterId)) Tell(NoticeKind.Withdrawn, item.Addressee, step.Code);
        Write(JournalKind.Remark, step, Actor.Portal, null, "", now).Detour = "Remark.ApplicantLeft";
        Close(CaseOutcome.Withdrawn, now);
        Announce(step, null, now);
    }

    private void EndUnconfirmed(OfficeNow now)
    {
        var step = Procedure[Granting.Use.Code];
        Write(JournalKind.Unconfirmed, step, Actor.Portal, null, "", now);
        Close(RefusedAt is null ? CaseOutcome.Completed : CaseOutcome.Refused, now);
        TellRequester(NoticeKind.Completed, step.Code);
        Announce(step, null, now);
    }
}
