using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.Intake;
using AccessPortal.Tests.UseCases;

namespace AccessPortal.Tests.Intake;

/// <summary>What comes to helpdesk on paper.</summary>
internal static class Papers
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    public static UploadedFile Scan => new("Pindaian.pdf", Acts.Pdf);

    /// <summary>A decision on paper, signed today unless said otherwise.</summary>
    public static RecordOnPaper.Command Signed(CaseStanding at, string by, Verdict verdict, string note = "") => new(
        at.CaseId, at.Version, at.OpenSteps[0], verdict, DemoOffice.PersonId(by), Today, note,
        at.OpenSteps[0] is "P1-3" or "P1-4" && verdict is Verdict.Forward ? new(DispositionInstructions.Study, Domain.Cases.Urgency.Urgent, Domain.Cases.Confidentiality.Ordinary, null, "") : null, Scan);
}
