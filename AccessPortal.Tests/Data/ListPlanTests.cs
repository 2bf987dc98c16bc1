using System.Text;
using System.Text.RegularExpressions;
using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Data.Sqlite;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Intake;
using AccessPortal.Notices;
using AccessPortal.Reconciliations;
using AccessPortal.Register;
using AccessPortal.Reports;
using AccessPortal.Requests;
using AccessPortal.Resets;
using AccessPortal.Reviews;
using AccessPortal.Revocations;
using AccessPortal.Tests.Register;
using AccessPortal.Websites;
using AccessPortal.Work;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Data;

/// <summary>
/// No list reads a table that grows with use from end to end. Units, positions, holdings, the calendar and the SOP's versions stay
/// small and may be scanned; everything else is found by an index, or walked along the index of the list's own order, page by page.
/// </summary>
public abstract partial class ListPlans(ListPlans.WatchedOffice watched)
{
    private static readonly string[] s_small = ["Units", "Positions", "Holdings", "SopVersions", "SopStepSettings", "WorkingHours", "SpecialHours", "Holidays", "ReviewSettings", "RevocationSettings", "ReviewSchedules", "PanelMappings", "Counters", "AuditHead"];

    private static readonly Guid s_unit = DemoOffice.UnitId("disdikbud");
    private static readonly CaseRow s_after = new(Guid.NewGuid(), "HA-2026-0004", "", Guid.Empty, "", CaseOutcome.Running, Given.Monday.Instant, new("P1-3", default, null, null, Given.Monday.Instant, null, ""));

    private static readonly (string Name, string Account, Func<WatchedOffice, Task> Ask)[] s_lists =
    [
        List("requests of mine", "pemohon", new RequestList.Query(new())),
        List("all requests", "helpdesk", new RequestList.Query(new(RequestScope.All))),
        List("all requests, next page", "helpdesk", new RequestList.Query(new(RequestScope.All), After: s_after)),
        List("all requests by number", "helpdesk", new RequestList.Query(new(RequestScope.All), CaseOrder.Number)),
        List("all requests by number, next page", "helpdesk", new RequestList.Query(new(RequestScope.All), CaseOrder.Number, s_after)),
        List("all requests by due time", "helpdesk", new RequestList.Query(new(RequestScope.All), CaseOrder.Due)),
        List("all requests by due time, next page", "helpdesk", new RequestList.Query(new(RequestScope.All), CaseOrder.Due, s_after)),
        List("running requests", "helpdesk", new RequestList.Query(new(RequestScope.All, CaseOutcome.Running))),
        List("requests that wait at a step", "helpdesk", new RequestList.Query(new(RequestScope.All, StepCode: "P1-3"))),
        List("requests of a unit", "helpdesk", new RequestList.Query(new(RequestScope.All, UnitId: s_unit))),
        List("requests by text", "helpdesk", new RequestList.Query(new(RequestScope.All, Text: "dinkes"))),
        List("requests an owner may see", "pj", new RequestList.Query(new(RequestScope.All))),
        List("requests for my websites", "pj", new RequestList.Query(new(RequestScope.MySites))),
        List("my requests on the landing page", "pemohon", new MyRequests.Query()),
        List("my work", "kasi.layanan", new MyWork.Query()),
        List("my work, next page", "kasi.layanan", new MyWork.Query(new(Given.Monday.Instant, 3))),
        List("how much waits", "kasi.layanan", new WorkCount.Query()),
        List("what is late", "kadis", new LateWork.Query()),
        List("notices", "pemohon", new MyNotices.Query()),
        List("older notices", "pemohon", new MyNotices.Query(100)),
        List("websites of an owner", "pj", new MyWebsites.Query(new(2026, 11, 24))),
        List("reviews", "kasi.layanan", new ReviewList.Query()),
        List("running reviews", "kasi.layanan", new ReviewList.Query(OnlyRunning: true)),
        List("reviews an owner may see", "pj", new ReviewList.Query()),
        List("revocations", "kasi.layanan", new RevocationList.Query(new(RevocationScope.All))),
        List("revocations that wait for me", "administrator", new RevocationList.Query(new(RevocationScope.ToDo))),
        List("revocations of mine", "pj", new RevocationList.Query(new())),
        List("revocations by due time", "kasi.layanan", new RevocationList.Query(new(RevocationScope.All), CaseOrder.Due)),
        List("websites", "helpdesk", new WebsiteList.Query(new())),
        List("websites, next page", "helpdesk", new WebsiteList.Query(new(), "dinkes")),
        List("websites of a unit", "helpdesk", new WebsiteList.Query(new(UnitId: s_unit))),
        List("websites of a platform", "helpdesk", new WebsiteList.Query(new(Platform: PanelPlatform.Plesk))),
        List("websites by text", "helpdesk", new WebsiteList.Query(new("dinas"))),
        List("closed websites", "helpdesk", new WebsiteList.Query(new(State: WebsiteState.Closed))),
        List("my websites", "pj", new WebsiteList.Query(new())),
        List("report: websites without owner", "helpdesk", new OwnerlessSites.Query()),
        List("report: websites without owner, next page", "helpdesk", new OwnerlessSites.Query("dinkes")),
        List("report: holders who are gone", "helpdesk", new GoneHolders.Query(new(2026, 11, 24))),
        List("report: dormant accounts", "helpdesk", new DormantAccounts.Query()),
        List("reconciliations", "administrator", new ReconciliationRuns.Query()),
        List("reconciliations, next page", "administrator", new ReconciliationRuns.Query(new(Guid.NewGuid(), "", null, default, Given.Monday.Instant, "", 0, 0, 0))),
        List("intake", "helpdesk", new IntakeQueue.Query(IntakeList.Today)),
        List("password resets", "helpdesk", new RunningResets.Query()),
        ("lines of a review", "kasi.layanan", async w => await w.Office.Done("kasi.layanan", new ReviewLines.Query(w.ReviewId))),
        ("lines of a review, next page", "kasi.layanan", async w => await w.Office.Done("kasi.layanan", new ReviewLines.Query(w.ReviewId, After: 10))),
        ("undecided lines of a website", "kasi.layanan", async w => await w.Office.Done("kasi.layanan", new ReviewLines.Query(w.ReviewId, DemoOffice.WebsiteId("disdikbud"), LineChoice.Undecided))),
        ("lines of an owner's sheet", "pj", async w => await w.Office.Done("pj", new ReadSheet.Query(w.ReviewNumber))),
        ("progress of a review", "kasi.layanan", async w => await w.Office.Done("kasi.layanan", new ReviewProgress.Query(w.ReviewId))),
    ];

