namespace AccessPortal.Reconciliations;

/// <summary>The rights that came into the register by a run, until they are decided on.</summary>
internal sealed class TakenInRights(PortalDb db)
{
    /// <summary>The right that a line was taken in as; null when there is none.</summary>
    public Task<AccessGrant?> Of(Reconciliation run, ReconciliationLine line, CancellationToken ct)
    {
        var name = PanelUserName.TryParse(line.UserName, out var parsed) ? parsed : default;
        return By(run, line.WebsiteId).Include(g => g.Changes).Where(g => g.UserName == name)
            .OrderByDescending(g => g.GivenAt).FirstOrDefaultAsync(ct);
    }

    /// <summary>Who holds what of a line's website is taken in and waits for a decision, but for that line's own.</summary>
    public async Task<IReadOnlyCollection<Guid>> OtherHolders(Reconciliation run, ReconciliationLine line, CancellationToken ct)
    {
        var undecided = run.Lines.Where(l => l.WebsiteId == line.WebsiteId && l.Settlement is Settlement.TakenIn);
        var names = undecided.Where(l => l.Number != line.Number).Select(l => PanelUserName.From(l.UserName)).ToList();
        if (names.Count == 0) return [];
        return await By(run, line.WebsiteId).Where(g => names.Contains(g.UserName)).Select(g => g.HolderId).Distinct().ToListAsync(ct);
    }

    private IQueryable<AccessGrant> By(Reconciliation run, Guid websiteId) =>
        db.Grants.Where(g => g.WebsiteId == websiteId && g.Changes.Any(c => c.Sequence == 1 && c.CaseId == run.Id));
}
