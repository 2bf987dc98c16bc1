using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.Intake;
using AccessPortal.Live;
using AccessPortal.UseCases;
using Bunit;

namespace AccessPortal.Tests.Intake;

/// <summary>What helpdesk handles at the counter, box by box.</summary>
public sealed class CounterTests : RoomContext
{
    private static readonly Me s_helpdesk = new(Guid.NewGuid(), "Putri", ["Petugas Helpdesk"], [], [Role.Helpdesk], true);

    [Fact]
    public void An_empty_agenda_field_takes_the_next_number()
    {
        Desk.Answer<GiveAgenda.Command, string>(_ => "17/2026");
        var box = Render<AgendaBox>(p => p.Add(b => b.Row, Row()).Add(b => b.Next, "17/2026"));
        Assert.Contains("17/2026", box.Find("p").TextContent, StringComparison.Ordinal);

        box.Find("form").Submit();

        Assert.Equal((3, ""), (Sent<GiveAgenda.Command>().Version, Sent<GiveAgenda.Command>().AgendaNumber));
    }

    [Fact]
    public void A_given_number_is_mended_only_by_another_and_a_refusal_is_said()
    {
        Desk.Answer<GiveAgenda.Command, string>(_ => new(null, new(RefusalKind.Invalid, "Invalid", [], [new("AgendaNumber", "AgendaTaken", ["HA-2026-0001"])])));
        var box = Render<AgendaBox>(p => p.Add(b => b.Row, Row() with { Agenda = "16/2026" }).Add(b => b.Next, "17/2026"));
        Assert.True(box.Find("button").HasAttribute("disabled"));

        box.Find("input").Input("12/2026");
        box.Find("form").Submit();

        Assert.Contains("HA-2026-0001", box.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("12/2026", box.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void Ticked_papers_are_noted_with_what_was_found_before()
    {
        Desk.Answer<CheckPapers.Command, CaseStanding>(_ => new CaseStanding(Guid.NewGuid(), "HA-2026-0007", 4, CaseOutcome.Running, []));
        var box = Render<PapersBox>(p => p.Add(b => b.Row, Row() with { Checked = IntakePoints.Form }));

        box.FindAll("input[type=checkbox]")[1].Change(true);
        box.Find(".row input").Input("KTP belum ada");
        box.Find("form").Submit();

        var sent = Sent<CheckPapers.Command>();
        Assert.Equal((IntakePoints.Form | IntakePoints.Signature, "KTP belum ada"), (sent.Points, sent.Remark));
    }

    [Fact]
    public void Who_is_found_is_taken_in_by_the_way_they_came_but_never_helpdesk_itself()
    {
        var kirana = new FindForIntake.PersonRow(Guid.NewGuid(), "Kirana", null, "Pranata Humas", "Dinas Pendidikan");
        Desk.Answer<FindForIntake.Query, FindForIntake.Found>(_ => new FindForIntake.Found([kirana, kirana with { Id = s_helpdesk.PersonId, Name = "Putri" }], [Row()]));
        var find = Render<IntakeFind>(p => p.AddCascadingValue(s_helpdesk));

        find.FindAll("input[type=radio]")[1].Change("on");
        find.Find("[data-search]").Input("kir");

        find.WaitForAssertion(() => Assert.Equal($"/permintaan/baru?untuk={kirana.Id}&jalur=WhatsApp", Assert.Single(find.FindAll("[data-take-in]")).GetAttribute("href")));
        Assert.Equal(2, find.FindAll("[data-reset]").Count);
        Assert.Contains("HA-2026-0007", find.Find("[data-request]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_typed_on_is_asked_once_at_its_end()
    {
        Desk.Answer<FindForIntake.Query, FindForIntake.Found>(_ => new FindForIntake.Found([], []));
        var find = Render<IntakeFind>(p => p.AddCascadingValue(s_helpdesk));

        find.Find("[data-search]").Input("kir");
        find.Find("[data-search]").Input("kirana");

        find.WaitForAssertion(() => Assert.Contains("kirana", find.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal("kirana", Sent<FindForIntake.Query>().Text);
    }

    [Fact]
    public void A_draft_is_continued_and_a_late_request_says_so()
    {
        var draft = Line(Row() with { Number = null, Outcome = CaseOutcome.Draft, StepCode = null });
        Assert.StartsWith("/permintaan/konsep/", draft.Find("a").GetAttribute("href"), StringComparison.Ordinal);

        var late = Line(Row() with { DueAt = new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero) });
        Assert.NotNull(late.Find(".chip.late"));
        Assert.Contains("Kepala Dinas", late.Find("[data-line-status]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<IntakeLine> Line(IntakeRow row) =>
        Render<IntakeLine>(p => p.Add(l => l.Live, new(row, LiveMark.None, 0)).Add(l => l.Hold, () => { }).Add(l => l.Release, () => { }));

    private static IntakeRow Row() => new(
        Guid.NewGuid(), "HA-2026-0007", 3, "disdikbud", Guid.NewGuid(), "Kirana", "Disdikbud", CaseOutcome.Running, "", null, null, default, Granting.Endorse.Code, "Kepala Dinas", null);
}
