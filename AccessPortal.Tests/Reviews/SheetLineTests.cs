using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Reviews;
using AccessPortal.UseCases;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AccessPortal.Tests.Reviews;

/// <summary>The owner's sheet by keyboard: one line is one decision.</summary>
public sealed class SheetLineTests : RoomContext
{
    private bool? _moved;

    public SheetLineTests() => Desk.Answer<AnswerLines.Command, int>(c => c.Answers.Count);

    [Fact]
    public void Nothing_is_chosen_beforehand() =>
        Assert.All(Show().FindAll("[data-answer]"), b => Assert.Equal("false", b.GetAttribute("aria-pressed")));

    [Fact]
    public void V_answers_valid_at_once_and_moves_on()
    {
        Show().Find("[data-line]").KeyDown("v");

        Assert.Equal(ReviewResult.Valid, Sent().Result);
        Assert.True(_moved);
    }

    [Theory]
    [InlineData("t", ReviewResult.Invalid), InlineData("u", ReviewResult.Change)]
    public void T_and_U_ask_for_the_reason_first(string key, ReviewResult result)
    {
        var line = Show();
        line.Find("[data-line]").KeyDown(key);
        Assert.Empty(Desk.Sent);

        line.Find("[data-reason]").Input("Sudah pindah tugas");
        line.Find("form").Submit();

        Assert.Equal((result, "Sudah pindah tugas"), (Sent().Result, Sent().Reason));
    }

    [Fact]
    public void Escape_takes_a_begun_answer_back()
    {
        var line = Show();
        line.Find("[data-line]").KeyDown("t");

        line.Find("form").KeyDown(new KeyboardEventArgs { Key = "Escape" });

        Assert.Empty(line.FindAll("form"));
        Assert.Empty(Desk.Sent);
    }

    [Fact]
    public void A_shortcut_with_Ctrl_is_the_browser_s_own()
    {
        Show().Find("[data-line]").KeyDown(new KeyboardEventArgs { Key = "v", CtrlKey = true });

        Assert.Empty(Desk.Sent);
    }

    [Fact]
    public void After_the_determination_the_keys_are_dead()
    {
        var line = Show(enabled: false);
        line.Find("[data-line]").KeyDown("v");

        Assert.Empty(Desk.Sent);
        Assert.All(line.FindAll("[data-answer]"), b => Assert.True(b.HasAttribute("disabled")));
    }

    [Fact]
    public void The_recommendation_names_its_reasons_to_whoever_focuses_it()
    {
        var line = Show(ReviewFlags.Dormant | ReviewFlags.HolderMoved);

        var tip = line.Find("[role=tooltip]");
        Assert.Equal(tip.Id, line.Find(".flag").GetAttribute("aria-describedby"));
        Assert.Contains("Lama tidak dipakai", tip.TextContent, StringComparison.Ordinal);
        Assert.Contains("sudah pindah", tip.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_read_again_draws_only_the_line_that_was_answered()
    {
        var review = GivenReview.Asked();
        var (first, second) = (Of(0), Of(1));

        review.Say(1, ReviewResult.Valid);
        Again(first, 0);
        Again(second, 1);

        Assert.Equal((2, 1), (first.RenderCount, second.RenderCount));
        second.Find("[data-line]").KeyDown("t");
        Assert.Single(second.FindAll("[data-reason]"));

        IRenderedComponent<SheetLine> Of(int at) => Render<SheetLine>(p => p.Add(x => x.Line, RowOf(review.Lines[at])).Add(x => x.ReviewId, review.Id).Add(x => x.Enabled, true));
        void Again(IRenderedComponent<SheetLine> line, int at) => line.Render(p => p.Add(x => x.Line, RowOf(review.Lines[at])).Add(x => x.ReviewId, review.Id).Add(x => x.Enabled, true));
    }

    [Fact]
    public void A_bulk_answer_that_is_not_valid_waits_for_this_line_s_reason() =>
        Assert.Single(Show(asked: ReviewResult.Invalid).FindAll("[data-reason]"));

    [Fact]
    public void What_stands_out_is_opened_before_it_is_answered()
    {
        var line = Show(ReviewFlags.ExpiresSoon);
        Assert.Empty(line.FindAll("[data-answer], input[type=checkbox]"));

        line.Find("[data-line]").KeyDown("v");
        Assert.Empty(Desk.Sent);
        line.Find("[data-answer=Valid]").Click();

        Assert.Equal(ReviewResult.Valid, Sent().Result);
    }

    [Fact]
    public void A_right_of_the_reader_s_own_has_no_answer_but_an_explanation()
    {
        var line = Show(own: true);
        line.Find("[data-line]").KeyDown("v");

        Assert.Empty(line.FindAll("[data-answer], input[type=checkbox]"));
        Assert.Contains("wakil yang lain", line.Find("[data-own]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Desk.Sent);
    }

    private LineAnswer Sent() => Assert.Single(Assert.IsType<AnswerLines.Command>(Assert.Single(Desk.Sent)).Answers);

    private static LineRow RowOf(ReviewItem item) => new(item, "disdik.arunikaraya.go.id", "Wulan Sekarjati", Nip.From("199003152015032001"), "Pranata Humas", item.Answers.Count, item.Latest, null, false, null, null);

    private IRenderedComponent<SheetLine> Show(ReviewFlags flags = ReviewFlags.None, bool enabled = true, ReviewResult? asked = null, bool own = false)
    {
        var review = GivenReview.Asked([GivenReview.Rights[0] with { Flags = flags }]);
        return Render<SheetLine>(p => p.Add(x => x.Line, RowOf(review.Lines[0])).Add(x => x.ReviewId, review.Id).Add(x => x.Enabled, enabled).Add(x => x.Asked, asked).Add(x => x.Own, own)
            .Add(x => x.Answered, EventCallback.Factory.Create<bool>(this, m => _moved = m)));
    }
}
