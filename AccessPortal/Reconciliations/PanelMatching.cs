using System.Security.Cryptography;
using System.Text.Json;
using AccessPortal.Reconciliations.PanelLists;

namespace AccessPortal.Reconciliations;

/// <summary>A list that is to be compared.</summary>
/// <param name="Content">The list as it came.</param>
/// <param name="Platform">The panel it comes from.</param>
/// <param name="WebsiteId">The website; null for the list of a whole server.</param>
/// <param name="Mapping">For a CSV, which heading means what; null to go by what is remembered and by names.</param>
public sealed record ListToCompare(byte[] Content, PanelPlatform Platform, Guid? WebsiteId, IReadOnlyDictionary<PanelColumn, string>? Mapping = null);

/// <summary>Reads a list and compares it with the register; changes nothing.</summary>
internal sealed class PanelMatching(PortalDb db, OfficeToday today, OfficeZone zone)
{
    /// <summary>The list as read and what comparing it gave.</summary>
    public async Task<(PanelList List, ComparedLists Compared)> Compare(ListToCompare source, CancellationToken ct)
    {
        var mapping = source.Mapping ?? await Remembered(source.Platform, ct);
        var list = PanelListReader.Read(source.Content, mapping, TimeZoneInfo.FindSystemTimeZoneById(zone.Id).GetUtcOffset(today.Instant));
        var sites = await Sites(source, list, ct);
        var ids = sites.Values.ToList();
        var rights = await db.Grants.IgnoreAutoIncludes().AsNoTracking().Where(g => ids.Contains(g.WebsiteId) && g.State < GrantState.Removed).Select(g => new { g.WebsiteId, g.UserName, g.State }).ToListAsync(ct);
        // An unreadable list is no empty one: nothing is a ghost by it.
        if (list.Accounts.Count == 0) return (list, new([], []));
        var compared = PanelComparison.Compare(list.Accounts, [.. rights.Select(r => new RegisteredAccount(r.WebsiteId, r.UserName.ToString(), r.State))], domain => Find(sites, domain, source.WebsiteId));
        await MarkStillThere(compared.Lines, ids, ct);
        return (list, compared);
    }

    /// <summary>SHA-256 of a list as it came, hexadecimal.</summary>
    public static string DigestOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Keeps which column means what, for the next list of this platform.</summary>
    public async Task Remember(PanelPlatform platform, IReadOnlyDictionary<PanelColumn, string> mapping, CancellationToken ct)
    {
        var json = JsonSerializer.Serialize(mapping);
        var kept = await db.PanelMappings.SingleOrDefaultAsync(m => m.Platform == platform, ct);
        if (kept is null) db.PanelMappings.Add(new() { Platform = platform, Columns = json });
        else kept.Columns = json;
    }

    // What somebody ordered to be taken off the panel, or stated to be gone, and the list shows all the same.
    private async Task MarkStillThere(IReadOnlyList<ReconciliationLine> lines, List<Guid> sites, CancellationToken ct)
    {
        var removals = await (from l in db.Set<ReconciliationLine>()
                              where sites.Contains(l.WebsiteId) && (l.Settlement == Settlement.RemovalOrdered || l.Settlement == Settlement.RemovalDone)
                              join r in db.Reconciliations on EF.Property<Guid>(l, "ReconciliationId") equals r.Id
                              orderby r.At
                              select new { l.WebsiteId, l.UserName, Run = r.Number!, l.RemovedAt }).ToListAsync(ct);
        var latest = removals.ToLookup(r => (r.WebsiteId, r.UserName.ToLowerInvariant()));
        foreach (var line in lines.Where(l => l.Finding is Finding.Orphan or Finding.ActiveOnPanel))
            if (latest[(line.WebsiteId, line.UserName.ToLowerInvariant())].LastOrDefault() is { } earlier) line.IsStillThere(earlier.Run, earlier.RemovedAt);
    }

    private async Task<Dictionary<PanelColumn, string>?> Remembered(PanelPlatform platform, CancellationToken ct) =>
        await db.PanelMappings.Where(m => m.Platform == platform).Select(m => m.Columns).SingleOrDefaultAsync(ct) is { } json
            ? JsonSerializer.Deserialize<Dictionary<PanelColumn, string>>(json) : null;

    private async Task<Dictionary<SiteName, Guid>> Sites(ListToCompare source, PanelList list, CancellationToken ct)
    {
        if (source.WebsiteId is { } one) return await db.Websites.Where(w => w.Id == one).ToDictionaryAsync(w => w.Name, w => w.Id, ct);
        var names = list.Accounts.Select(a => a.Domain).Distinct().Select(d => SiteName.TryParse(d, out var name) ? name : default).Where(n => n.Value.Length > 0).Distinct().ToList();
        return await db.Websites.Where(w => names.Contains(w.Name)).ToDictionaryAsync(w => w.Name, w => w.Id, ct);
    }

    // A list of one website need not name it; one that names others is not taken for it.
    private static Guid? Find(Dictionary<SiteName, Guid> sites, string domain, Guid? one)
    {
        if (domain.Length == 0) return one;
        return SiteName.TryParse(domain, out var name) && sites.TryGetValue(name, out var id) ? id : null;
    }
}
