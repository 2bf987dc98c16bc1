using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests.Cases;

public sealed class CaseWordsTests
{
    [Theory, InlineData("id-ID"), InlineData("en")]
    public void Every_role_verdict_document_and_step_has_its_word(string culture)
    {
        using var wording = new CaseWording(culture);
        var steps = new[] { Granting.Procedure, Reviewing.Procedure, Revoking.Procedure, Resetting.Procedure }.SelectMany(p => p.Steps.Concat(p.Asides)).ToList();
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
}
