using AccessPortal.Cases;
using AccessPortal.Domain.Sop;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace AccessPortal.Tests.Cases;

public sealed class SwimlaneTests : BunitContext
{
    private readonly CaseWording _wording = new();

    public SwimlaneTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddMudServices(o => o.PopoverOptions.CheckForPopoverProvider = false);
    }

    protected override void Dispose(bool disposing)
    {
        _wording.Dispose();
        base.Dispose(disposing);
    }

    [Fact]
    public void Lanes_are_the_actors_in_order_of_appearance() => Assert.Equal(
        ["Penanggung Jawab Hak Akses", "Kasi Layanan Infrastruktur TIK", "Administrator"],
        Draw(Revoking.Procedure).FindAll(".lane-name").Select(l => l.TextContent));

    [Theory]
    [InlineData("P1-1", ".flow-capsule"), InlineData("P1-3", ".flow-box"), InlineData("P1-6", ".flow-diamond"), InlineData("P1-11", ".flow-capsule")]
    public void A_step_has_its_symbol(string step, string symbol) =>
        Assert.Single(Draw(Granting.Procedure).FindAll($"[data-step='{step}'] {symbol}"));

    [Fact]
    public void The_way_shows_what_is_done_what_waits_late_and_what_was_passed_by()
    {
        var drawn = Draw(Granting.Procedure, Given.Refused(lateAtRecording: true));

        Assert.Contains("travelled", Classes(drawn, "P1-6"));
        Assert.Contains("nottaken", Classes(drawn, "P1-8"));
        Assert.Contains("ahead", Classes(drawn, "P1-11"));
        Assert.Superset(new HashSet<string> { "open", "late" }, Classes(drawn, "P1-10"));
        Assert.Contains("Terlambat", drawn.Find("[data-step='P1-10'] .record-late").TextContent, StringComparison.Ordinal);
        Assert.Contains("Damar", drawn.Find("[data-step='P1-6'] .record").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_travels_its_own_arrow()
    {
        var drawn = Draw(Granting.Procedure, Given.Refused());

        Assert.Contains("travelled", drawn.Find("[data-from='P1-6'][data-to='P1-9']").ClassList);
        Assert.Contains("nottaken", drawn.Find("[data-from='P1-6'][data-to='P1-7a']").ClassList);
    }

    [Fact]
    public void Ordinary_access_goes_past_the_privileged_approval()
    {
        var drawn = Draw(Granting.Procedure, FlowProgress.Along(Granting.Procedure, [Given.Mark("P1-7a", Verdict.Accept)], [new("P1-8", "Technical Support", "", false)]));

        Assert.Contains("travelled", drawn.Find("[data-from='P1-7a'][data-to='P1-8']").ClassList);
        Assert.Contains("nottaken", drawn.Find("[data-from='P1-7a'][data-to='P1-7b']").ClassList);
    }

    [Fact]
    public void It_can_be_read_as_sentences()
    {
        var sentences = Draw(Granting.Procedure, Given.Refused()).FindAll("ol.steps .sentence").Select(s => s.TextContent).ToList();

        Assert.Equal(13, sentences.Count);
        Assert.EndsWith("Keputusan: jika ya, lanjut ke langkah 7a; jika tidak, ke langkah 9. Ditolak oleh Damar, 23 Nov 10.00.", sentences[6], StringComparison.Ordinal);
        Assert.EndsWith("Langkah ini tidak ditempuh.", sentences[9], StringComparison.Ordinal);
        Assert.EndsWith("Sekarang menunggu Kasi, paling lambat 24 Nov 11.00.", sentences[11], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_case_each_step_can_be_focused_and_explains_itself()
    {
        var drawn = Draw(Granting.Procedure);

        Assert.Equal(13, drawn.FindAll("button.spot[aria-describedby]").Count);
        Assert.Contains("4 jam kerja", drawn.Find("#tip-P1-6").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<Swimlane> Draw(Procedure procedure, FlowProgress? progress = null) =>
        Render<Swimlane>(p => p.Add(s => s.Procedure, procedure).Add(s => s.Progress, progress));

    private static HashSet<string> Classes(IRenderedComponent<Swimlane> drawn, string step) => [.. drawn.Find($".step[data-step='{step}']").ClassList];

    private static class Given
    {
        public static FlowMark Mark(string step, Verdict verdict) => new(step, "Damar", "23 Nov 10.00", verdict);

        public static FlowProgress Refused(bool lateAtRecording = false) => FlowProgress.Along(
            Granting.Procedure,
            [
                .. Granting.Procedure.Steps.Take(6).Select(s => Mark(s.Code, Verdict.Forward)),
                Mark("P1-6", Verdict.Refuse), Mark("P1-9", Verdict.Done),
            ],
            [new("P1-10", "Kasi", "24 Nov 11.00", lateAtRecording)]);
    }
}
