using System.Diagnostics;

namespace AccessPortal.Live;

/// <summary>
/// What a feed told in the last two seconds. A page reads first and listens once it is drawn; whoever begins to listen hears this again, so
/// that nothing falls between the two.
/// </summary>
/// <typeparam name="T">What is told.</typeparam>
internal sealed class RecentNews<T>
{
    private static readonly TimeSpan s_kept = TimeSpan.FromSeconds(2);
    private readonly Lock _gate = new();
    private readonly Queue<(long At, T Told)> _told = [];

    public void Add(T told)
    {
        lock (_gate)
        {
            Forget();
            _told.Enqueue((Stopwatch.GetTimestamp(), told));
        }
    }

    public IReadOnlyList<T> All()
    {
        lock (_gate)
        {
            Forget();
            return [.. _told.Select(t => t.Told)];
        }
    }

    private void Forget()
    {
        while (_told.TryPeek(out var oldest) && Stopwatch.GetElapsedTime(oldest.At) > s_kept) _told.Dequeue();
    }
}
