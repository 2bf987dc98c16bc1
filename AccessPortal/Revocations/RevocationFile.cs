using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>Opens a revocation for a handler: whole, with its rights, and with who answers for the website now.</summary>
internal sealed class RevocationFile(CaseFile file, PortalDb db, CaseOffice office)
{
    /// <summary>The revocation and the office to move it in.</summary>
    /// <exception cref="Refused">No such revocation for this caller.</exception>
    public async Task<(Revocation Revocation, OfficeNow Now)> Open(Guid id, int? version, CancellationToken ct)
    {
        var revocation = await file.Open<Revocation>(id, version, ct);
        await db.LoadGrant(revocation, ct);
        return (revocation, await office.For(revocation, ct));
    }

    /// <summary>The revocation, to be read only: nothing of what the caller sees is kept.</summary>
    /// <exception cref="Refused">No such revocation for this caller.</exception>
    public async Task<(Revocation Revocation, OfficeNow Now)> Show(Guid id, CancellationToken ct)
    {
        var revocation = await file.Open<Revocation>(id, null, ct);
        await db.LoadGrant(revocation, ct);
        return (revocation, await office.ForReading(revocation, ct));
    }

    /// <summary>Opens it, lets one verb move it, and says where it stands.</summary>
    /// <exception cref="Refused">No such revocation for this caller.</exception>
    public async Task<CaseStanding> Act(Guid id, int version, Action<Revocation, OfficeNow> verb, CancellationToken ct)
    {
        var (revocation, now) = await Open(id, version, ct);
        verb(revocation, now);
        return CaseStanding.Of(revocation);
    }

    /// <summary>The same for a verb after which the access stays: never that of somebody who serves here no more.</summary>
    /// <exception cref="Refused">No such revocation for this caller.</exception>
    /// <exception cref="SopViolation"><see cref="SopRule.HolderLeft"/>.</exception>
    public async Task<CaseStanding> Keep(Guid id, int version, Action<Revocation, OfficeNow> verb, CancellationToken ct)
    {
        var (revocation, now) = await Open(id, version, ct);
        if (await IsHolderGone(revocation, now, ct)) throw new SopViolation(SopRule.HolderLeft);
        verb(revocation, now);
        return CaseStanding.Of(revocation);
    }

    /// <summary>Whether one whose right it is serves here no more.</summary>
    public Task<bool> IsHolderGone(Revocation revocation, OfficeNow now, CancellationToken ct)
    {
        var holders = revocation.Lines.Select(l => l.Grant.HolderId).ToList();
        return db.People.AnyAsync(p => holders.Contains(p.Id) && p.LeftAt <= now.Instant, ct);
    }
}
