namespace AccessPortal.Websites;

/// <summary>Who may see which website, who holds access to it, and who keeps the list.</summary>
internal static class WebsiteSight
{
    /// <summary>Those who name owners, move panels, register and close: Kasi Layanan, Kabid and the portal's administrator.</summary>
    public static bool KeepsWebsites(this Caller caller) => caller.Holds(Role.InfrastructureSectionHead, Role.DivisionHead, Role.PortalAdministrator);

    /// <summary>Whether the caller sees every website's holders; an owner sees those of their own.</summary>
    public static bool SeesHolders(this Caller caller) => caller.SeesAllCases || caller.Holds(Role.Administrator, Role.TechnicalSupport);

    /// <summary>All websites, or those that the caller answers for.</summary>
    public static IQueryable<Website> VisibleTo(this IQueryable<Website> sites, Caller caller)
    {
        if (caller.SeesHolders() || caller.Holds(Role.PortalAdministrator)) return sites;
        var me = caller.PersonId;
        return sites.Where(w => w.OwnerId == me || w.DeputyId == me);
    }

    /// <summary>Loads a website to change it, with the last entry of its history.</summary>
    /// <exception cref="Refused">No such website.</exception>
    /// <exception cref="SopViolation">Somebody changed it since <paramref name="version"/>.</exception>
    public static async Task<Website> OpenWebsite(this PortalDb db, Guid id, int version, CancellationToken ct)
    {
        var site = await db.Websites.Include(w => w.Changes.OrderByDescending(c => c.Sequence).Take(1)).SingleOrDefaultAsync(w => w.Id == id, ct) ?? throw Refused.NotFound(id.ToString());
        site.EnsureFresh(version);
        return site;
    }

    /// <summary>Refuses to name somebody who does not serve.</summary>
    public static async Task EnsureServing(this PortalDb db, Guid? personId, string field, DateTimeOffset now, CancellationToken ct)
    {
        if (personId is { } id && !await db.People.AnyAsync(p => p.Id == id && (p.LeftAt == null || p.LeftAt > now), ct)) throw Refused.Field(field, "PersonUnknown");
    }
}
