using AccessPortal.Domain.Sop;
using AccessPortal.Tests.Cases;
using AccessPortal.Work;

namespace AccessPortal.Tests.Work;

public sealed class InboxWordsTests
{
    [Fact]
    public void Every_step_that_can_wait_for_somebody_has_a_name_and_a_verb_on_its_button()
    {
        using var wording = new CaseWording();
        var words = wording.Of<WorkWords>();
        Procedure[] known = [.. Procedures.All, Resetting.Procedure];

        // Filling the form, and noting the wish, is how a case begins: nobody's task yet.
        var waiting = known.SelectMany(p => p.Steps.Concat(p.Asides)).Except([Granting.Fill, Resetting.Ask]);

        Assert.All(waiting, s => Assert.False(wording.Words["Step." + s.Code].ResourceNotFound, s.Code));
        Assert.All(waiting, s => Assert.False(words["Do." + s.Code].ResourceNotFound, s.Code));
    }
}
