namespace AccessPortal.Cases;

/// <summary>Opens a case for a handler: whole, visible to the caller, and no older than the page that asked.</summary>
public sealed class CaseFile(PortalDb db, Caller caller)
{
    /// <summary>The cases a caller may see.</summary>
    public IQueryable<T> Visible<T>() where T : Case
    {
        if (caller.SeesAllCases || caller.IsPortal) return db.Set<T>();
        var (me, posts) = (caller.PersonId, caller.PositionIds);
        return db.Set<T>().Where(c => db.CaseParties.Any(p => p.CaseId == c.Id && (p.PersonId == me || (p.PositionId != null && posts.Contains(p.PositionId.Value)))));
    }

    /// <summary>Loads a case to act on it. A case that the caller may not see is not found.</summary>
    /// <exception cref="Refused">No such case for this caller.</exception>
    /// <exception cref="SopViolation">Somebody acted since <paramref name="version"/>.</exception>
    public async Task<T> Open<T>(Guid id, int? version, CancellationToken ct) where T : Case
    {
        // What a kind of case always brings along is a handful of rows and comes at once; what grows with each act comes apart.
        var @case = await Visible<T>().AsSingleQuery().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw Refused.NotFound(id.ToString());
        await db.WorkItems.Where(i => i.CaseId == id).OrderBy(i => i.Id).LoadAsync(ct);
        await db.Journal.Where(j => j.CaseId == id).OrderBy(j => j.Sequence).LoadAsync(ct);
        await db.CaseParties.Where(p => p.CaseId == id).OrderBy(p => p.Id).LoadAsync(ct);
        if (version is { } shown) @case.EnsureFresh(shown);
        return @case;
    }
}
