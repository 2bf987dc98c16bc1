namespace AccessPortal.Cases;

/// <summary>Ticket numbers: gap-free within the office's year, because the counter moves in the transaction that uses the number.</summary>
public sealed class CaseNumbers(PortalDb db, OfficeToday today, WorkingTime workingTime)
{
    /// <summary>HA-2026-0001: a request; HP-2026-0001: a revocation.</summary>
    public async Task<string> Next(string prefix, CancellationToken ct)
    {
        var year = (await workingTime.Calendar(ct)).LocalYear(today.Instant);
        return $"{prefix}-{year}-{await Count($"{prefix}-{year}", ct):0000}";
    }

    /// <summary>The next number of a series of its own, from 1; e.g. RV-2026-S2.</summary>
    public async Task<int> Count(string series, CancellationToken ct)
    {
        // Several numbers of one series may be taken before anything is saved.
        var counter = db.Counters.Local.FirstOrDefault(c => c.Name == series)
            ?? await db.Counters.SingleOrDefaultAsync(c => c.Name == series, ct)
            ?? db.Counters.Add(new() { Name = series }).Entity;
        return counter.Next();
    }
}
