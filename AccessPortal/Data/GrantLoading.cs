using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Revocations;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Data;

/// <summary>Loads what some steps of a case touch beside it.</summary>
internal static class GrantLoading
{
    /// <summary>The rights that a case grants, alters or takes away, with their history.</summary>
    public static Task LoadGrant(this PortalDb db, Case @case, CancellationToken ct) => @case switch
    {
        AccessRequest request => db.LoadGrant(request, ct),
        Revocation revocation => db.LoadGrants(revocation, ct),
        _ => Task.CompletedTask,
    };

    private static async Task LoadGrants(this PortalDb db, Revocation revocation, CancellationToken ct)
    {
        var ids = revocation.Lines.Select(l => l.GrantId).ToList();
        await db.Grants.Include(g => g.Changes).Include(g => g.Secret).Where(g => ids.Contains(g.Id)).AsSplitQuery().LoadAsync(ct);
    }

    private static async Task LoadGrant(this PortalDb db, AccessRequest request, CancellationToken ct)
    {
        await db.Entry(request).Reference(r => r.Grant).Query().Include(g => g.Changes).Include(g => g.Secret).LoadAsync(ct);
        // A change or renewal appends to an account that P1-8 has not linked yet.
        if (request is { Grant: null, Form.GrantId: { } altered })
            await db.Grants.Include(g => g.Changes).Where(g => g.Id == altered).LoadAsync(ct);
    }
}
