namespace AccessPortal.Office;

/// <summary>The office as it stands now: posts and their holders, the calendar.</summary>
public sealed class OfficeToday(PortalDb db, TimeProvider time, OfficeRecords records)
{
    /// <summary>Now, to the millisecond: what every database keeps.</summary>
    public DateTimeOffset Instant { get; } = AuditChain.ToMilliseconds(time.GetUtcNow());

    /// <summary>The office for a case of this requester; with the posts that stand in for website owners, where there are any.</summary>
    public Task<OfficeNow> For(Guid requesterId, CancellationToken ct, params IReadOnlyList<Guid> standIns) => Now(ct);

    /// <summary>The office for any case.</summary>
    public async Task<OfficeNow> Now(CancellationToken ct) => new(Instant, await records.Chart(db, Instant, ct), await records.Calendar(db, ct));

    /// <summary>The SOP version in force.</summary>
    public Task<SopVersion> Sop(CancellationToken ct) =>
        db.SopVersions.Where(v => v.EffectiveFrom <= Instant).OrderByDescending(v => v.Number).FirstAsync(ct);
}
