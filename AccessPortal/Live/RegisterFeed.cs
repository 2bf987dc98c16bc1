using System.Collections.Concurrent;

namespace AccessPortal.Live;

/// <summary>What a use case changes beside cases: websites, runs of a reconciliation, what people are told of a right. Told after the commit, by id only.</summary>
public sealed class RegisterNews
{
    private readonly HashSet<Guid> _changed = [];

    /// <summary>Notes that something changed.</summary>
    /// <param name="id">The website, the run, or the person told.</param>
    public void Add(Guid id) => _changed.Add(id);

    /// <summary>What was noted since the last call; returned once.</summary>
    public IReadOnlyList<Guid> Drain()
    {
        List<Guid> taken = [.. _changed];
        _changed.Clear();
        return taken;
    }
}

/// <summary>The in-process feed of <see cref="RegisterNews"/>; ids tell nothing, so everybody may hear them and reads again by their own rights.</summary>
public sealed class RegisterFeed(ILogger<RegisterFeed> log)
{
    private readonly ConcurrentDictionary<long, StatusListening<Guid>> _listeners = new();
    private readonly RecentNews<Guid> _recent = new();
    private long _last;
    private long _told;

    /// <summary>How often something was told; grows before the first listener hears of it.</summary>
    public long Told => Interlocked.Read(ref _told);

    /// <summary>Listens; what follows within 100 ms comes together, and a listener's failure stays its own. What was told a moment ago is told again.</summary>
    public IDisposable Listen(Func<Guid, bool> interest, Func<IReadOnlyList<Guid>, Task> changed)
    {
        var key = Interlocked.Increment(ref _last);
        var listening = new StatusListening<Guid>(interest, changed, log, () => _listeners.TryRemove(key, out _));
        _listeners[key] = listening;
        foreach (var id in _recent.All()) listening.Offer(id);
        return listening;
    }

    /// <summary>Tells all who are interested; returns before they have reacted.</summary>
    public void Publish(IReadOnlyList<Guid> changed)
    {
        if (changed.Count > 0) Interlocked.Increment(ref _told);
        foreach (var id in changed)
        {
            _recent.Add(id);
            foreach (var listening in _listeners.Values) listening.Offer(id);
        }
    }
}
