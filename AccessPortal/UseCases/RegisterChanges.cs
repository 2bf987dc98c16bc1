namespace AccessPortal.UseCases;

/// <summary>
/// Hears every save of a use case, those in the middle of its handler too, and notes the websites and runs on which it changed something:
/// no use case has to remember, and none can forget.
/// </summary>
internal sealed class RegisterChanges(PortalDb db, RegisterNews news)
{
    private readonly HashSet<Guid> _sites = [], _ofGrants = [], _people = [];

    /// <summary>Whether something was saved while it listened.</summary>
    public bool HasSaved { get; private set; }

    /// <summary>Begins to hear.</summary>
    public void Listen() => db.SavingChanges += (_, _) => Look();

    /// <summary>Notes what was heard, once everything is saved.</summary>
    /// <param name="isToldByCases">Whether events of cases go out anyway: they tell of the rights that the cases change.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Collect(bool isToldByCases, CancellationToken ct)
    {
        if (!isToldByCases) _sites.UnionWith(_ofGrants);
        foreach (var site in _sites) news.Add(site);
        if (_people.Count == 0) return;
        var held = db.Grants.Where(g => _people.Contains(g.HolderId)).Select(g => g.WebsiteId);
        var kept = db.Websites.Where(w => _people.Contains(w.OwnerId!.Value) || _people.Contains(w.DeputyId!.Value)).Select(w => w.Id);
        foreach (var site in await held.Union(kept).ToListAsync(ct)) news.Add(site);
    }

    private void Look()
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            HasSaved = true;
            _ = entry.Entity switch
            {
                Website site => _sites.Add(site.Id),
                ReconciliationLine line => _sites.Add(line.WebsiteId) | _sites.Add(db.Entry(line).Property<Guid>("ReconciliationId").CurrentValue),
                AccessGrant grant => _ofGrants.Add(grant.WebsiteId),
                Person person => _people.Add(person.Id),
                Holding holding => _people.Add(holding.PersonId),
                _ => false,
            };
        }
    }
}
