using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Revocations;
using AccessPortal.UseCases;

namespace AccessPortal.Cases;

/// <summary>The office for moving a case. One that waits on a website's owner is told first who answers for the website now.</summary>
public sealed class CaseOffice(OfficeToday today, WebsiteOwners owners)
{
    /// <summary>The office now, with every post that the case can wait for.</summary>
    public async Task<OfficeNow> For(Case @case, CancellationToken ct)
    {
        if (@case is not Revocation { WebsiteId: { } site } revocation) return await today.For(@case.RequesterId, ct);
        var owner = revocation.IsAlive ? revocation.Answering(await owners.Of(site, ct)) : revocation.Owner;
        var now = await today.For(@case.RequesterId, ct, owner.StandInPostId is { } post ? [post] : []);
        if (owner != revocation.Owner) revocation.TakeOwner(owner, now);
        else revocation.Readdress(now);
        return now;
    }
}
