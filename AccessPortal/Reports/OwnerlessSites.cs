using AccessPortal.Cases;

namespace AccessPortal.Reports;

/// <summary>Websites in service whose owner is not named or has left, by name.</summary>
public static class OwnerlessSites
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>The question.</summary>
    /// <param name="After">Name of the last one shown, for the next page.</param>
    [Audience(Role.InfrastructureSectionHead, Role.DivisionHead, Role.Helpdesk, Role.Auditor, Role.PortalAdministrator)]
    public sealed record Query(string? After = null) : IQuery<Page>;

    /// <summary>A page.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="More">Whether there are further ones.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, bool More);

    /// <summary>A website.</summary>
    /// <param name="Site">Host name.</param>
    /// <param name="UnitName">Its unit.</param>
    /// <param name="LeftName">The owner who has left; null where none was named.</param>
    /// <param name="DeputyName">The deputy, who answers meanwhile.</param>
    public sealed record Row(SiteName Site, string UnitName, string? LeftName, string? DeputyName);

    internal sealed class Handler(PortalDb db, OfficeToday today) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var sites = db.Websites.WithoutOwner(db, today.Instant);
            if (request.After is { } name) sites = sites.Where(w => ((string)(object)w.Name).CompareTo(name) > 0);
            var rows = await sites.OrderBy(w => w.Name).Take(PageSize + 1).Select(w => new Row(
                w.Name, db.Units.Where(u => u.Id == w.UnitId).Select(u => u.Name).FirstOrDefault() ?? "", db.People.Where(p => p.Id == w.OwnerId).Select(p => p.FullName).FirstOrDefault(),
                db.People.Where(p => p.Id == w.DeputyId).Select(p => p.FullName).FirstOrDefault())).ToListAsync(cancellationToken);
            return new([.. rows.Take(PageSize)], rows.Count > PageSize);
        }
    }
}
