namespace AccessPortal.Reconciliations.PanelLists;

/// <summary>A right as the comparison needs it.</summary>
/// <param name="WebsiteId">The website.</param>
/// <param name="UserName">Its name on the panel.</param>
/// <param name="State">Its state.</param>
public sealed record RegisteredAccount(Guid WebsiteId, string UserName, GrantState State);

/// <summary>What comparing gave.</summary>
/// <param name="Lines">One for each account.</param>
/// <param name="UnknownSites">Websites of the list that the register does not have; their accounts are left out.</param>
public sealed record ComparedLists(IReadOnlyList<ReconciliationLine> Lines, IReadOnlyList<string> UnknownSites);

/// <summary>Compares a panel's list with the register. Pure: nothing is changed by it.</summary>
public static class PanelComparison
{
    /// <summary>Compares.</summary>
    /// <param name="listed">The panel's accounts.</param>
    /// <param name="registered">Rights of the websites concerned that have not been deleted.</param>
    /// <param name="siteOf">Finds a website by the name in the list; the one website, where the list is of one.</param>
    public static ComparedLists Compare(IReadOnlyList<PanelAccount> listed, IReadOnlyList<RegisteredAccount> registered, Func<string, Guid?> siteOf)
    {
        var known = registered.ToLookup(r => (r.WebsiteId, Key(r.UserName)));
        var seen = new Dictionary<(Guid, string), PanelAccount>();
        var (order, unknown) = (new List<(Guid Site, string Key)>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var account in listed)
        {
            if (siteOf(account.Domain) is not { } site) unknown.Add(account.Domain);
            // A list of FTP or team users names an account once; where it does not, the active one counts.
            else if (!seen.TryGetValue((site, Key(account.UserName)), out var twin)) (seen[(site, Key(account.UserName))], _) = (account, Add(order, site, account.UserName));
            else if (twin.IsSuspended && !account.IsSuspended) seen[(site, Key(account.UserName))] = account;
        }
        var lines = order.Select((o, at) => Listed(at + 1, o.Site, seen[o], [.. known[o]])).ToList();
        var ghosts = registered.Where(r => r.State < GrantState.Disabled && !seen.ContainsKey((r.WebsiteId, Key(r.UserName)))).DistinctBy(r => (r.WebsiteId, Key(r.UserName)));
        lines.AddRange(ghosts.Select((g, at) => new ReconciliationLine(order.Count + at + 1, g.WebsiteId, g.UserName, Finding.Ghost) { RegisterState = g.State }));
        return new(lines, [.. unknown]);
    }

    private static bool Add(List<(Guid, string)> order, Guid site, string userName)
    {
        order.Add((site, Key(userName)));
        return true;
    }

    private static ReconciliationLine Listed(int number, Guid site, PanelAccount account, List<RegisteredAccount> rights) =>
        new(number, site, account.UserName, Judge(account, rights))
        {
            IsSuspended = account.IsSuspended, RegisterState = rights.Count == 0 ? null : rights.Min(r => r.State),
            Email = account.Email, LastLoginAt = account.LastLoginAt, CreatedOn = account.CreatedOn,
        };

    // Of a shared account's rights the strongest counts: one active holder keeps the account active.
    private static Finding Judge(PanelAccount account, List<RegisteredAccount> rights)
    {
        if (rights.Count == 0) return Finding.Orphan;
        var isLive = rights.Exists(r => r.State < GrantState.Suspended);
        if (account.IsSuspended) return isLive ? Finding.SuspendedOnPanel : Finding.Matched;
        return isLive ? Finding.Matched : Finding.ActiveOnPanel;
    }

    private static string Key(string userName) => userName.ToLowerInvariant();
}
