using System.Diagnostics;

namespace AccessPortal.Work;

/// <summary>
/// One kind of the clock's work: all that is due of it, each in a transaction of its own. What fails is put aside, longer each time, and
/// the rest goes on; the log and the audit trail hear of it once, and again when the reason is another.
/// </summary>
/// <param name="desk">The portal's own door.</param>
/// <param name="time">The clock that is handed in.</param>
/// <param name="log">Where operators read of failures.</param>
/// <param name="due">Asks what is due now; two equal messages are the same work.</param>
internal sealed class ClockWork(PortalDesk desk, TimeProvider time, ILogger log, Func<CancellationToken, Task<IEnumerable<IRequest<Unit>>>> due)
{
    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(30), s_longest = TimeSpan.FromMinutes(15);
    private readonly Dictionary<IRequest<Unit>, Aside> _aside = [];

    /// <summary>Does what is due and not put aside.</summary>
    public async Task Look(CancellationToken ct)
    {
        try
        {
            var found = (await due(ct)).ToList();
            foreach (var gone in _aside.Keys.Except(found).ToList()) _aside.Remove(gone);
            foreach (var one in found.Where(o => !_aside.TryGetValue(o, out var aside) || aside.Until <= time.GetUtcNow())) await Do(one, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The clock could not read what is due.");
        }
    }

    private async Task Do(IRequest<Unit> one, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await desk.Send(one, ct);
            _aside.Remove(one);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await PutAside(one, fault, ct);
        }
        // People write too: the clock leaves the write lock alone for a quarter of the time it held it.
        await Task.Delay(Stopwatch.GetElapsedTime(begun) / 4, ct);
    }

    private async Task PutAside(IRequest<Unit> one, Exception fault, CancellationToken ct)
    {
        var (result, reason) = fault switch
        {
            SopViolation violation => (AuditResult.Refused, violation.Rule.ToString()),
            Refused refused => (AuditResult.Refused, refused.Refusal.Code),
            _ => (AuditResult.Failed, fault.GetType().Name),
        };
        var before = _aside.GetValueOrDefault(one);
        var wait = before is null ? s_first : before.Wait * 2 < s_longest ? before.Wait * 2 : s_longest;
        _aside[one] = new(reason, wait, time.GetUtcNow() + wait);
        if (before?.Reason == reason) return;
        log.LogError(fault, "The clock could not carry out {Message}; it goes on with the rest and tries this again.", one);
        await desk.Audit(one, result, reason, ct);
    }

    private sealed record Aside(string Reason, TimeSpan Wait, DateTimeOffset Until);
}
