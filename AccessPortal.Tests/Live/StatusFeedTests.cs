using System.Collections.Concurrent;
using System.Diagnostics;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccessPortal.Tests.Live;

public sealed class StatusFeedTests
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(10);
    private static readonly Guid s_me = Guid.NewGuid(), s_post = Guid.NewGuid();
    private static readonly StatusAudience s_all = new(s_me, [], SeesAll: true);
    private readonly StatusFeed _feed = new(NullLogger<StatusFeed>.Instance);
    private readonly BlockingCollection<IReadOnlyList<CaseEvent>> _heard = [];

    [Fact]
    public void The_first_event_is_told_alone_and_those_that_follow_together()
    {
        using var listening = _feed.Listen(s_all, _ => true, Hear);
        _feed.Publish(Event("P1-2b"));
        Assert.Equal(["P1-2b"], Next());
        var since = Stopwatch.StartNew();

        foreach (var step in (string[])["P1-3", "P1-4", "P1-5"]) _feed.Publish(Event(step));

        Assert.Equal(["P1-3", "P1-4", "P1-5"], Next());
        Assert.InRange(since.Elapsed, TimeSpan.FromMilliseconds(50), s_soon);
        Assert.Empty(_heard);
    }

    [Fact]
    public void A_listener_that_fails_fails_alone_and_hears_the_next()
    {
        var calls = 0;
        using var failing = _feed.Listen(s_all, _ => true, _ => Interlocked.Increment(ref calls) == 1 ? throw new InvalidOperationException() : Hear([Event("again")]));
        using var listening = _feed.Listen(s_all, _ => true, Hear);

        _feed.Publish(Event("P1-3"));
        Assert.Equal(["P1-3"], Next());
        _feed.Publish(Event("P1-4"));

        Assert.Equal(["P1-4", "again"], new[] { Next()[0], Next()[0] }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_listener_that_cannot_say_what_it_wants_disturbs_nobody()
    {
        using var failing = _feed.Listen(s_all, _ => throw new InvalidOperationException(), Hear);
        using var listening = _feed.Listen(s_all, _ => true, Hear);

        _feed.Publish(Event("P1-3"));

        Assert.Equal(["P1-3"], Next());
        Assert.Empty(_heard);
    }

    [Fact]
    public void A_listener_that_takes_long_holds_nobody_up()
    {
        using var slow = _feed.Listen(s_all, _ => true, _ => Task.Delay(Timeout.Infinite));
        using var listening = _feed.Listen(s_all, _ => true, Hear);

        _feed.Publish(Event("P1-3"));
        Assert.Equal(["P1-3"], Next());
        _feed.Publish(Event("P1-4"));

        Assert.Equal(["P1-4"], Next());
    }

    [Fact]
    public void An_event_reaches_those_only_who_may_see_its_case()
    {
        using var stranger = _feed.Listen(new(Guid.NewGuid(), [Guid.NewGuid()], SeesAll: false), _ => true, _ => Hear([Event("stranger")]));
        using var person = _feed.Listen(new(s_me, [], SeesAll: false), _ => true, _ => Hear([Event("person")]));
        using var post = _feed.Listen(new(Guid.NewGuid(), [s_post], SeesAll: false), _ => true, _ => Hear([Event("post")]));
        using var all = _feed.Listen(s_all, _ => true, _ => Hear([Event("seesAll")]));

        _feed.Publish(Event("P1-3") with { Persons = [s_me], Positions = [s_post] });

        string[] heard = [Next()[0], Next()[0], Next()[0]];
        Assert.Equal(["person", "post", "seesAll"], heard.Order(StringComparer.Ordinal));
        Assert.False(_heard.TryTake(out _, 200));
    }

    [Fact]
    public void Those_whose_turn_it_is_hear_before_those_who_look_on()
    {
        using var onlooker = _feed.Listen(s_all, _ => true, _ => Hear([Event("onlooker")]));
        using var next = _feed.Listen(new(Guid.NewGuid(), [s_post], SeesAll: false), _ => true, _ => Hear([Event("next")]));

        foreach (var _ in Enumerable.Range(0, 5))
        {
            _feed.Publish(Event("P1-3") with { Positions = [s_post], Turn = [new(Role.DivisionHead, s_post, null)] });
            Assert.Equal(["next", "onlooker"], [Next()[0], Next()[0]]);
        }
    }

    [Fact]
    public void Whoever_begins_to_listen_hears_what_was_told_while_their_page_was_read()
    {
        _feed.Publish(Event("P3-3"));

        using var page = _feed.Listen(s_all, _ => true, Hear);
        using var toast = _feed.Listen(s_all, _ => true, _ => Hear([Event("toast")]), onlyNew: true);

        Assert.Equal(["P3-3"], Next());
        Assert.False(_heard.TryTake(out _, 200));
    }

    [Fact]
    public void Whoever_is_not_interested_is_not_called()
    {
        using var listening = _feed.Listen(s_all, e => e.StepCode == "P1-4", Hear);

        _feed.Publish(Event("P1-3"));
        _feed.Publish(Event("P1-4"));

        Assert.Equal(["P1-4"], Next());
        Assert.False(_heard.TryTake(out _, 200));
    }

    [Fact]
    public void Whoever_leaves_hears_nothing_more()
    {
        var listening = _feed.Listen(s_all, _ => true, Hear);
        Assert.Equal(1, _feed.Listeners);

        listening.Dispose();
        _feed.Publish(Event("P1-3"));

        Assert.Equal(0, _feed.Listeners);
        Assert.False(_heard.TryTake(out _, 200));
    }

    private Task Hear(IReadOnlyList<CaseEvent> events)
    {
        _heard.Add(events);
        return Task.CompletedTask;
    }

    private List<string> Next()
    {
        Assert.True(_heard.TryTake(out var events, s_soon), "Nothing was heard.");
        return [.. events!.Select(e => e.StepCode)];
    }

    private static CaseEvent Event(string step) =>
        new(Guid.NewGuid(), "HA-2026-0001", ProcedureCode.Granting, step, Verdict.Forward, CaseOutcome.Running, [], [], [], []);
}
