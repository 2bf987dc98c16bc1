using AccessPortal.UseCases;
using MediatR;

namespace AccessPortal.Work;

/// <summary>The portal's one clock: looks every half minute for what is due and lets each case or right draw the consequence in its own transaction.</summary>
public sealed class PortalClock(PortalDesk desk, TimeProvider time, ILogger<PortalClock> log) : BackgroundService
{
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_period, time);
        do await Tick(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One look. What fails is logged and does not hold up the others.</summary>
    public async Task Tick(CancellationToken ct)
    {
        try
        {
            if (await desk.Send(new StartScheduledReviews.Due(), ct)) await desk.Send(new StartScheduledReviews.Command(), ct);
            foreach (var id in await desk.Send(new PassOnWork.Due(), ct)) await Look(new PassOnWork.Command(id), id, ct);
            foreach (var id in await desk.Send(new EndOfRight.Due(), ct)) await Look(new EndOfRight.Command(id), id, ct);
            foreach (var id in await desk.Send(new AdvanceClock.Due(), ct)) await Look(new AdvanceClock.Command(id), id, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The clock could not read what is due.");
        }
    }

    private async Task Look(ICommand<Unit> at, Guid id, CancellationToken ct)
    {
        try
        {
            await desk.Send(at, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The clock could not advance {Id}.", id);
        }
    }
}
