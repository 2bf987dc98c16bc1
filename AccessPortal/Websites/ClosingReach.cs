using AccessPortal.Data;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Revocations;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Websites;

/// <summary>What hangs on a website: the rights that closing takes away and the requests that it ends.</summary>
internal static class ClosingReach
{
    /// <summary>Rights that have not been disabled.</summary>
    public static IQueryable<AccessGrant> LiveOn(this PortalDb db, Guid websiteId) => db.Grants.Where(g => g.WebsiteId == websiteId && g.State < GrantState.Disabled);

    /// <summary>Requests that run.</summary>
    public static IQueryable<AccessRequest> RunningFor(this PortalDb db, Guid websiteId) =>
        db.Requests.Where(r => r.WebsiteId == websiteId && (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned));

    /// <summary>Revocations that run.</summary>
    public static IQueryable<Revocation> RevocationsOf(this PortalDb db, Guid websiteId) =>
        db.Revocations.Where(r => r.WebsiteId == websiteId && (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned));
}
