using AccessPortal.Documents;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Documents;

/// <summary>FR-03 and the minutes say what was asked, what was answered, and how.</summary>
public sealed class ReviewPaperTests : RoomContext
{
    private static readonly PaperReviewLine s_valid = Line(1, ReviewResult.Valid) with { Together = 32, AnsweredBy = "Rini" };

    public ReviewPaperTests()
    {
        Services.AddSingleton<PaperText>();
        Services.Configure<OfficeProfile>(o => o.Government = "Pemerintah Kabupaten Arunika Raya");
    }

    [Fact]
    public void A_valid_given_for_many_lines_answers_neither_question_and_says_so()
    {
        var cells = Cells(s_valid);

        Assert.Equal(("–", "–"), (cells[4], cells[5]));
        Assert.Contains("sekaligus dengan 32 baris", cells[10], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReviewResult.Invalid, false, "Tidak", "–"), InlineData(ReviewResult.Invalid, true, "Ya", "–"), InlineData(ReviewResult.Change, null, "–", "Tidak")]
    public void What_was_asked_is_printed_as_it_was_answered(ReviewResult result, bool? serves, string printedServes, string printedFits)
    {
        var cells = Cells(Line(1, result, serves) with { Together = 1, AnsweredBy = "Rini" });

        Assert.Equal((printedServes, printedFits), (cells[4], cells[5]));
        Assert.Contains("satu per satu", cells[10], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wulan", "dijawab oleh Wulan"), InlineData("", "dijawab oleh Damar")]
    public void A_line_on_their_own_right_names_who_answered_it(string by, string printed)
    {
        var line = Line(1, by.Length > 0 ? ReviewResult.Valid : null) with { IsOwn = true, AnsweredBy = by, Determination = ReviewResult.Valid };

        Assert.Contains("Haknya sendiri, " + printed, Cells(line)[8], StringComparison.Ordinal);
        Assert.Contains($"Baris 1 (Kirana, akun kirana): haknya sendiri, {printed}.", Minutes(null, line), StringComparison.Ordinal);
    }

    [Fact]
    public void The_minutes_tell_of_a_sheet_that_was_stamped()
    {
        var told = Minutes(new(ReviewResult.Valid, 32, 1, 32), [.. Enumerable.Repeat(s_valid, 32)]);

        Assert.Contains("0 baris dijawab satu per satu, 32 sekaligus dengan baris lain", told, StringComparison.Ordinal);
        Assert.Contains("32 dari 32 baris dijawab Valid dalam 1 detik, 32 dengan satu perintah.", told, StringComparison.Ordinal);
    }

    private static PaperReviewLine Line(int number, ReviewResult? answer, bool? serves = null) => new(
        number, "disdikbud.go.id", "Kirana", null, "kirana", new(AccessTypes.Files, AccessLevel.Edit), null, serves, answer, null, "", answer is null ? null : Given.Monday.Instant, "", null, false);

    private List<string> Cells(PaperReviewLine line) =>
        [.. Render<ReviewLinesPaper>(p => p.Add(x => x.Lines, [line]).Add(x => x.Determiner, "Damar")).FindAll("tbody td").Select(c => c.TextContent.Trim())];

    private string Minutes(AnswerPace? pace, params IReadOnlyList<PaperReviewLine> lines)
    {
        var paper = new PaperReview
        {
            Number = "RV-2026-S2-01", Title = "Review", Outcome = CaseOutcome.Running, ListedAt = Given.Monday.Instant,
            Parts = [new("disdikbud.go.id", "Disdikbud", null, "Rini", lines, pace)],
            Marks = [new(Reviewing.Determine.Code, "Damar", null, "Kasi", Capacity.Own, Verdict.Done, "", Given.Monday.Instant, "")],
        };
        return Render<ReviewMinutes>(p => p.Add(x => x.Printed, new(paper, "t", new string('0', 64), Given.Monday.Instant))).Find("main").TextContent;
    }
}
