using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Resets;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Data;

/// <summary>Loads what some steps of a case touch beside it.</summary>
internal static class GrantLoading
{
    /// <summary>The account of a request or reset with its history and secret; nothing for other cases.</summary>
    public static async Task LoadGrant(this PortalDb db, Case @case, CancellationToken ct)
    {
        if (@case is PasswordReset reset) await db.Entry(reset).Reference(r => r.Grant).Query().Include(g => g.Changes).Include(g => g.Secret).LoadAsync(ct);
        if (@case is not AccessRequest request) return;
        await db.Entry(request).Reference(r => r.Grant).Query().Include(g => g.Changes).Include(g => g.Secret).LoadAsync(ct);
        // A change or renewal appends to an account that P1-8 has not linked yet.
        if (request is { Grant: null, Form.GrantId: { } altered })
            await db.Grants.Include(g => g.Changes).Where(g => g.Id == altered).LoadAsync(ct);
    }
}
