using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Leavers;
using AccessPortal.Tests.Forms;
using AccessPortal.UseCases;
using Bunit;

namespace AccessPortal.Tests.Leavers;

public sealed class LeaverPageTests : RoomContext
{
    private static readonly Guid s_person = Guid.NewGuid();

    [Fact]
    public void What_somebody_holds_is_shown_with_what_is_under_way_and_what_loses_its_owner()
    {
        var sheet = Render<LeaverSheet>(p => p.Add(s => s.View, Holding(mayMarkLeft: true)));

        Assert.Equal("/penghapusan/HP-2026-0004", sheet.Find("a.num").GetAttribute("href"));
        Assert.Single(sheet.FindAll(".chip.returned"));
    }

    [Fact]
    public void Who_retires_leaves_the_government_and_who_moves_does_not()
    {
        var page = One(mayMarkLeft: true);

        page.Find("[data-leaver-reason]").Choose("Pensiun");
        Assert.True(page.Find("[data-leaves]").HasAttribute("checked"));
        page.Find("[data-leaver-reason]").Choose("Mutasi");
        Assert.False(page.Find("[data-leaves]").HasAttribute("checked"));
    }

    [Fact]
    public void Filing_sends_the_day_and_tells_what_came_of_it()
    {
        Desk.Answer<FileLeaver.Command, Filed>(_ => new Filed(["HP-2026-0009"], 1, ["ppdb.arunikarayakab.go.id"]));
        var page = One(mayMarkLeft: false);
        Assert.Empty(page.FindAll("[data-leaves]"));

        page.Find("[data-leaver-reason]").Choose("Pensiun");
        page.Find("[data-effective]").Change("2027-01-01");
        page.Find("form").Submit();

        var leaver = Sent<FileLeaver.Command>().Leaver;
        Assert.Equal((s_person, RevocationReason.Retirement, new DateOnly(2027, 1, 1), false), (leaver.PersonId, leaver.Reason, leaver.EffectiveOn, leaver.LeavesGovernment));
        Assert.Contains("HP-2026-0009", page.Find("[data-filed]").TextContent, StringComparison.Ordinal);
        Assert.Contains("/situs/ppdb.arunikarayakab.go.id", page.Find("[data-filed]").InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_filing_says_why_and_keeps_the_form()
    {
        Desk.Answer<FileLeaver.Command, Filed>(_ => new(null, new(RefusalKind.NotFound, "NotFound", [], [])));
        var page = One(mayMarkLeft: true);

        page.Find("form").Submit();

        Assert.NotEmpty(page.Find("[role=alert]").TextContent);
        Assert.Empty(page.FindAll("[data-filed]"));
    }

    [Fact]
    public void Only_lines_without_a_fault_are_filed()
    {
        Desk.Answer<PreviewMutations.Query, IReadOnlyList<PreviewMutations.Line>>(_ => new Answer<IReadOnlyList<PreviewMutations.Line>>(
        [
            new(new(1, "199003152015032001", RevocationReason.Retirement, new(2027, 1, 1), "SK 1", MutationFault.None), s_person, "Wulan", 2, 1, 0),
            new(new(2, "12", null, null, "", MutationFault.Nip), null, "", 0, 0, 0),
        ], null));
        Desk.Answer<FileMutations.Command, Filed>(_ => new Filed(["HP-2026-0009"], 0, []));
        var intake = Render<MutationIntake>();

        intake.Find("textarea").Input("199003152015032001;pensiun;01-01-2027;SK 1");
        intake.Find("[data-read]").Click();
        Assert.NotNull(intake.Find("[data-line='2'].wrong"));
        intake.Find("[data-file]").Click();

        var leaver = Assert.Single(Sent<FileMutations.Command>().Leavers);
        Assert.Equal((s_person, true), (leaver.PersonId, leaver.LeavesGovernment));
        Assert.Empty(intake.FindAll("[data-preview]"));
    }

    [Fact]
    public void A_line_that_is_to_be_asked_about_is_filed_only_with_a_choice()
    {
        Desk.Answer<PreviewMutations.Query, IReadOnlyList<PreviewMutations.Line>>(_ => new Answer<IReadOnlyList<PreviewMutations.Line>>(
            [new(new(1, "199003152015032001", null, new(2027, 1, 1), "SK 1", MutationFault.Kind) { Kind = "Pemberhentian sementara" }, s_person, "Wulan", 2, 1, 0)], null));
        Desk.Answer<FileMutations.Command, Filed>(_ => new Filed(["HP-2026-0009"], 0, []));
        var intake = Render<MutationIntake>();
        intake.Find("[data-read]").Click();

        Assert.Contains("Pemberhentian sementara", intake.Find("[data-line='1']").TextContent, StringComparison.Ordinal);
        Assert.Empty(intake.FindAll("[data-file]"));
        Assert.Equal("", intake.Find("[data-choose]").GetAttribute("value"));
        intake.Find("[data-choose]").Choose("Mutasi");
        intake.Find("[data-file]").Click();

        var leaver = Assert.Single(Sent<FileMutations.Command>().Leavers);
        Assert.Equal((RevocationReason.Transfer, false), (leaver.Reason, leaver.LeavesGovernment));
    }

    [Fact]
    public void A_line_of_somebody_who_stands_soundly_in_another_is_not_asked_about()
    {
        Desk.Answer<PreviewMutations.Query, IReadOnlyList<PreviewMutations.Line>>(_ => new Answer<IReadOnlyList<PreviewMutations.Line>>(
        [
            new(new(1, "199003152015032001", null, new(2027, 1, 1), "", MutationFault.Kind) { Kind = "Naik" }, s_person, "W", 2, 1, 0),
            new(new(2, "199003152015032001", RevocationReason.Retirement, new(2027, 2, 1), "", MutationFault.None), s_person, "W", 2, 1, 0),
        ], null));
        Desk.Answer<FileMutations.Command, Filed>(_ => new Filed(["HP-2026-0009"], 0, []));
        var intake = Render<MutationIntake>();
        intake.Find("[data-read]").Click();

        Assert.Empty(intake.FindAll("[data-choose]"));
        intake.Find("[data-file]").Click();

        Assert.Equal(RevocationReason.Retirement, Assert.Single(Sent<FileMutations.Command>().Leavers).Reason);
    }

    private IRenderedComponent<OneLeaver> One(bool mayMarkLeft)
    {
        Desk.Answer<LeaverHoldings.Query, LeaverHoldings.View>(_ => Holding(mayMarkLeft));
        return Render<OneLeaver>(p => p.Add(l => l.PersonId, s_person));
    }

    private static LeaverHoldings.View Holding(bool mayMarkLeft) => new(
        s_person, "Wulan", "Dinas Pendidikan", null, null, ["Pranata Humas"],
        [
            new(SiteName.From("ppdb.arunikarayakab.go.id"), PanelUserName.From("wulan"), false, GrantState.Active, null),
            new(SiteName.From("www.arunikarayakab.go.id"), PanelUserName.From("wulan"), true, GrantState.Active, "HP-2026-0004"),
        ],
        [new(SiteName.From("ppdb.arunikarayakab.go.id"), false, true), new(SiteName.From("www.arunikarayakab.go.id"), true, false)], mayMarkLeft);
}
