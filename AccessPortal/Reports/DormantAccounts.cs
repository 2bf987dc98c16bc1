namespace AccessPortal.Reports;

/// <summary>Accounts that can be used and have not been for 90 days, longest first; those that no panel's list tells of are not judged.</summary>
public static class DormantAccounts
{
    /// <summary>Days without a login (AC-2 g).</summary>
    public const int Days = RegisterLimits.DormantDays;

    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>The question.</summary>
    /// <param name="After">The last row shown, for the next page.</param>
    [Audience(Role.InfrastructureSectionHead, Role.DivisionHead, Role.Helpdesk, Role.Auditor, Role.Administrator)]
    public sealed record Query(Row? After = null) : IQuery<Page>;

    /// <summary>A page.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="More">Whether there are further ones.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, bool More);

    /// <summary>An account.</summary>
    /// <param name="GrantId">Key.</param>
    /// <param name="UserName">Its name on the panel.</param>
    /// <param name="Site">The website.</param>
    /// <param name="HolderName">Who holds it.</param>
    /// <param name="State">Its state.</param>
    /// <param name="LastLoginAt">Last login; null when it was never seen to log in.</param>
    /// <param name="UnseenSince">That login, or else when it was given.</param>
    /// <param name="LineId">Its key in the register's lines.</param>
    public sealed record Row(Guid GrantId, PanelUserName UserName, SiteName Site, string HolderName, GrantState State, DateTimeOffset? LastLoginAt, DateTimeOffset UnseenSince, long LineId);

    internal sealed class Handler(PortalDb db, OfficeToday today) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var before = today.Instant.AddDays(-Days);
            var lines = db.RegisterLines.AsNoTracking().Where(l => l.Stands && l.UnseenSince <= before && l.State != GrantState.Suspended);
            if (request.After is { UnseenSince: var at, LineId: var id }) lines = lines.Where(l => l.UnseenSince >= at && (l.UnseenSince > at || l.Id > id));
            var rows = await (from l in lines.OrderBy(l => l.UnseenSince).ThenBy(l => l.Id).Take(PageSize + 1)
                              join g in db.Grants.IgnoreAutoIncludes() on l.GrantId equals g.Id
                              join w in db.Websites on l.WebsiteId equals w.Id
                              join p in db.People on l.HolderId equals p.Id
                              orderby l.UnseenSince, l.Id
                              select new Row(g.Id, g.UserName, w.Name, p.FullName, g.State, g.LastLoginAt, l.UnseenSince!.Value, l.Id)).ToListAsync(cancellationToken);
            return new([.. rows.Take(PageSize)], rows.Count > PageSize);
        }
    }
}
