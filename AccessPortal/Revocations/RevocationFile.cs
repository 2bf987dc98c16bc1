using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Revocations;
using AccessPortal.UseCases;

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

    /// <summary>Opens it, lets one verb move it, and says where it stands.</summary>
    /// <exception cref="Refused">No such revocation for this caller.</exception>
    public async Task<CaseStanding> Act(Guid id, int version, Action<Revocation, OfficeNow> verb, CancellationToken ct)
    {
        var (revocation, now) = await Open(id, version, ct);
        verb(revocation, now);
        return CaseStanding.Of(revocation);
    }
}
