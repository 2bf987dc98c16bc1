using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;

namespace AccessPortal.Tests.Requests;

public sealed class RequestListTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly RequestFilter s_all = new(RequestScope.All);

    private async Task<IReadOnlyList<CaseRow>> List(string account, RequestFilter filter, CaseOrder order = CaseOrder.Changed) =>
        (await office.Done(account, new RequestList.Query(filter, order))).Rows;

    [Fact]
    public async Task An_applicant_sees_their_own_requests_and_no_others()
    {
        var rows = await List("pemohon", s_all);

        Assert.Contains(rows, r => r.Id == DemoOffice.RequestId("dikembalikan"));
        Assert.All(rows, r => Assert.Equal(DemoOffice.PersonId("pemohon"), r.RequesterId));
    }

    [Fact]
    public async Task A_superior_sees_what_waited_for_them_but_files_none()
    {
        Assert.Contains(await List("atasan", s_all), r => r.Id == DemoOffice.RequestId("atasan"));
        Assert.Empty(await List("atasan", new()));
    }

    [Fact]
    public async Task An_owner_finds_the_requests_for_their_websites()
    {
        var rows = await List("pj", new(RequestScope.MySites));

        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.True(r.Subject.StartsWith("disdikbud.", StringComparison.Ordinal) || r.Subject.StartsWith("ppdb.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("kadis"), InlineData("helpdesk"), InlineData("auditor"), InlineData("kasi.layanan")]
    public async Task Who_sees_everything_sees_it_all_but_nobodys_draft(string account)
    {
        await office.Done("pemohon", new StartRequest.Command());
        var rows = await List(account, s_all);

        Assert.True(rows.Count >= 15);
        Assert.DoesNotContain(rows, r => r.Outcome is CaseOutcome.Draft && r.RequesterId == DemoOffice.PersonId("pemohon"));
    }

    [Fact]
    public async Task A_draft_stands_among_its_authors_own()
    {
        var draft = await office.Done("atasan", new StartRequest.Command());

        Assert.Equal(draft, Assert.Single(await List("atasan", new())).Id);
        await office.Done("atasan", new DiscardDraft.Command(draft, await office.Mark(draft)));
    }

    [Theory]
    [InlineData(CaseOrder.Changed), InlineData(CaseOrder.Number), InlineData(CaseOrder.Due)]
    public async Task Pages_join_to_the_whole_in_every_order(CaseOrder order)
    {
        var whole = await List("kabid", s_all, order);
        List<CaseRow> joined = [];
        CasePage page;
        do
        {
            page = await office.Done("kabid", new RequestList.Query(s_all, order, joined.LastOrDefault(), Take: 4));
            joined.AddRange(page.Rows);
        }
        while (page.More);

        Assert.Equal(whole.Select(r => r.Id), joined.Select(r => r.Id));
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        Assert.All(await List("kadis", s_all with { Outcome = CaseOutcome.Refused }), r => Assert.Equal(CaseOutcome.Refused, r.Outcome));
        Assert.All(await List("kadis", s_all with { StepCode = "P1-3" }), r => Assert.Equal("P1-3", r.Waiting?.StepCode));
        Assert.All(await List("kadis", s_all with { Text = "DISDUK" }), r => Assert.Contains("disduk", r.Subject, StringComparison.Ordinal));
        Assert.Equal(["dpmptsp", "perizinan"], (await List("kadis", s_all with { UnitId = DemoOffice.UnitId("dpmptsp") })).Select(r => r.Subject.Split('.')[0]).Order());
        Assert.Empty(await List("kadis", s_all with { Text = "100%" }));
        Assert.Empty(await List("kadis", s_all with { From = new(2027, 1, 1) }));
    }

    [Fact]
    public async Task What_is_due_next_comes_first_when_asked()
    {
        var dues = (await List("kadis", s_all, CaseOrder.Due)).Select(r => r.Waiting!.DueAt ?? DateTimeOffset.MaxValue).ToList();

        Assert.Equal(dues.Order(), dues);
    }
}
