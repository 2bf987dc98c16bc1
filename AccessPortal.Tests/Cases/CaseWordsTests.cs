using AccessPortal.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests.Cases;

public sealed class CaseWordsTests
{
    [Theory, InlineData("id-ID"), InlineData("en")]
    public void Every_role_verdict_document_and_step_has_its_word(string culture)
    {
        using var wording = new CaseWording(culture);
        var steps = new[] { Granting.Procedure, Reviewing.Procedure, Revoking.Procedure, Resetting.Procedure, Reconciling.Procedure }.SelectMany(p => p.Steps.Concat(p.Asides)).ToList();
        List<string> keys =
        [
            .. Enum.GetNames<Role>().Select(r => $"Role.{r}"), .. Enum.GetNames<Verdict>().Select(v => $"Verdict.{v}"),
            .. Enum.GetNames<Document>().Select(d => $"Document.{d}"), .. steps.Select(s => $"Step.{s.Code}"),
            .. Enum.GetNames<AccessPortal.Domain.Office.Capacity>().Select(c => $"Capacity.{c}"),
            .. steps.Where(s => s.DueMinutes is not null).Select(s => $"Wait.{s.Code}"),
            .. steps.Where(s => s.Activity.Length == 0).Select(s => $"Activity.{s.Code}"),
        ];

        Assert.All(keys, key => Assert.False(wording.Words[key].ResourceNotFound, key));
    }

    [Theory, InlineData("id-ID"), InlineData("en")]
    public void Every_type_level_account_and_panel_has_its_word(string culture)
    {
        using var wording = new CaseWording(culture);
        List<string> keys =
        [
            .. Enum.GetNames<AccessTypes>().Skip(1).Select(t => $"Type.{t}"), .. Enum.GetNames<AccessLevel>().Select(l => $"Level.{l}"),
            .. Enum.GetNames<AccountType>().Select(a => $"AccountType.{a}"), .. Enum.GetNames<PanelPlatform>().Select(p => $"Platform.{p}"),
        ];

        Assert.All(keys, key => Assert.False(wording.Words[key].ResourceNotFound, key));
    }

    [Fact]
    public void A_right_is_said_by_its_types_and_its_level()
    {
        using var wording = new CaseWording();

        Assert.Equal("Pengelola Berkas, Basis Data · Ubah", wording.Words.Access(new(AccessTypes.Files | AccessTypes.Database, AccessLevel.Edit)));
    }
}
