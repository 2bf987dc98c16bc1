using AccessPortal.Data.Demo;
using AccessPortal.Register;
using AccessPortal.UseCases;

namespace AccessPortal.Tests.Register;

public sealed class AccessRegisterTests(TestOffice office) : IClassFixture<TestOffice>
{
    private async Task<IReadOnlyList<RegisterRow>> List(string account, string? text = null) =>
        (await office.Done(account, new AccessRegister.Query(new() { Text = text }, Take: AccessRegister.Most))).Rows;

    [Theory]
    [InlineData("helpdesk"), InlineData("auditor"), InlineData("kadis"), InlineData("sekretaris"), InlineData("kabid"), InlineData("kasi.sumberdaya")]
    [InlineData("kasi.layanan"), InlineData("administrator"), InlineData("teknis")]
    public async Task Who_acts_or_audits_sees_the_whole_register(string account) => Assert.True((await List(account)).Count >= 40);

    [Fact]
    public async Task An_owner_sees_the_rights_on_their_websites_and_their_own()
    {
        var rows = await List("pj");

        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.True(r.Site.StartsWith("disdikbud.", StringComparison.Ordinal) || r.Site.StartsWith("ppdb.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Everyone_else_sees_their_own()
    {
        var rows = await List("pemohon");

        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Equal(DemoOffice.PersonId("pemohon"), r.HolderId));
        Assert.Empty(await List("admin"));
    }

    [Fact]
    public async Task A_nip_is_shown_in_full_to_those_who_act_and_to_its_owner_only()
    {
        var full = (await List("helpdesk", "kirana")).First(r => r.Nip.Length > 0).Nip;

        Assert.DoesNotContain('•', full);
        Assert.Equal(full, (await List("pemohon"))[0].Nip);
        Assert.Equal("••• " + full[^3..], (await List("auditor", "kirana"))[0].Nip);
        Assert.All((await List("pj")).Where(r => r.HolderId != DemoOffice.PersonId("pj")), r => Assert.True(r.Nip.Length == 0 || r.Nip.StartsWith('•')));
    }

    [Fact]
    public async Task Who_may_not_read_a_nip_may_not_find_by_it()
    {
        var nip = (await List("helpdesk", "kirana"))[0].Nip;

        Assert.NotEmpty(await List("helpdesk", nip));
        Assert.NotEmpty(await List("pemohon", nip));
        Assert.Empty(await List("auditor", nip));
    }

    [Theory]
    [InlineData("kira"), InlineData("KIRANA disdik"), InlineData("disdikbud kirana"), InlineData("bumiwarta")]
    public async Task Beginnings_of_words_find_a_right(string text) => Assert.Contains(await List("helpdesk", text), r => r.UserName == "kirana");

    [Theory]
    [InlineData("irana"), InlineData("kirana dinkes"), InlineData("%"), InlineData("k_rana")]
    public async Task Other_texts_find_nothing(string text) => Assert.DoesNotContain(await List("helpdesk", text), r => r.UserName == "kirana");

    [Fact]
    public async Task Pages_join_to_the_whole()
    {
        List<RegisterRow> joined = [];
        AccessRegister.Page page;
        do
        {
            page = await office.Done("kadis", new AccessRegister.Query(new(), After: joined.LastOrDefault()?.Id, Take: 7));
            joined.AddRange(page.Rows);
        }
        while (page.More);

        Assert.Equal((await List("kadis")).Select(r => r.Id), joined.Select(r => r.Id));
    }

    [Theory]
    [InlineData(RegisterOrder.Given), InlineData(RegisterOrder.Site), InlineData(RegisterOrder.Holder), InlineData(RegisterOrder.Until)]
    public async Task Turned_around_a_list_pages_to_the_reverse_of_itself(RegisterOrder order)
    {
        var (there, back) = (await Paged(order, false), await Paged(order, true));

        Assert.True(there.Count > 40);
        Assert.Equal(there.AsEnumerable().Reverse(), back);
    }

    [Theory]
    [InlineData(RegisterOrder.Given), InlineData(RegisterOrder.Site), InlineData(RegisterOrder.Holder)]
    public async Task So_does_a_list_of_the_past(RegisterOrder order) =>
        Assert.Equal((await Paged(order, false, new(2026, 11, 1))).AsEnumerable().Reverse(), await Paged(order, true, new(2026, 11, 1)));

    private async Task<List<Guid>> Paged(RegisterOrder order, bool reversed, DateOnly? on = null)
    {
        List<Guid> joined = [];
        AccessRegister.Page page;
        do
        {
            page = await office.Done("kadis", new AccessRegister.Query(new(), order, joined.Count > 0 ? joined[^1] : null, 7, on, reversed));
            joined.AddRange(page.Rows.Select(r => r.Id));
        }
        while (page.More);
        return joined;
    }

    [Theory]
    [InlineData(RegisterNamed.Site, "antrian"), InlineData(RegisterNamed.Site, "dukcapil.aru"), InlineData(RegisterNamed.Holder, "kira"), InlineData(RegisterNamed.Owner, "laks")]
    public async Task What_to_filter_by_is_found_by_the_beginnings_of_words(RegisterNamed named, string text)
    {
        var found = await office.Done("helpdesk", new RegisterNames.Query(named, text));

        Assert.NotEmpty(found.Names);
        Assert.All(found.Names, n => Assert.Contains(text, n.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Names_are_offered_only_of_what_the_asker_may_see()
    {
        Assert.NotEmpty((await office.Done("helpdesk", new RegisterNames.Query(RegisterNamed.Site, "dinkes"))).Names);
        Assert.Empty((await office.Done("pj", new RegisterNames.Query(RegisterNamed.Site, "dinkes"))).Names);
        Assert.Equal(2, (await office.Done("pj", new RegisterNames.Query(RegisterNamed.Site, "arunikarayakab"))).Names.Count);
        Assert.Empty((await office.Done("helpdesk", new RegisterNames.Query(RegisterNamed.Holder, "k"))).Names);
    }

    [Fact]
    public async Task A_right_tells_since_when_and_on_whose_decision()
    {
        var grant = await office.Read(async db => (await db.Requests.FindAsync(DemoOffice.RequestId("selesai")))!.Number!);
        var row = (await List("helpdesk")).Single(r => r.RequestNumber == grant);

        var history = await office.Done("helpdesk", new GrantHistory.Query(row.Id));

        Assert.Equal(2, history.Count);
        Assert.Equal(["P1-6", "P1-7a"], history[0].Approvals.Select(a => a.StepCode));
        Assert.All(history[0].Approvals, a => Assert.Contains("Damar", a.Name, StringComparison.Ordinal));
        Assert.Equal(RefusalKind.NotFound, (await office.Refused("pemohon", new GrantHistory.Query(row.Id))).Kind);
    }
}
