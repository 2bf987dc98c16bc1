using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using AccessPortal.Reviews;
using AccessPortal.Tests.Register;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Reviews;

/// <summary>A review of more lines than one page holds.</summary>
public sealed class ManyLinesTests : IAsyncLifetime
{
    private const int Many = 1100, Marked = 250;
    private readonly TestOffice _office = new();

    [Fact]
    public async Task A_sheet_of_over_a_thousand_lines_is_answered_page_by_page_and_determined()
    {
        await ManyGrants.Add(_office, Many);
        var (site, holder) = (DemoOffice.WebsiteId("bkpsdm"), DemoOffice.PersonId("bkpsdm.staf1"));
        DateTimeOffset? today = _office.Time.GetUtcNow();
        await _office.Read(db => db.Grants.Where(g => g.RequestNumber.StartsWith("HA-2025-")).ExecuteUpdateAsync(g => g
            .SetProperty(x => x.WebsiteId, site).SetProperty(x => x.State, GrantState.Active).SetProperty(x => x.HolderId, holder).SetProperty(x => x.LastLoginAt, today)));
        var at = await _office.AskedFor("bkpsdm");
        var (after, pages, all) = (0, 0, 0);

        do
        {
            var part = Assert.Single((await _office.Done("bkpsdm.sekretaris", new ReadSheet.Query(at.Number!, new Dictionary<Guid, int> { [site] = after }))).Parts);
            Assert.Equal((all = part.Extent.Lines, all - ReadSheet.PageSize * pages), (all, part.Extent.Open));
            Assert.True(part.Lines.Count <= ReadSheet.PageSize);
            if (pages == 1) Assert.Equal($"{all - ReadSheet.PageSize}", (await _office.Refused("bkpsdm.sekretaris", new SendSheet.Command(at.CaseId, site, await _office.SheetVersion(at, site)))).Facts[1]);
            await _office.Answer("bkpsdm.sekretaris", at, part, (l, _) => Said(l));
            (after, pages) = (part.Extent.Next ?? 0, pages + 1);
        }
        while (after > 0);
        await _office.Read(db => db.ReviewItems.Where(l => l.ReviewId == at.CaseId && l.Number <= Marked).ExecuteUpdateAsync(l => l.SetProperty(x => x.Flags, ReviewFlags.Dormant)));
        at = await _office.Done("bkpsdm.sekretaris", new SendSheet.Command(at.CaseId, site, await _office.SheetVersion(at, site)));

        Assert.True(all > 1000);
        var listed = await ReviewLines.Read((from, take) => _office.Send("kasi.layanan", new ReviewLines.Query(at.CaseId, After: from, Take: take)), all);
        Assert.Equal(Enumerable.Range(1, all), listed!.Rows.Select(r => r.Item.Number));
        var first = await _office.Done("kasi.layanan", new ReviewLines.Query(at.CaseId, Which: LineChoice.ToLookAt));
        Assert.True(first.More);
        Assert.All(first.Rows, r => Assert.True(r.Item.Flags is not ReviewFlags.None || r.Item.Answer is not ReviewResult.Valid));
        var look = await ReviewLines.Read((from, take) => _office.Send("kasi.layanan", new ReviewLines.Query(at.CaseId, Which: LineChoice.ToLookAt, After: from, Take: take)), all);
        Assert.Contains(look!.Rows, r => r.Item.Number == Many - 5 && r.Result is ReviewResult.Invalid);
        var pattern = Assert.Single(await _office.Done("kasi.layanan", new AnswerPatterns.Query(at.CaseId)));
        Assert.Equal((all, ReviewResult.Valid, true), (pattern.Lines, pattern.Pace.Result, pattern.Pace.Lines >= all - 2));
        at = await _office.Determine(at);
        Assert.Equal([Reviewing.UpdateList.Code], at.OpenSteps);

        static LineAnswer Said(LineRow line) => line.Item.Number == Many - 5 ? new(line.Item.Number, 0, ReviewResult.Invalid, "Sudah pindah tugas") : new(line.Item.Number, 0, ReviewResult.Valid);
    }

    [Fact]
    public void The_next_open_line_is_looked_for_below_and_then_from_the_top()
    {
        List<LineMark> marks = [.. Enumerable.Range(1, 500).Select(n => new LineMark(n, n is not (3 or 450)))];

        Assert.Equal((450, 200, (int?)null), (SheetExtent.Of(marks, 0).NextOpen, SheetExtent.Of(marks, 0).Next, SheetExtent.Of(marks, 0).Back));
        Assert.Equal((3, (int?)null, 200), (SheetExtent.Of(marks, 400).NextOpen, SheetExtent.Of(marks, 400).Next, SheetExtent.Of(marks, 400).Back));
        Assert.Equal(301, SheetExtent.Of(marks, 900).Shown[0]);
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();
}
