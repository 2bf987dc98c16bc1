using System.Collections.Concurrent;

namespace AccessPortal.Live;

/// <summary>Whose eyes a listener has: events that these may not see never reach it.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="PositionIds">Posts held.</param>
/// <param name="SeesAll">Whether every case may be seen.</param>
public sealed record StatusAudience(Guid PersonId, IReadOnlyList<Guid> PositionIds, bool SeesAll)
{
    /// <summary>Whether this audience may hear of an event.</summary>
    public bool MayHear(CaseEvent e) => SeesAll || e.Persons.Contains(PersonId) || e.Told.Contains(PersonId) || e.Positions.Any(PositionIds.Contains);

    /// <summary>Whether the event makes it this audience's turn.</summary>
    public bool IsTurnIn(CaseEvent e) => e.Turn.Any(t => t.PersonId is { } p ? p == PersonId || t.DeputyId == PersonId : t.PositionId is { } post && PositionIds.Contains(post));
}

/// <summary>The in-process feed that circuits listen to.</summary>
public sealed class StatusFeed(ILogger<StatusFeed> log)
{
    // Long enough to draw an inbox on a busy machine, too short to be felt by those who look on.
    private static readonly TimeSpan s_headStart = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<long, (StatusAudience Audience, StatusListening<CaseEvent> Listening)> _listeners = new();
    private readonly RecentNews<CaseEvent> _recent = new();
    private long _last;
    private long _told;

    /// <summary>How many events have been told; grows before the first listener hears of one.</summary>
    public long Told => Interlocked.Read(ref _told);

    /// <summary>How many listen now.</summary>
    public int Listeners => _listeners.Count;

    /// <summary>
    /// Listens for events of interest. The first is told at once; those that follow within 100 ms come together. A listener's failure
    /// is its own: it is logged and the feed goes on. What was told a moment ago, while the listener's page was being read, is told again
    /// unless only what comes from now on matters.
    /// </summary>
    public IDisposable Listen(StatusAudience audience, Func<CaseEvent, bool> interest, Func<IReadOnlyList<CaseEvent>, Task> changed, bool onlyNew = false)
    {
        var key = Interlocked.Increment(ref _last);
        var listening = new StatusListening<CaseEvent>(e => audience.MayHear(e) && interest(e), changed, log, () => _listeners.TryRemove(key, out _));
        _listeners[key] = (audience, listening);
        if (!onlyNew)
            foreach (var e in _recent.All()) listening.Offer(e);
        return listening;
    }

    /// <summary>
    /// Tells all who are interested; returns before they have reacted. Those whose turn it is hear first: their pages are drawn while
    /// those who look on still wait, so that many onlookers do not delay the one person the case waits for.
    /// </summary>
    public void Publish(CaseEvent e)
    {
        Interlocked.Increment(ref _told);
        _recent.Add(e);
        var byTurn = _listeners.Values.ToLookup(l => l.Audience.IsTurnIn(e), l => l.Listening);
        foreach (var next in byTurn[true]) next.Offer(e);
        foreach (var onlooker in byTurn[false]) onlooker.Offer(e, byTurn.Contains(true) ? s_headStart : default);
    }
}
