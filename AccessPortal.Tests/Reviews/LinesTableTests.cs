using System.Globalization;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using AccessPortal.Reviews;
using AccessPortal.Tests.Requests;
using AccessPortal.UseCases;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace AccessPortal.Tests.Reviews;

/// <summary>The lines as the Kasi sees them: page after page, and live whatever moves a right.</summary>
public sealed class LinesTableTests : BunitContext
{
    private const int All = 1250;
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly StatusFeed _feed = new(NullLogger<StatusFeed>.Instance);
    private readonly AccessReview _review = GivenReview.Answered();
    private readonly FormDesk _desk = new();
    private bool _changed;

    public LinesTableTests()
    {
        CultureInfo.CurrentUICulture = new("id-ID");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization().AddMudServices(o => o.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Given.Monday.Instant)).AddSingleton(new OfficeZone("Asia/Jakarta")).AddSingleton<OfficeClock>();
        Services.AddSingleton<RefusalText>().AddSingleton(_feed);
        Services.AddSingleton<IDesk>(_desk.Answer<ReviewLines.Query, ReviewLines.Page>(q => new([Row()], false)));
    }

    private LineRow Row() => new(_review.Lines[0], "disdik.arunikaraya.go.id", "Wulan Sekarjati", null, "Pranata Humas", _review.Lines[0].Answers.Count, _review.Lines[0].Latest, "Gita", _changed, null, null);

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = _before;
        base.Dispose(disposing);
    }

    [Fact]
    public void A_right_that_another_case_changes_is_marked_at_once()
    {
        var table = Render<ReviewLinesTable>(p => p.AddCascadingValue(s_kasi).Add(x => x.ReviewId, _review.Id));
        Assert.Empty(table.FindAll("[data-changed]"));

        _changed = true;
        _feed.Publish(new(Guid.NewGuid(), "HP-2026-0007", ProcedureCode.Revoking, "P3-4", Verdict.Done, CaseOutcome.Running, ["P3-5"], [], [], []));

        table.WaitForAssertion(() => Assert.Single(table.FindAll("[data-changed]")));
    }

    [Fact]
    public void Earlier_answers_unfold_with_who_said_what_when_and_why()
    {
        _review.Say(1, ReviewResult.Change);
        _review.Say(1, ReviewResult.Invalid, GivenReview.Deputy);
        _desk.Answer<LineAnswers.Query, IReadOnlyList<LineAnswers.Row>>(q =>
            q == new LineAnswers.Query(_review.Id, 1) ? [.. _review.Lines[0].Answers.Reverse().Select(a => new LineAnswers.Row(a, a.PersonId == GivenReview.Deputy.PersonId ? "Wulan" : "Gita"))] : []);
        var table = Render<ReviewLinesTable>(p => p.AddCascadingValue(s_kasi).Add(x => x.ReviewId, _review.Id));

        table.Find("[data-history]").Click();

        var told = table.FindAll(".history li").Select(l => l.TextContent).ToList();
        Assert.Equal(3, told.Count);
        Assert.Matches("Tidak valid.*Wulan.*2026.*Sudah pindah tugas", told[0].ReplaceLineEndings(" "));
        Assert.Matches("Ubah.*Gita.*Sudah pindah tugas", told[1].ReplaceLineEndings(" "));
        Assert.Equal("true", table.Find("[data-history]").GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task A_list_goes_on_past_a_thousand_lines_and_is_read_again_as_far_as_it_is_shown()
    {
        var asked = new List<(int After, int Take)>();

        var list = await ReviewLines.Read(Read, All);

        Assert.Equal((All, false), (list!.Rows.Count, list.More));
        Assert.Equal([(0, ReviewLines.Most), (1000, 250)], asked);

        Task<Answer<ReviewLines.Page>> Read(int after, int take)
        {
            asked.Add((after, take));
            var rows = Enumerable.Range(after + 1, Math.Min(take, All - after)).Select(n => Lines[n - 1]).ToList();
            return Task.FromResult(new Answer<ReviewLines.Page>(new(rows, after + rows.Count < All), null));
        }
    }

    private static readonly Me s_kasi = new(Guid.NewGuid(), "Damar", [], [], [], SeesAll: true);

    private static IReadOnlyList<LineRow> Lines { get; } = [.. GivenReview.Listed([.. Enumerable.Repeat(GivenReview.Rights[0], All)]).Lines
        .Select(l => new LineRow(l, "disdik.arunikaraya.go.id", "Wulan", null, "", 0, null, null, false, null, null))];
}
