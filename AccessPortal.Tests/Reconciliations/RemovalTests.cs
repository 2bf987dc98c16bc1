using System.Text;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Reconciliations;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.Reconciliations;
using AccessPortal.Tests.UseCases;
using AccessPortal.Work;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Reconciliations;

/// <summary>R-A: what a reconciliation orders on the panel waits, is late and is confirmed with its time.</summary>
public sealed class RemovalTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task An_ordered_removal_is_a_task_of_the_administrator_due_in_a_working_day()
    {
        var run = await Run("inspektorat", "user\nnaufal\ncitra\nsusup\n");

        await Settle(run, "susup", Settlement.RemovalOrdered);

        var task = Assert.Single(await Tasks(run));
        Assert.Equal((Reconciling.RemoveAccounts.Code, "inspektorat.arunikarayakab.go.id", $"/rekonsiliasi/{run.Run.Number}"), (task.StepCode, task.Site, task.Href));
        Assert.NotNull(task.DueAt);
        Assert.Equal(1, await office.Read(db => db.Notices.CountAsync(n => n.CaseNumber == run.Run.Number && n.Kind == NoticeKind.TaskWaiting)));
    }

    [Fact]
    public async Task Orders_for_one_website_are_one_errand_that_the_last_statement_ends()
    {
        var run = await Run("dinkes", "user\nsatu\ndua\n");
        await Settle(run, "satu", Settlement.RemovalOrdered);
        await Settle(run, "dua", Settlement.RemovalOrdered);
        Assert.Single(await Tasks(run));

        await Settle(run, "satu", Settlement.RemovalDone, office.Time.GetUtcNow());
        Assert.Single(await Tasks(run));
        await Settle(run, "dua", Settlement.RemovalDone, office.Time.GetUtcNow());

        Assert.Empty(await Tasks(run));
        var journal = await office.Read(db => db.Set<JournalEntry>().Where(j => db.Reconciliations.Any(r => r.Id == j.CaseId && r.Number == run.Run.Number)).OrderBy(j => j.Sequence).Select(j => j.StepCode).ToListAsync());
        Assert.Equal([Reconciling.Compare.Code, .. Enumerable.Repeat(Reconciling.RemoveAccounts.Code, 4)], journal);
        var line = (await Sheet(run)).Lines.Single(l => l.Found.UserName == "dua");
        Assert.Equal((office.Time.GetUtcNow().ToUnixTimeSeconds(), 0), (line.Found.RemovedAt!.Value.ToUnixTimeSeconds(), line.Found.Choices.Count));
    }

    [Fact]
    public async Task A_removal_is_stated_with_its_time_neither_ahead_nor_before_the_order()
    {
        var run = await Run("rsud", "user\nsusup\n");
        await Settle(run, "susup", Settlement.RemovalOrdered);
        var now = office.Time.GetUtcNow();

        Assert.Equal(nameof(SopRule.InstantWrong), (await office.Refused("administrator", Command(run, "susup", Settlement.RemovalDone, now.AddHours(2)))).Code);
        Assert.Equal(nameof(SopRule.InstantWrong), (await office.Refused("administrator", Command(run, "susup", Settlement.RemovalDone, now.AddDays(-1)))).Code);
    }

    [Fact]
    public async Task The_next_list_that_still_shows_the_account_says_so()
    {
        var first = await Run("ppdb", "user\nsusup\n");
        await Settle(first, "susup", Settlement.RemovalOrdered);

        var waiting = (await Run("ppdb", "user\nsusup\n")).Lines.Single(l => l.Found.UserName == "susup").Found;
        Assert.Equal((first.Run.Number, null), (waiting.EarlierRun, waiting.EarlierRemovedAt));
        Assert.DoesNotContain(Settlement.RemovalOrdered, waiting.Choices);

        await Settle(first, "susup", Settlement.RemovalDone, office.Time.GetUtcNow());
        var preview = await office.Done("administrator", new PreviewReconciliation.Query(Of("ppdb", "user\nSusup\n")));
        Assert.Equal(["Susup"], preview.StillThere);
        var still = (await Run("ppdb", "user\nSusup\n")).Lines.Single(l => l.Found.UserName == "Susup").Found;
        Assert.Equal(first.Run.Number, still.EarlierRun);
        Assert.NotNull(still.EarlierRemovedAt);
        Assert.Contains(Settlement.RemovalOrdered, still.Choices);
    }

    [Fact]
    public async Task The_clock_marks_a_removal_that_nobody_did_as_late()
    {
        var run = await Run("disdukcapil", "user\nsusup\n");
        await Settle(run, "susup", Settlement.RemovalOrdered);
        office.Time.Advance(TimeSpan.FromDays(5));

        await office.Tick();

        Assert.Equal(1, await office.Read(db => db.Notices.CountAsync(n => n.CaseNumber == run.Run.Number && n.Kind == NoticeKind.Late)));
    }

    private static ListToCompare Of(string site, string text) => new(Encoding.UTF8.GetBytes(text), PanelPlatform.CPanel, DemoOffice.WebsiteId(site));

    private static SettleDifference.Command Command(ReconciliationSheet.View run, string user, Settlement how, DateTimeOffset? doneAt = null) =>
        new(run.Run.Id, run.Lines.Single(l => l.Found.UserName == user).Found.Number, how, "Tidak dikenal", DoneAt: doneAt);

    private Task<int> Settle(ReconciliationSheet.View run, string user, Settlement how, DateTimeOffset? doneAt = null) => office.Done("administrator", Command(run, user, how, doneAt));

    private Task<ReconciliationSheet.View> Sheet(ReconciliationSheet.View run) => office.Done("kasi.layanan", new ReconciliationSheet.Query(run.Run.Number));

    private async Task<IReadOnlyList<WorkRow>> Tasks(ReconciliationSheet.View run) =>
        [.. (await office.Done("administrator", new MyWork.Query(Take: 500))).Rows.Where(r => r.Number == run.Run.Number)];

    private async Task<ReconciliationSheet.View> Run(string site, string text)
    {
        var number = await office.Done("administrator", new RunReconciliation.Command(Of(site, text), "daftar.csv"));
        return await office.Done("administrator", new ReconciliationSheet.Query(number));
    }
}
