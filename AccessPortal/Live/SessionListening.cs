namespace AccessPortal.Live;

/// <summary>A page or connection that waits to hear of its session; it is told only what is new to it.</summary>
internal sealed class SessionListening(string key, Func<SessionState, Task> changed, ILogger log, Action<SessionListening> left) : IDisposable
{
    private readonly Lock _gate = new();
    private (bool IsOver, bool IsNear) _told;
    private bool _gone;

    public string Key => key;

    public void Offer(SessionState state)
    {
        lock (_gate)
        {
            if (_gone || _told == (state.IsOver, state.IsNear)) return;
            _told = (state.IsOver, state.IsNear);
        }
        _ = Task.Run(() => Tell(state));
    }

    public void Dispose()
    {
        lock (_gate) _gone = true;
        left(this);
    }

    private async Task Tell(SessionState state)
    {
        try
        {
            await changed(state);
        }
        catch (Exception fault)
        {
            if (!_gone) log.LogWarning(fault, "A page could not be told how its session stands.");
        }
    }
}
