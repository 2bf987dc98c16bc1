using System.Globalization;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccessPortal.Tests.Live;

public sealed class StatusListenerTests : BunitContext
{
    [Fact]
    public async Task A_live_event_is_shown_in_the_language_of_its_reader()
    {
        var feed = new StatusFeed(NullLogger<StatusFeed>.Instance);
        Services.AddSingleton(feed);
        var heard = new TaskCompletionSource<string>();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        Render<StatusListener>(p => p
            .AddCascadingValue(new Me(Guid.NewGuid(), "Ratih", [], [], [], SeesAll: true))
            .Add(l => l.Changed, _ => heard.SetResult(CultureInfo.CurrentUICulture.Name)));

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        feed.Publish(Event());

        Assert.Equal("en-GB", await heard.Task.WaitAsync(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task Who_has_a_task_open_matters_only_to_those_who_show_it()
    {
        var feed = new StatusFeed(NullLogger<StatusFeed>.Instance);
        Services.AddSingleton(feed);
        var (inbox, bell) = (new TaskCompletionSource<bool>(), new TaskCompletionSource<bool>());
        Listen(handling: true, inbox);
        Listen(handling: false, bell);

        feed.Publish(Event() with { OnlyHandling = true });
        Assert.True(await inbox.Task.WaitAsync(TimeSpan.FromSeconds(5)));
        Assert.False(bell.Task.IsCompleted);
        feed.Publish(Event());

        Assert.False(await bell.Task.WaitAsync(TimeSpan.FromSeconds(5)));
    }

    private void Listen(bool handling, TaskCompletionSource<bool> heard) => Render<StatusListener>(p => p
        .AddCascadingValue(new Me(Guid.NewGuid(), "Ratih", [], [], [], SeesAll: true))
        .Add(l => l.Handling, handling)
        .Add(l => l.Changed, (IReadOnlyList<CaseEvent> events) => heard.TrySetResult(events[0].OnlyHandling)));

    private static CaseEvent Event() =>
        new(Guid.NewGuid(), "HA-2026-0001", ProcedureCode.Granting, "P1-3", Verdict.Forward, CaseOutcome.Running, ["P1-4"], [], [], []);
}
