using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Documents;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Reviews;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using AccessPortal.Work;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Reviews;

/// <summary>Who sees which lines of a review: on pages, in lists and on paper.</summary>
public sealed class ReviewReadingTests : IAsyncLifetime
{
    private static readonly string[] s_sites = ["disdikbud", "ppdb"];
    private readonly TestOffice _office = new();

    [Fact]
    public async Task An_owner_sees_and_answers_their_own_website_only()
    {
        var running = await _office.Read(db => db.Reviews.IgnoreAutoIncludes().Where(r => r.Id == DemoOffice.ReviewId("semester")).Select(r => r.Number!).SingleAsync());
        var id = DemoOffice.ReviewId("semester");

        var lines = await _office.Done("pj", new ReviewLines.Query(id));

        Assert.All(lines.Rows, r => Assert.Contains(r.Host.Split('.')[0], s_sites));
        Assert.True((await _office.Done("kasi.layanan", new ReviewLines.Query(id))).Rows.Count > 30);
        Assert.Equal(RefusalKind.NotFound, (await _office.Refused("pemohon", new ReadReview.Query(running))).Kind);
        Assert.Empty((await _office.Done("pemohon", new ReviewLines.Query(id))).Rows);
        var foreign = (await _office.Done("kasi.layanan", new ReviewLines.Query(id))).Rows.First(r => r.Host.StartsWith("dinsos", StringComparison.Ordinal));
        Assert.Equal(nameof(SopRule.NotYourTask), (await _office.Refused("pj", new AnswerLines.Command(id, foreign.Item.WebsiteId, [new(foreign.Item.Number, 0, ReviewResult.Valid)]))).Code);
    }

    [Fact]
    public async Task Progress_counts_each_sheet()
    {
        var progress = await _office.Done("kasi.layanan", new ReviewProgress.Query(DemoOffice.ReviewId("semester")));

        Assert.Equal(20, progress.Count);
        Assert.Equal(7, progress.GroupBy(p => p.Unit).Count(u => u.All(s => s.Sent)));
        Assert.Equal(4, progress.Sum(p => p.Invalid));
        Assert.True(progress.Single(p => p.Host.StartsWith("dinsos", StringComparison.Ordinal)).IsStandIn);
    }

    [Fact]
    public async Task The_list_shows_what_runs_first_and_each_their_own_lines()
    {
        var all = (await _office.Done("kasi.layanan", new ReviewList.Query())).Rows;
        var mine = (await _office.Done("pj", new ReviewList.Query(OnlyRunning: true))).Rows;

        Assert.Equal(["P2-4", "P2-5", "P2-2"], all.Take(3).OrderBy(r => r.Number).Select(r => r.StepCode!));
        Assert.Equal(("RV-2026-S1-01", false), (Assert.Single(all.Skip(3)).Number, all[3].IsRunning));
        Assert.Equal((5, 1, true), (Assert.Single(mine).Lines, mine[0].Answered, mine[0].Mine));
        var rest = await _office.Done("kasi.layanan", new ReviewList.Query(After: all[0]));
        Assert.Equal(all.Skip(1).Select(r => r.Number), rest.Rows.Select(r => r.Number));
    }

    [Fact]
    public async Task An_owner_prints_their_own_lines_and_only_those_who_see_all_the_minutes()
    {
        var at = await _office.AnsweredFor("disdikbud", (l, i) => i == 0 ? new(l.Item.Number, 0, ReviewResult.Invalid, "Sudah pindah") : new(l.Item.Number, 0, ReviewResult.Valid));
        Assert.Equal(RefusalKind.NotFound, (await _office.Refused("kasi.layanan", new PrintReview.Command(at.Number!, Minutes: true))).Kind);
        await _office.Determine(at);

        var form = await _office.Done("pj", new PrintReview.Command("RV-2026-S2-01", Minutes: false));
        Assert.All(form.Paper.Parts, p => Assert.Contains(p.Host.Split('.')[0], s_sites));
        var lines = (await _office.Done("pj", new PrintReview.Command(at.Number!, Minutes: false))).Paper.Lines.ToList();
        Assert.All(lines, l => Assert.Equal(l.Answer is ReviewResult.Invalid ? true : (bool?)null, l.StillServes));
        Assert.All(lines, l => Assert.True(l.Together > 0 && l.AnsweredBy.Length > 0));
        Assert.Equal(RefusalKind.NotFound, (await _office.Refused("pj", new PrintReview.Command(at.Number!, Minutes: true))).Kind);
        var minutes = await _office.Done("kasi.layanan", new PrintReview.Command(at.Number!, Minutes: true));
        Assert.StartsWith("HP-", Assert.Single(minutes.Paper.OpenPoints).FollowUp, StringComparison.Ordinal);
        Assert.Equal(minutes.Token, (await _office.Done("kasi.layanan", new PrintReview.Command(at.Number!, Minutes: true))).Token);
        Assert.Equal(at.Number, (await _office.Done("auditor", new CheckForm.Query(minutes.Token))).Number);
    }

    [Fact]
    public async Task A_right_that_changed_since_the_list_is_marked()
    {
        var at = await _office.AskedFor("disdikbud");
        var line = (await _office.SheetOf("pj", at)).Parts[0].Lines[0];
        Assert.False(line.Changed);

        await _office.Read(async db =>
        {
            var grant = await db.Grants.Include(g => g.Changes).SingleAsync(g => g.Id == line.Item.GrantId);
            grant.Alter(grant.Scope, new(2027, 1, 1), new(ChangeCause.Reconciliation, null, "R-1", Guid.NewGuid()), _office.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        Assert.True((await _office.SheetOf("pj", at)).Parts[0].Lines[0].Changed);
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();
}
