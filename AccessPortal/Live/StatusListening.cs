namespace AccessPortal.Live;

/// <summary>One listener of a feed: collects what comes while it is busy and for 100 ms after it was told.</summary>
internal sealed class StatusListening<T>(Func<T, bool> interest, Func<IReadOnlyList<T>, Task> changed, ILogger log, Action left) : IDisposable
{
    private static readonly TimeSpan s_merge = TimeSpan.FromMilliseconds(100);
    private readonly Lock _gate = new();
    private List<T> _waiting = [];
    private bool _busy;
    private volatile bool _gone;

    /// <summary>Takes what the listener wants; tells it after a pause where others go first.</summary>
    public void Offer(T e, TimeSpan after = default)
    {
        if (_gone || !Wants(e)) return;
        lock (_gate)
        {
            _waiting.Add(e);
            if (_busy) return;
            _busy = true;
        }
        _ = Task.Run(() => Drain(after));
    }

    public void Dispose()
    {
        _gone = true;
        left();
    }

    // The predicate is the listener's own code as well: its failure must not reach the sender.
    private bool Wants(T e)
    {
        try
        {
            return interest(e);
        }
        catch (Exception fault)
        {
            log.LogWarning(fault, "A live listener failed to say whether it is interested.");
            return false;
        }
    }

    private async Task Drain(TimeSpan after)
    {
        if (after > TimeSpan.Zero) await Task.Delay(after);
        while (Next() is { } batch)
        {
            try
            {
                await changed(batch);
            }
            catch (Exception fault)
            {
                if (!_gone) log.LogWarning(fault, "A live listener failed.");
            }
            await Task.Delay(s_merge);
        }
    }

    private List<T>? Next()
    {
        lock (_gate)
        {
            if (_waiting.Count == 0 || _gone)
            {
                _busy = false;
                return null;
            }
            var batch = _waiting;
            _waiting = [];
            return batch;
        }
    }
}
