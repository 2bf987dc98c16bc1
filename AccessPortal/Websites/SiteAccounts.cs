namespace AccessPortal.Websites;

/// <summary>An account on a website's panel, with everybody who holds it: several, where it is shared.</summary>
/// <param name="UserName">Its name on the panel.</param>
/// <param name="Type">What kind of account.</param>
/// <param name="Holders">Who holds it.</param>
public sealed record SiteAccount(string UserName, AccountType Type, IReadOnlyList<SiteHolder> Holders);

/// <summary>A right on a website.</summary>
/// <param name="GrantId">Key.</param>
/// <param name="PersonId">Who holds it.</param>
/// <param name="Name">Their name.</param>
/// <param name="UnitName">Their unit, short.</param>
/// <param name="Scope">What it reaches.</param>
/// <param name="State">Its state.</param>
/// <param name="ValidUntil">Last day.</param>
/// <param name="LastLoginAt">Last login, where a panel's list told it.</param>
/// <param name="LeftAt">When the holder left; null while they serve.</param>
public sealed record SiteHolder(Guid GrantId, Guid PersonId, string Name, string UnitName, AccessScope Scope, GrantState State, DateOnly? ValidUntil, DateTimeOffset? LastLoginAt, DateTimeOffset? LeftAt);

/// <summary>Reads the accounts of a website that have not been deleted.</summary>
internal sealed class SiteAccounts(PortalDb db)
{
    private const int Most = 500;

    /// <summary>Accounts by name, live ones first.</summary>
    public async Task<IReadOnlyList<SiteAccount>> Of(Guid websiteId, CancellationToken ct)
    {
        var rows = await (from g in db.Grants.AsNoTracking()
                          where g.WebsiteId == websiteId && g.State < GrantState.Removed
                          join p in db.People on g.HolderId equals p.Id
                          orderby g.UserName, g.GivenAt
                          select new
                          {
                              g.UserName,
                              g.AccountType,
                              Holder = new SiteHolder(g.Id, p.Id, p.FullName, db.Units.Where(u => u.Id == p.UnitId).Select(u => u.ShortName).FirstOrDefault() ?? "",
                                  new(g.Types, g.Level), g.State, g.ValidUntil, g.LastLoginAt, p.LeftAt),
                          }).Take(Most).ToListAsync(ct);
        return [.. rows.GroupBy(r => r.UserName).Select(a => new SiteAccount(a.Key.ToString(), a.First().AccountType, [.. a.Select(r => r.Holder)]))
            .OrderBy(a => a.Holders.Min(h => h.State) >= GrantState.Disabled)];
    }
}
