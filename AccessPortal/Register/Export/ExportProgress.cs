using System.Collections.Concurrent;

namespace AccessPortal.Register;

/// <summary>How far the running exports are, for the pages that began them.</summary>
public sealed class ExportProgress
{
    private readonly ConcurrentDictionary<Guid, Standing> _running = new();

    /// <summary>How far one is.</summary>
    /// <param name="Done">Rows written.</param>
    /// <param name="Total">Rows in all.</param>
    /// <param name="IsOver">Whether it has ended, one way or the other.</param>
    public sealed record Standing(int Done, int Total, bool IsOver);

    /// <summary>How far the export with this key is; null before it has begun and after it was forgotten.</summary>
    public Standing? Of(Guid key) => _running.GetValueOrDefault(key);

    /// <summary>The page no longer asks.</summary>
    public void Forget(Guid key) => _running.TryRemove(key, out _);

    internal void Begin(Guid key, int total) => _running[key] = new(0, total, false);

    // Only what somebody still watches is told on.
    internal void Tell(Guid key, int done)
    {
        if (_running.TryGetValue(key, out var standing)) _running[key] = standing with { Done = done };
    }

    internal void End(Guid key)
    {
        if (_running.TryGetValue(key, out var standing)) _running[key] = standing with { IsOver = true };
    }
}
