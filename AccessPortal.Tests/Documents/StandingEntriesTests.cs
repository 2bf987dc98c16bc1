using AccessPortal.Documents;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests.Documents;

public sealed class StandingEntriesTests
{
    private static string[] Signed(AccessRequest request) => [.. StandingEntries.Of(request).Select(e => e.StepCode)];

    [Fact]
    public void Every_step_done_is_signed_once() =>
        Assert.Equal(Granting.Procedure.Steps.Select(s => s.Code).Except(["P1-7b"]), Signed(Given.Request().Completed()));

    [Fact]
    public void A_step_taken_back_is_not_signed()
    {
        var request = Given.Request().At(Granting.DisposeToSection);
        request.Undo(People.Wiratama, Given.Monday);

        Assert.Equal(["P1-1", "P1-2a", "P1-2b"], Signed(request));
        Assert.Empty(PaperMarks.StandingDispositions(request));
    }

    [Fact]
    public void A_correction_keeps_the_signatures_before_the_step_that_returned_it()
    {
        var request = Given.Request().At(Granting.Verify);
        request.Say(Granting.Verify, People.Damar, Verdict.Return, Given.Monday);
        request.Resubmit(People.Wulan, request.Form! with { Purpose = "Memperbarui berita dinas setiap hari kerja" }, Given.Monday);

        Assert.Equal(["P1-1", "P1-2a", "P1-2b", "P1-3", "P1-4", "P1-5"], Signed(request));
    }

    [Fact]
    public void A_correction_that_asks_for_more_has_to_be_signed_anew()
    {
        var request = Given.Request().At(Granting.Verify);
        request.Say(Granting.Verify, People.Damar, Verdict.Return, Given.Monday);
        request.Resubmit(People.Wulan, request.Form! with { ValidUntil = request.Form!.ValidUntil.AddDays(30) }, Given.Monday);

        Assert.Equal(["P1-1", "P1-2a"], Signed(request));
    }
}
