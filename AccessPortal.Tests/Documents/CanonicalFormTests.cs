using System.Globalization;
using System.Text.Json;
using AccessPortal.Documents;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests.Documents;

public sealed class CanonicalFormTests
{
    private static readonly PaperMark s_mark = new("P1-2b", "Hendra", null, "Sekretaris", Capacity.Own, Verdict.Accept, "", Given.Wib(2026, 11, 23, 9), "");

    private static readonly PaperRequest s_paper = new()
    {
        Number = "HA-2026-0001", Outcome = CaseOutcome.Running, AgendaNumber = "", Form = Given.Form, Unit = "Dinas Pendidikan", Marks = [s_mark], Dispositions = [],
    };

    // A digest on paper must still fit years later: whoever changes the writing has to give it another name.
    private const string Pinned = "995ef8713c6d828a9f1a677a7e631f70f808dccbfab3cdaf1d1e00c33fd63e5c";

    public static TheoryData<Func<PaperRequest, PaperRequest>> Changes => new(
        p => p with { Number = "HA-2026-0002" },
        p => p with { Outcome = CaseOutcome.Refused },
        p => p with { Form = p.Form with { Purpose = p.Form.Purpose + "." } },
        p => p with { Form = p.Form with { ValidUntil = p.Form.ValidUntil.AddDays(1) } },
        p => p with { Form = p.Form with { ContractEnd = p.Form.ValidUntil } },
        p => p with { Marks = [] },
        p => p with { Marks = [s_mark with { Name = "Gita" }] },
        p => p with { Marks = [s_mark with { At = s_mark.At.AddMilliseconds(1) }] },
        p => p with { Marks = [s_mark with { Capacity = Capacity.ActingAbsence }] },
        p => p with { Dispositions = [Given.Sheet] },
        p => p with { UserName = "wulan1" });

    [Theory, InlineData("id-ID"), InlineData("ar-SA"), InlineData("th-TH")]
    public void The_digest_is_the_same_in_every_culture_and_version(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new(culture);
        var digest = CanonicalForm.Digest(s_paper);
        CultureInfo.CurrentCulture = before;

        Assert.Equal(Pinned, digest);
    }

    [Theory, MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void Whatever_differs_on_paper_differs_in_the_digest(Func<PaperRequest, PaperRequest> change) =>
        Assert.NotEqual(CanonicalForm.Digest(s_paper), CanonicalForm.Digest(change(s_paper)));

    [Fact]
    public void The_canonical_form_is_JSON_that_names_its_scheme() =>
        Assert.Equal("FR-01/1", JsonDocument.Parse(CanonicalForm.Write(s_paper)).RootElement.GetProperty("scheme").GetString());
}
