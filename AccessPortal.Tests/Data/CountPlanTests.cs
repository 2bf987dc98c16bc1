using AccessPortal.Reports;
using AccessPortal.Notices;
using AccessPortal.Office;
using AccessPortal.Register;
using AccessPortal.Tests.Register;
using AccessPortal.Websites;

namespace AccessPortal.Tests.Data;

/// <summary>What is counted, the database counts: once for a page, and by an index.</summary>
public sealed class CountPlanTests(CountPlanTests.Plain watched) : IClassFixture<CountPlanTests.Plain>
{
    [Fact]
    public async Task Notices_come_in_their_order_from_an_index_and_nothing_is_sorted()
    {
        watched.Seen.Clear();
        await watched.Office.Done("pemohon", new MyNotices.Query());

        var (sql, parameters) = watched.Seen.Single(s => s.Sql.Contains("\"n\".\"StepCode\"", StringComparison.Ordinal));
        var plan = await ManyGrants.Plan(watched.Office, sql, parameters);
        Assert.Contains(plan, step => step.Contains("(RecipientId=?)", StringComparison.Ordinal) && step.Contains("IX_Notices_RecipientId_Id", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gaps_are_counted_by_the_database_which_hands_out_no_more_names_than_are_shown()
    {
        watched.Seen.Clear();
        await watched.Office.Done("admin", new SetUpGaps.Query());

        Assert.All(watched.Seen, s => Assert.True(s.Sql.Contains("COUNT(*)", StringComparison.Ordinal) || s.Sql.Contains("LIMIT", StringComparison.Ordinal), s.Sql));
    }

    [Theory, InlineData("helpdesk"), InlineData("pj")]
    public async Task Holders_are_counted_once_for_a_page_of_websites(string account)
    {
        watched.Seen.Clear();
        if (account == "pj") await watched.Office.Done(account, new MyWebsites.Query(new(2026, 11, 24)));
        else await watched.Office.Done(account, new WebsiteList.Query(new()));

        var counting = Assert.Single(watched.Seen, s => s.Sql.Contains("FROM \"Grants\"", StringComparison.Ordinal));
        Assert.Contains("GROUP BY \"g\".\"WebsiteId\"", counting.Sql, StringComparison.Ordinal);
        Assert.DoesNotContain(await ManyGrants.Plan(watched.Office, counting.Sql, counting.Parameters), step => step.Contains("CORRELATED", StringComparison.Ordinal));
    }

    public sealed class Plain() : ListPlans.WatchedOffice();
}
