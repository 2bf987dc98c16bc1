using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.Intake;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Intake;

public sealed class AgendaTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task Agenda_numbers_follow_one_another_and_step_over_those_written_by_hand()
    {
        var (first, second, third) = (await office.File(), await office.File(site: "ppdb"), await office.File(site: "www"));
        var next = (await Panel(first)).NextAgenda;

        Assert.Equal(next, await office.Done("helpdesk", new GiveAgenda.Command(first.CaseId, first.Version, "")));
        var after = (await Panel(second)).NextAgenda;
        Assert.NotEqual(next, after);
        Assert.EndsWith("/2026", after, StringComparison.Ordinal);
        Assert.Equal(after, await office.Done("helpdesk", new GiveAgenda.Command(second.CaseId, second.Version, $" {after} ")));
        Assert.NotEqual(after, await office.Done("arsip", new GiveAgenda.Command(third.CaseId, third.Version, "")));
        var taken = Assert.Single((await office.Refused("helpdesk", new GiveAgenda.Command(third.CaseId, third.Version + 1, after))).Fields);
        Assert.Equal(("AgendaTaken", second.Number), (taken.Code, Assert.Single(taken.Facts)));
    }

    [Fact]
    public async Task Number_and_check_stand_in_the_journal()
    {
        var filed = await office.File();
        await office.Done("helpdesk", new GiveAgenda.Command(filed.CaseId, filed.Version, "B/17"));
        var lacking = await office.Done("helpdesk", new CheckPapers.Command(filed.CaseId, filed.Version + 1, IntakePoints.Form | IntakePoints.Decree, "KTP belum ada"));
        await office.Done("helpdesk", new CheckPapers.Command(filed.CaseId, lacking.Version, IntakePoints.Form | IntakePoints.Decree | IntakePoints.Identity | IntakePoints.Signature, ""));

        var remarks = await office.Read(db => db.Journal.Where(j => j.CaseId == filed.CaseId && j.Kind == JournalKind.Remark).OrderBy(j => j.Sequence).ToListAsync());
        Assert.Equal([("Remark.Agenda", "B/17"), ("Remark.Incomplete", "KTP belum ada"), ("Remark.Complete", "")], remarks.Select(r => (r.Detour, r.Note)));
        Assert.All(remarks, r => Assert.Equal("Petugas Helpdesk", r.Title));
        Assert.Equal(["P1-2b"], lacking.OpenSteps);
    }

    [Fact]
    public async Task Each_list_holds_what_it_says()
    {
        var filed = await office.File();
        var (draft, _) = await office.TakeIn();

        Assert.Contains(await List(IntakeList.Waiting), r => r.Id == filed.CaseId && r.ToRecord == Granting.Endorse);
        Assert.Contains(await List(IntakeList.WithoutAgenda), r => r.Id == filed.CaseId);
        Assert.Contains(await List(IntakeList.Today), r => r.Id == filed.CaseId);
        Assert.Contains(await List(IntakeList.Drafts), r => r.Id == draft && r.Channel is IntakeChannel.WhatsApp);

        await office.Done("helpdesk", new GiveAgenda.Command(filed.CaseId, filed.Version, ""));
        Assert.DoesNotContain(await List(IntakeList.WithoutAgenda), r => r.Id == filed.CaseId);
        Assert.Equal(RefusalKind.Denied, (await office.Refused("kadis", new IntakeQueue.Query(IntakeList.Waiting))).Kind);
    }

    [Fact]
    public async Task Pages_of_a_list_follow_without_a_gap()
    {
        await office.File();
        await office.File(site: "ppdb");
        var whole = (await office.Done("helpdesk", new IntakeQueue.Query(IntakeList.Waiting, Take: 200))).Rows.Select(r => r.Id).ToList();
        var first = await office.Done("helpdesk", new IntakeQueue.Query(IntakeList.Waiting, Take: 2));
        var rest = await office.Done("helpdesk", new IntakeQueue.Query(IntakeList.Waiting, first.Rows[^1], 200));

        Assert.True(first.More);
        Assert.Equal(whole, [.. first.Rows.Select(r => r.Id), .. rest.Rows.Select(r => r.Id)]);
    }

    [Theory]
    [InlineData("kirana")]
    [InlineData("199402182023212")]
    [InlineData("19940218 202321 2")]
    public async Task People_are_found_by_name_and_number(string text) =>
        Assert.Contains((await office.Done("helpdesk", new FindForIntake.Query(text))).People, p => p.Name.StartsWith("Kirana", StringComparison.Ordinal));

    [Fact]
    public async Task Requests_are_found_by_their_numbers_and_who_left_is_not_found()
    {
        var filed = await office.File();
        await office.Done("helpdesk", new GiveAgenda.Command(filed.CaseId, filed.Version, "AGD-77"));

        Assert.Equal(filed.Number, Assert.Single((await office.Done("helpdesk", new FindForIntake.Query("agd-77"))).Requests).Number);
        Assert.Contains((await office.Done("helpdesk", new FindForIntake.Query(filed.Number!))).Requests, r => r.Id == filed.CaseId);
        Assert.Empty((await office.Done("helpdesk", new FindForIntake.Query("Gilang Betonjaya"))).People);
    }

    private Task<IntakeCase.View> Panel(CaseStanding at) => office.Done("helpdesk", new IntakeCase.Query(at.Number!));

    private async Task<IReadOnlyList<IntakeRow>> List(IntakeList list) => (await office.Done("helpdesk", new IntakeQueue.Query(list, Take: 200))).Rows;
}
