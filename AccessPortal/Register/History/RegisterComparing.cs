namespace AccessPortal.Register;

/// <summary>Compares the register just before two instants, so many lines at a time, from the history alone.</summary>
internal sealed class RegisterComparing(PortalDb db, Caller caller, RegisterPaths paths)
{
    /// <summary>Keys of the lines that a filter lets through and whose rights moved in between, the newest right first.</summary>
    public async Task<IQueryable<long>> Moved(RegisterFilter filter, DateTimeOffset from, DateTimeOffset to, CancellationToken ct) =>
        from l in await paths.Timeless(filter, ct)
        where db.GrantChanges.Where(c => c.At >= @from && c.At < to).Select(c => c.GrantId).Contains(l.GrantId)
        orderby l.Id descending
        select l.Id;

    /// <summary>What became of these lines; those that moved and came back are left out.</summary>
    public async Task<IReadOnlyList<RegisterDifferences.Difference>> Of(IReadOnlyList<long> lines, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var after = await db.Rows(lines, caller, to, ct);
        List<Guid> grants = [.. after.Select(r => r.Id)];
        var changes = (await db.GrantChanges.AsNoTracking().Where(c => grants.Contains(c.GrantId) && c.At < to).ToListAsync(ct)).ToLookup(c => c.GrantId);
        var before = (await db.Rows(lines, caller, from, ct)).ToDictionary(r => r.Id);
        return [.. from row in after
                   let life = changes[row.Id].ToList()
                   let kind = life.Between(@from, to)
                   where kind is not GrantDifference.None
                   let last = life.Before(to)
                   select new RegisterDifferences.Difference(kind, last.At, last.Reference, before.GetValueOrDefault(row.Id), row)];
    }
}