    public static TheoryData<string> Lists => [.. s_lists.Select(l => l.Name)];

    [Theory, MemberData(nameof(Lists))]
    public async Task No_list_reads_what_grows_from_end_to_end(string name)
    {
        var (_, account, ask) = s_lists.Single(l => l.Name == name);
        // Who asks, and in which posts, is read before every message alike.
        watched.Seen.Clear();
        await ask(watched);

        Assert.NotEmpty(watched.Seen);
        List<string> faults = [];
        foreach (var (sql, parameters) in watched.Seen.ToList())
        {
            var plan = await ManyGrants.Plan(watched.Office, sql, parameters);
            var tables = Aliases().Matches(sql).DistinctBy(m => m.Groups[2].Value).ToDictionary(m => m.Groups[2].Value, m => m.Groups[1].Value);
            faults.AddRange(plan.Where((step, i) => IsFault(step, plan, sql, tables) || IsForEachRow(plan, i)).Select(step => $"{step} [{tables.GetValueOrDefault(step.Split(' ')[1])}] in: {string.Join(" | ", plan)}\n{sql}"));
        }
        Assert.True(faults.Count == 0, $"{name} ({account}):\n{string.Join("\n\n", faults)}");
    }

    // A walk along an index is a list's own order when nothing is sorted aside and a page ends it.
    private bool IsFault(string step, IReadOnlyList<string> plan, string sql, Dictionary<string, string> tables)
    {
        if (!step.StartsWith("SCAN ", StringComparison.Ordinal) || !tables.TryGetValue(step.Split(' ')[1], out var table) || s_small.Contains(table) || watched.Few.Contains(table)) return false;
        var walks = step.Contains(" INDEX ", StringComparison.Ordinal) && sql.Contains("LIMIT", StringComparison.Ordinal) && !plan.Any(s => s.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal));
        return !walks;
    }

    // Everybody's open items are a list once; read again for each row they are no index.
    private static bool IsForEachRow(IReadOnlyList<string> plan, int at) =>
        at > 0 && plan[at - 1].StartsWith("CORRELATED", StringComparison.Ordinal) && plan[at].EndsWith("(DoneAt=?)", StringComparison.Ordinal);

    private static (string, string, Func<WatchedOffice, Task>) List<T>(string name, string account, IRequest<T> question) => (name, account, w => w.Office.Done(account, question));

    [GeneratedRegex("(?:FROM|JOIN) \"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Aliases();

    /// <summary>The demo office, and what was asked of its database.</summary>
    public class WatchedOffice(bool analysed = false) : IAsyncLifetime
    {
        private readonly SeenStatements _seen = new();

        public TestOffice Office { get; private set; } = null!;

        public Guid ReviewId { get; private set; }

        public string ReviewNumber { get; private set; } = "";

        /// <summary>With statistics: tables so small that the planner rightly reads them whole; it hears within the hour when they grow.</summary>
        public IReadOnlyList<string> Few { get; private set; } = [];

        internal List<(string Sql, List<(string, object?)> Parameters)> Seen => _seen.Statements;

        public async Task InitializeAsync()
        {
            Office = new() { With = services => services.ConfigureDbContext<SqlitePortalDb>(o => o.AddInterceptors(_seen)) };
            await Office.InitializeAsync();
            var review = await Office.Read(db => db.Reviews.Where(r => r.Outcome == CaseOutcome.Running).Select(r => new { r.Id, r.Number }).FirstAsync());
            (ReviewId, ReviewNumber) = (review.Id, review.Number!);
            if (!analysed) return;
            await Office.Done("administrator", new RunReconciliation.Command(new(Encoding.UTF8.GetBytes("user\ntamu\n"), PanelPlatform.CPanel, DemoOffice.WebsiteId("dinkes")), ""));
            await ManyGrants.Add(Office, 20_000);
            await ManyCases.Add(Office, 200);
            await Office.Services.GetRequiredService<SqliteStatistics>().Renew(CancellationToken.None);
            Few = await Office.Read(db => db.Database.SqlQuery<string>($"SELECT tbl AS Value FROM sqlite_stat1 GROUP BY tbl HAVING max(CAST(stat AS INTEGER)) < 200").ToListAsync());
        }

        public Task DisposeAsync() => Office.DisposeAsync();
    }
}

public sealed class ListPlanTests(ListPlanTests.Plain watched) : ListPlans(watched), IClassFixture<ListPlanTests.Plain>
{
    public sealed class Plain() : WatchedOffice();
}

/// <summary>The same where the planner has statistics of many rights, people and websites.</summary>
public sealed class AnalysedListPlanTests(AnalysedListPlanTests.Analysed watched) : ListPlans(watched), IClassFixture<AnalysedListPlanTests.Analysed>
{
    public sealed class Analysed() : WatchedOffice(analysed: true);
}
