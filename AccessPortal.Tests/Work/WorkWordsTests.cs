using AccessPortal.Domain.Sop;
using AccessPortal.Tests.Cases;
using AccessPortal.Work;

namespace AccessPortal.Tests.Work;

public sealed class WorkWordsTests
{
    [Theory, InlineData("id-ID"), InlineData("en")]
    public void Every_step_that_waits_has_a_verb_on_its_button(string culture)
    {
        using var wording = new CaseWording(culture);
        var words = wording.Of<WorkWords>();
        var waiting = new[] { Granting.Procedure, Reviewing.Procedure, Revoking.Procedure, Resetting.Procedure }.SelectMany(p => p.Steps.Concat(p.Asides)).Where(s => s.DueMinutes is not null);

        Assert.All(waiting, step => Assert.False(words["Do." + step.Code].ResourceNotFound, step.Code));
    }
}
