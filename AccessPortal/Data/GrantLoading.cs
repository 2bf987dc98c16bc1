namespace AccessPortal.Data;

/// <summary>Loads what some steps of a case touch beside it.</summary>
internal static class GrantLoading
{
    /// <summary>The rights that a case grants, alters or takes away, with their history.</summary>
    public static Task LoadGrant(this PortalDb db, Case @case, CancellationToken ct) => @case switch
    {
        AccessRequest request => db.LoadGrant(request, ct),
        Revocation revocation => db.LoadGrants(revocation, ct),
        PasswordReset reset => db.Entry(reset).Reference(r => r.Grant).Query().Include(g => g.Changes).Include(g => g.Secret).LoadAsync(ct),
        _ => Task.CompletedTask,
    };

    /// <summary>Rights that a change can be asked of: recorded ones, and those found on a panel, which the change regularises.</summary>
    public static IQueryable<AccessGrant> Alterable(this IQueryable<AccessGrant> grants, PortalDb db) => grants.Where(g =>
        g.State >= GrantState.Active || db.GrantChanges.Any(c => c.GrantId == g.Id && c.Sequence == 1 && c.Cause == ChangeCause.Reconciliation));

    private static async Task LoadGrants(this PortalDb db, Revocation revocation, CancellationToken ct)
    {
        var ids = revocation.Lines.Select(l => l.GrantId).ToList();
        await db.Grants.Include(g => g.Changes).Include(g => g.Secret).Where(g => ids.Contains(g.Id)).AsSplitQuery().LoadAsync(ct);
    }

    // A change or renewal appends to an account that P1-8 has not linked yet; a new account does not exist before.
    private static Task LoadGrant(this PortalDb db, AccessRequest request, CancellationToken ct) =>
        (db.Entry(request).Property<Guid?>("GrantId").CurrentValue ?? request.Form?.GrantId) is { } id
            ? db.Grants.Include(g => g.Changes).Include(g => g.Secret).Where(g => g.Id == id).LoadAsync(ct)
            : Task.CompletedTask;
}
