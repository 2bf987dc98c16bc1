using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Requests;

// What helpdesk and secretariat do for a request (docs/domain.md, A6): they take it in, check it and number it; they decide nothing.
public sealed partial class AccessRequest
{
    private const IntakePoints Everything = IntakePoints.Form | IntakePoints.Signature | IntakePoints.Decree | IntakePoints.Identity;

    /// <summary>How it came to helpdesk; null when the applicant files it themselves.</summary>
    public IntakeChannel? Channel { get; private set; }

    /// <summary>Who took it in.</summary>
    public Guid? TakenInBy { get; private set; }

    /// <summary>Nomor agenda, given by the secretariat; empty before.</summary>
    public string AgendaNumber { get; private set; } = "";

    /// <summary>What helpdesk found in order; null before anybody looked.</summary>
    public IntakePoints? CheckedPoints { get; private set; }

    /// <summary>Helpdesk begins the form for the applicant; nobody takes in a request of their own.</summary>
    public void TakeIn(Actor by, IntakeChannel channel)
    {
        if (Outcome is not CaseOutcome.Draft) throw Filed();
        if (by.PersonId == RequesterId) throw new SopViolation(SopRule.OwnRequest);
        (Channel, TakenInBy) = (channel, by.PersonId);
    }

    /// <summary>P1-1 by helpdesk in the applicant's name, without a signature: under its number it waits for the applicant's own word.</summary>
    public void AskConfirmation(Actor by, RequestForm form, string number, OfficeNow now)
    {
        Begin(by, form, number, now).NextStepIs(OpenStep(Procedure[Granting.Confirm.Code], now));
        RaiseEvent(Procedure[Granting.Fill.Code], Verdict.Done, now);
    }

    /// <summary>P1-K and P1-2a: the applicant stands by what helpdesk filled in, in the portal or by a signed paper that helpdesk records.</summary>
    public void Confirm(Actor by, OfficeNow now)
    {
        Complete(Granting.Confirm, by, Verdict.Done, "", now);
        (Draft, DraftSavedAt) = ("", null);
        Submit(by, now);
    }

    /// <summary>
    /// P1-K and P1-2a: the applicant mends what helpdesk filled in before standing by it. The journal says so, and who decides sees the
    /// fields that changed. Helpdesk itself mends nothing that already carries a number.
    /// </summary>
    public void ConfirmMended(Actor by, RequestForm form, OfficeNow now)
    {
        if (by.RecordedBy is not null) throw new SopViolation(SopRule.NotTheRequester);
        Ensure(Procedure[Granting.Confirm.Code], by);
        Adopt(form, now);
        Complete(Granting.Confirm, by, Verdict.Done, "", now).Detour = "Detour.Mended";
        Submit(by, now);
    }

    /// <summary>Whether the form can be typed in: a draft, a correction, or by the applicant what helpdesk filled in and they have not confirmed.</summary>
    public bool IsOpenTo(Actor by) =>
        Outcome is CaseOutcome.Draft or CaseOutcome.Returned || (by.RecordedBy is null && by.PersonId == RequesterId && OpenSteps.Contains(Granting.Confirm.Code));

    /// <summary>Notes what of the papers is in order; a later look replaces the earlier one.</summary>
    public void Check(Actor by, IntakePoints points, string remark, OfficeNow now)
    {
        CheckedPoints = points & Everything;
        RecordIntake(by, CheckedPoints == Everything ? "Remark.Complete" : "Remark.Incomplete", remark, now);
    }

    /// <summary>Gives, or mends, the secretariat's agenda number.</summary>
    public void GiveAgenda(Actor by, string agendaNumber, OfficeNow now)
    {
        AgendaNumber = agendaNumber.Trim();
        RecordIntake(by, "Remark.Agenda", AgendaNumber, now);
    }

    private void RecordIntake(Actor by, string remark, string note, OfficeNow now)
    {
        if (!IsAlive || Outcome is CaseOutcome.Draft) throw new SopViolation(SopRule.CaseClosed, Outcome.ToString());
        if (by.PersonId == RequesterId) throw new SopViolation(SopRule.OwnRequest);
        var step = Procedure[Granting.Submit.Code];
        Write(JournalKind.Remark, step, by, null, note, now).Detour = remark;
        RaiseEvent(step, null, now);
    }
}
