using AccessPortal.Domain.Reviews;
using AccessPortal.Reviews;
using AccessPortal.UseCases;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace AccessPortal.Tests.Reviews;

/// <summary>What the schedule's page says and asks.</summary>
public sealed class ScheduleCardTests : RoomContext
{
    private static readonly ReviewCalendar.Planned s_semester = new(1, 3, ReviewKind.Semester, [1, 7], new(2027, 1, 1), new(2027, 1, 4), true);

    [Fact]
    public void The_day_it_begins_is_told_beside_the_day_that_was_planned()
    {
        var card = Show(s_semester);

        Assert.Contains("4 Januari 2027", card.Find("[data-begins]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Direncanakan 1 Januari 2027", card.Markup, StringComparison.Ordinal);
        Assert.Contains("Januari, Juli", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_only_reads_finds_no_button() => Assert.Empty(Show(s_semester, mayChange: false).FindAll("button"));

    [Fact]
    public void A_refused_day_is_marked_and_stays_as_typed()
    {
        Desk.Answer<ChangeSchedule.Command, int>(_ => new Answer<int>(0, new(RefusalKind.Invalid, "Invalid", [], [new("NextOn", "StartPast", [])])));
        var card = Show(s_semester);
        card.Find("[data-edit]").Click();

        card.Find("input[inputmode]").Change("2026-01-02");
        card.Find("form").Submit();

        Assert.Equal((1, 3, new DateOnly(2026, 1, 2), true), (Sent<ChangeSchedule.Command>().Id, Sent<ChangeSchedule.Command>().Version, Sent<ChangeSchedule.Command>().NextOn!.Value, Sent<ChangeSchedule.Command>().IsOn));
        Assert.Equal(
            ("true", "2026-01-02"), (card.Find("input[inputmode]").GetAttribute("aria-invalid"), card.Find("input[type=date]").GetAttribute("value")));
        Assert.Contains("hari ini", card.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_decision_on_silence_is_sent_with_the_version_it_was_shown_in()
    {
        Desk.Answer<DecideSilence.Command, int>(_ => 5);
        var told = false;
        var card = Render<SilenceCard>(p => p.Add(c => c.Silence, SilencePolicy.Suspend).Add(c => c.Version, 4).Add(c => c.MayChange, true).Add(c => c.Changed, EventCallback.Factory.Create(this, () => told = true)));
        Assert.True(card.Find("button").HasAttribute("disabled"));

        card.Find("input[data-value=OnlyAsk]").Change("OnlyAsk");
        card.Find("form").Submit();

        Assert.Equal(new DecideSilence.Command(4, SilencePolicy.OnlyAsk), Sent<DecideSilence.Command>());
        Assert.True(told);
    }

    private IRenderedComponent<ScheduleCard> Show(ReviewCalendar.Planned planned, bool mayChange = true) =>
        Render<ScheduleCard>(p => p.Add(c => c.Planned, planned).Add(c => c.MayChange, mayChange));
}
