using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using AccessPortal.Reviews;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccessPortal.Tests.Reviews;

/// <summary>P2-5 on the screen: how the sheets were answered, and each line that stands out by itself; P2-4: what one act may answer.</summary>
public sealed class DetermineStepTests : RoomContext
{
    private readonly AccessReview _review = GivenReview.Asked([GivenReview.Rights[0] with { Flags = ReviewFlags.Dormant }, GivenReview.Rights[1]]);

    public DetermineStepTests()
    {
        Services.AddSingleton(new StatusFeed(NullLogger<StatusFeed>.Instance));
        _review.Say(1, ReviewResult.Valid);
        _review.Say(2, ReviewResult.Valid);
        Desk.Answer<ReviewLines.Query, ReviewLines.Page>(_ => new([.. _review.Lines.Select(RowOf)], false))
            .Answer<AnswerPatterns.Query, IReadOnlyList<AnswerPatterns.Row>>(_ => [new("disdik.arunikaraya.go.id", 33, new(ReviewResult.Valid, 32, 1, 32))])
            .Answer<AnswerLines.Command, int>(c => c.Answers.Count)
            .Answer<DetermineReview.Command, CaseStanding>(_ => new(_review.Id, _review.Number, 9, CaseOutcome.Running, []));
    }

    [Fact]
    public void A_sheet_that_was_stamped_is_told_to_the_Kasi() =>
        Assert.Contains("32 dari 33 baris dijawab Valid dalam 1 detik, 32 dengan satu perintah", Step().Find("[data-patterns]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_line_that_stands_out_has_no_determination_until_it_is_chosen()
    {
        var step = Step();
        Assert.Equal("1", step.Find("[data-marked]").GetAttribute("data-marked"));
        Assert.All(step.FindAll("[data-line='1'] [data-answer]"), b => Assert.Equal("false", b.GetAttribute("aria-pressed")));
        Assert.Equal("true", step.Find("[data-line='2'] [data-answer=Valid]").GetAttribute("aria-pressed"));

        step.Find("[data-line='1'] [data-answer=Valid]").Click();
        step.Find("[data-verdict]").Click();

        Assert.Equal([new(1, ReviewResult.Valid)], Sent<DetermineReview.Command>().Findings);
        Assert.Empty(step.FindAll("[data-marked]"));
    }

    [Fact]
    public void One_act_answers_neither_what_stands_out_nor_a_right_of_one_s_own()
    {
        var right = GivenReview.Rights[1];
        var owns = AccessGrant.FromPaper(Guid.NewGuid(), GivenReview.Disdik, People.Gita.PersonId, PanelUserName.From("gita"), AccountType.Individual, right.Grant.Scope, null, "HA-lama", Guid.NewGuid(), Given.Monday.Instant);
        var review = GivenReview.Asked([right with { Flags = ReviewFlags.Dormant }, right, right, right with { Grant = owns }]);
        List<LineRow> rows = [.. review.Lines.Select(RowOf)];
        var part = new SheetPart(GivenReview.Disdik, "disdik.arunikaraya.go.id", true, Capacity.Own, true, null, null, new(4, 4, 0, [1, 2, 3, 4], null, 1), rows) { ReaderId = People.Gita.PersonId };
        var view = new SheetView(_review.Id, "RV-2026-S2-01", "Review", true, [part]);
        var card = Render<SheetCard>(p => p.Add(x => x.View, view).Add(x => x.Part, part));

        card.Find("[data-all]").Change(true);
        card.Find(".bulk [data-answer=Valid]").Click();

        Assert.Equal([2, 3], Sent<AnswerLines.Command>().Answers.Select(a => a.Number));
        Assert.Contains("1 baris perlu dicermati", card.Find("[data-marked]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_chosen_and_typed_stays_when_somebody_else_has_determined_it_until_the_reader_looks()
    {
        var task = Render<ReviewTask>(p => p.AddCascadingValue(new Me(Guid.NewGuid(), "Damar", [], [], [], SeesAll: true)).Add(x => x.View, Seen));
        task.Find("[data-line='1'] [data-answer=Valid]").Click();

        task.Render(p => p.Add(x => x.View, Seen with { Step = null, Journal = [new(1, JournalKind.Step, "P2-5", null, "", default, "Gita", "", default, null, "")] }));

        Assert.Contains("Gita", task.Find("[data-faster]").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", task.Find("[data-line='1'] [data-answer=Valid]").GetAttribute("aria-pressed"));
        task.Find("[data-faster] button").Click();
        Assert.Empty(task.FindAll("[data-step]"));
    }

    private ReviewView Seen => new(
        _review.Id, "RV-2026-S2-01", _review.Version, CaseOutcome.Running, "Review", ReviewKind.AdHoc, new(), "", "Damar", Given.Monday.Instant, Given.Monday.Instant, Given.Monday.Instant,
        ListSource.Statement, _review.Procedure, [], [], new(2, 2, 0, 0, 0, 1), Reviewing.Determine, 0, SeesAll: true);

    private static LineRow RowOf(ReviewItem line) => new(line, "disdik.arunikaraya.go.id", "Putri", null, "Pranata Humas", line.Answers.Count, line.Latest, "Gita", false, null, null);

    private IRenderedComponent<DetermineStep> Step() =>
        Render<DetermineStep>(p => p.AddCascadingValue(new Me(Guid.NewGuid(), "Damar", [], [], [], SeesAll: true)).Add(x => x.View, Seen).Add(x => x.Step, Reviewing.Determine));
}
