namespace AccessPortal.Work;

/// <summary>The portal's one clock: looks every half minute for what is due and lets each case or right draw the consequence in its own transaction.</summary>
public sealed class PortalClock : BackgroundService
{
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(30);
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<ClockWork> _works;

    /// <summary>A clock that acts through the portal's own door.</summary>
    public PortalClock(PortalDesk desk, TimeProvider time, ILogger<PortalClock> log)
    {
        _time = time;
        _works =
        [
            new(desk, time, log, async ct => from kind in await desk.Send(new StartScheduledReviews.Due(), ct) select new StartScheduledReviews.Command(kind)),
            new(desk, time, log, async ct => from id in await desk.Send(new PassOnWork.Due(), ct) select new PassOnWork.Command(id)),
            new(desk, time, log, async ct => from id in await desk.Send(new EndOfRight.Due(), ct) select new EndOfRight.Command(id)),
            new(desk, time, log, async ct => from id in await desk.Send(new AdvanceClock.Due(), ct) select new AdvanceClock.Command(id)),
        ];
    }

    /// <summary>One look at each kind of work. What fails is logged and does not hold up the others.</summary>
    public async Task Tick(CancellationToken ct)
    {
        foreach (var work in _works) await work.Look(ct);
    }

    /// <remarks>Each kind keeps its own time: ten thousand rights that end on one day do not hold up a reminder.</remarks>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(_works.Select(w => Follow(w, stoppingToken)));

    private async Task Follow(ClockWork work, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(s_period, _time);
        do
        {
            // The database answers on the caller's thread: whoever makes the timer tick is not to do the clock's work.
            await Task.Yield();
            await work.Look(ct);
        }
        while (await timer.WaitForNextTickAsync(ct));
    }
}
