namespace AccessPortal.Requests;

/// <summary>Finds a registered website by the beginning of its name or by its unit; those of the caller's own unit come first.</summary>
public static class WebsiteSearch
{
    /// <summary>The most rows of an answer.</summary>
    public const int Limit = 20;

    /// <summary>The question.</summary>
    /// <param name="Text">What was typed; empty for the first ones.</param>
    [Audience]
    public sealed record Query(string Text) : IQuery<IReadOnlyList<WebsiteChoice>>;

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, IReadOnlyList<WebsiteChoice>>
    {
        public async Task<IReadOnlyList<WebsiteChoice>> Handle(Query request, CancellationToken cancellationToken)
        {
            var unit = await db.People.Where(p => p.Id == caller.PersonId).Select(p => p.UnitId).SingleOrDefaultAsync(cancellationToken);
            return await Matching(request.Text.Trim()).OrderByDescending(w => w.UnitId == unit).ThenBy(w => w.Name)
                .Take(Limit).ToRows(db).ToListAsync(cancellationToken);
        }

        private IQueryable<Website> Matching(string text)
        {
            var open = db.Websites.AsNoTracking().Where(w => w.ClosedAt == null);
            if (text.Length == 0) return open;
            var (begins, contains) = ($"{Escaped(text)}%", $"%{Escaped(text)}%");
            var units = db.Units.Where(u => EF.Functions.Like(u.Name, contains, "\\") || EF.Functions.Like(u.ShortName, contains, "\\")).Select(u => u.Id);
            return open.Where(w => EF.Functions.Like((string)(object)w.Name, begins, "\\") || units.Contains(w.UnitId));
        }

        private static string Escaped(string text) =>
            text.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
    }

    internal static IQueryable<WebsiteChoice> ToRows(this IQueryable<Website> websites, PortalDb db) =>
        websites.Select(w => new WebsiteChoice(w.Id, w.Name.ToString(), w.Platform, db.Units.Where(u => u.Id == w.UnitId).Select(u => u.Name).FirstOrDefault() ?? "",
            w.OwnerId, db.People.Where(p => p.Id == w.OwnerId).Select(p => p.FullName).FirstOrDefault()));
}

/// <summary>A website to choose.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Host name.</param>
/// <param name="Platform">Its panel.</param>
/// <param name="UnitName">Whose site it is.</param>
/// <param name="OwnerId">Penanggung Jawab.</param>
/// <param name="OwnerName">Their name; null until one is named.</param>
public sealed record WebsiteChoice(Guid Id, string Name, PanelPlatform Platform, string UnitName, Guid? OwnerId, string? OwnerName);
