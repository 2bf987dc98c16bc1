using AccessPortal.Data;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Reports;

/// <summary>Accounts that can be used and have not been for 90 days, longest first; those without a known login are not judged.</summary>
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
    /// <param name="LastLoginAt">Last login.</param>
    public sealed record Row(Guid GrantId, PanelUserName UserName, SiteName Site, string HolderName, GrantState State, DateTimeOffset LastLoginAt);

    internal sealed class Handler(PortalDb db, OfficeToday today) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var before = today.Instant.AddDays(-Days);
            var grants = db.Grants.IgnoreAutoIncludes().AsNoTracking().Where(g => g.LastLoginAt != null && g.LastLoginAt <= before && g.State < GrantState.Suspended);
            if (request.After is { LastLoginAt: var at, GrantId: var id }) grants = grants.Where(g => g.LastLoginAt >= at && (g.LastLoginAt > at || g.Id.CompareTo(id) > 0));
            var rows = await (from g in grants.OrderBy(g => g.LastLoginAt).ThenBy(g => g.Id).Take(PageSize + 1)
                              join w in db.Websites on g.WebsiteId equals w.Id
                              join p in db.People on g.HolderId equals p.Id
                              orderby g.LastLoginAt, g.Id
                              select new Row(g.Id, g.UserName, w.Name, p.FullName, g.State, g.LastLoginAt!.Value)).ToListAsync(cancellationToken);
            return new([.. rows.Take(PageSize)], rows.Count > PageSize);
        }
    }
}
