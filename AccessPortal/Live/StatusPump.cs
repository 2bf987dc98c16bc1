using System.Threading.Channels;

namespace AccessPortal.Live;

/// <summary>Hands events on to those who listen outside this process's circuits.</summary>
public interface IEventRelay
{
    /// <summary>Hands one event on.</summary>
    Task Relay(CaseEvent e, CancellationToken ct);
}

/// <summary>Takes events after the commit and hands them on, so that the sender never waits for a listener.</summary>
public sealed class StatusPump(StatusFeed feed, IServiceScopeFactory scopes, ILogger<StatusPump> log) : BackgroundService
{
    private readonly Channel<CaseEvent> _channel = Channel.CreateUnbounded<CaseEvent>(new() { SingleReader = true });

    /// <summary>Queues events for delivery; returns at once.</summary>
    public void Publish(IEnumerable<CaseEvent> events)
    {
        foreach (var e in events) _channel.Writer.TryWrite(e);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var e in _channel.Reader.ReadAllAsync(stoppingToken))
        {
            feed.Publish(e);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                foreach (var relay in scope.ServiceProvider.GetServices<IEventRelay>()) await relay.Relay(e, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(fault, "An event could not be relayed.");
            }
        }
    }
}
