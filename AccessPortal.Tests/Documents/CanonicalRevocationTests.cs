using System.Text;
using AccessPortal.Documents;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;

namespace AccessPortal.Tests.Documents;

public sealed class CanonicalRevocationTests
{
    private static readonly PaperRevocation s_paper = new()
    {
        Number = "HP-2026-0001", Outcome = CaseOutcome.Running, Origin = OriginKind.Owner, Filer = "Gita", Site = "disdikbud", Lines = [], Marks = [],
        Form = new()
        {
            Reason = RevocationReason.Transfer, Explanation = "Pindah ke kecamatan.", DecreeNumber = "824/17/2026", DecreeEffectiveOn = new(2026, 12, 1),
            EffectiveOn = new(2026, 11, 23), Urgency = Urgency.Urgent, RemainingTypes = AccessTypes.Files | AccessTypes.Database, RemainingLevel = AccessLevel.Edit,
            HandOverTo = "Sekretariat", Successor = "Gita", SuccessorId = Guid.NewGuid(),
        },
    };

    // A digest on paper must still fit years later: whoever changes the writing has to give it another name.
    [Fact]
    public void The_bytes_are_those_of_the_first_printed_forms() => Assert.Equal(
        """
        {"scheme":"FR-04/1","number":"HP-2026-0001","outcome":"Running","origin":"Owner","filer":"Gita","filerNip":"","filerTitle":"","unit":"",
        "site":"disdikbud","owner":"","form":{"revision":0,"submittedAt":-62135596800000,"reason":"Transfer","explanation":"Pindah ke kecamatan.",
        "decreeNumber":"824/17/2026","decreeEffectiveOn":"2026-12-01","effectiveOn":"2026-11-23","urgency":"Urgent","remainingTypes":"Files, Database",
        "remainingLevel":"Edit","handOverTo":"Sekretariat","successor":"Gita"},"lines":[],"evidence":"","evidenceReference":"","marks":[]}
        """.ReplaceLineEndings(""), Written(s_paper));

    [Fact]
    public void What_was_left_empty_is_written_as_empty() => Assert.Contains(
        """
        "reason":"Unused","explanation":"","decreeNumber":"","decreeEffectiveOn":"","effectiveOn":"2026-11-23","urgency":"Ordinary",
        "remainingTypes":"","remainingLevel":"","handOverTo":"","successor":""}
        """.ReplaceLineEndings(""),
        Written(s_paper with { Form = new() { Reason = RevocationReason.Unused, EffectiveOn = new(2026, 11, 23) } }), StringComparison.Ordinal);

    private static string Written(PaperRevocation paper) => Encoding.UTF8.GetString(CanonicalRevocation.Write(paper));
}
