namespace AccessPortal.Register;

/// <summary>Names what a filter says by key, as far as the caller may see rights of it.</summary>
internal sealed class FilterNames(PortalDb db, Caller caller)
{
    /// <summary>The names, and the units that can be chosen.</summary>
    public async Task<RegisterChoices.Choices> Of(RegisterFilter filter, CancellationToken ct)
    {
        var visible = db.RegisterLines.VisibleTo(caller, db);
        var units = await db.Units.OrderBy(u => u.ShortName).Select(u => new RegisterChoices.Unit(u.Id, u.ShortName)).ToListAsync(ct);
        var (site, owner, holder) = (filter.WebsiteId, filter.OwnerId, filter.HolderId);
        return new(
            units,
            site is null ? null : await visible.Where(l => l.WebsiteId == site).Select(l => l.SiteKey).FirstOrDefaultAsync(ct),
            owner is null ? null : await NameOf(visible.Where(l => l.OwnerId == owner).Select(l => l.OwnerId!.Value), ct),
            holder is null ? null : await NameOf(visible.Where(l => l.HolderId == holder).Select(l => l.HolderId), ct));
    }

    private Task<string?> NameOf(IQueryable<Guid> person, CancellationToken ct) => person.Select(id => db.People.Where(p => p.Id == id).Select(p => p.FullName).First()).FirstOrDefaultAsync(ct);
}
