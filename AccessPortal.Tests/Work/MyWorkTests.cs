using AccessPortal.Data.Demo;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using AccessPortal.Work;

namespace AccessPortal.Tests.Work;

public sealed class MyWorkTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Theory]
    [InlineData("kadis", "P1-3"), InlineData("kabid", "P1-4"), InlineData("kasi.sumberdaya", "P1-5"), InlineData("teknis", "P1-8"), InlineData("atasan", "P1-2b")]
    public async Task Each_post_finds_its_own_step(string account, string step)
    {
        var page = await office.Done(account, new MyWork.Query());

        Assert.Contains(page.Rows, r => r.StepCode == step);
    }

    [Fact]
    public async Task Nobody_finds_what_waits_for_another_post()
    {
        var kadis = await office.Done("kadis", new MyWork.Query());
        var others = await office.Done("kasi.sumberdaya", new MyWork.Query());

        Assert.Empty(kadis.Rows.Select(r => r.Id).Intersect(others.Rows.Select(r => r.Id)));
        Assert.Empty((await office.Done("auditor", new MyWork.Query())).Rows);
    }

    [Fact]
    public async Task The_oldest_due_comes_first_and_what_has_no_due_time_last()
    {
        var rows = (await office.Done("pemohon", new MyWork.Query())).Rows;

        Assert.Equal(["P1-11", "P1-2a"], rows.Select(r => r.StepCode));
        Assert.Null(rows[^1].DueAt);
    }

    [Theory]
    [InlineData("pemohon"), InlineData("kasi.layanan"), InlineData("kabid")]
    public async Task Pages_of_one_join_to_the_whole(string account)
    {
        var whole = (await office.Done(account, new MyWork.Query())).Rows;
        List<WorkRow> joined = [];
        MyWork.Page page;
        do
        {
            page = await office.Done(account, new MyWork.Query(joined is [.., var last] ? new(last.DueAt, last.Id) : null, Take: 1));
            joined.AddRange(page.Rows);
        }
        while (page.More);

        Assert.True(whole.Count > 1);
        Assert.Equal(whole.Select(r => r.Id), joined.Select(r => r.Id));
    }

    [Fact]
    public async Task A_row_carries_the_facts_that_decide()
    {
        var row = (await office.Done("kadis", new MyWork.Query())).Rows[0];

        Assert.Equal((DemoOffice.RequestId("kadis.terlambat"), "bapperida.arunikarayakab.go.id", "BKPSDM"), (row.CaseId, row.Subject, row.UnitName));
        Assert.NotNull(row.Scope);
        Assert.True(row.ValidUntil > row.ValidFrom);
    }

    [Fact]
    public async Task What_is_late_shows_to_those_who_see_that_the_procedure_runs()
    {
        var late = await office.Done("kasi.layanan", new LateWork.Query());

        Assert.Equal((1, "P1-3"), (late.Count, late.Rows[0].StepCode));
        Assert.Equal(RefusalKind.Denied, (await office.Refused("pemohon", new LateWork.Query())).Kind);
    }

    [Theory]
    [InlineData("P1-2b", Verdict.Accept, new[] { Verdict.Refuse, Verdict.Return })]
    [InlineData("P1-5", Verdict.Forward, new[] { Verdict.Return })]
    [InlineData("P1-6", null, new[] { Verdict.Return })]
    [InlineData("P1-8", null, new Verdict[0])]
    [InlineData("P1-11", null, new Verdict[0])]
    public void A_row_offers_what_the_table_allows(string step, Verdict? direct, Verdict[] reasons)
    {
        var acts = InboxActs.Of(Procedures.Find(step), []);

        Assert.Equal((direct, direct is null), (acts.Direct, acts.OnCasePage));
        Assert.Equal(reasons, acts.Reasons);
    }
}
