using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>Requests in a list: mine, or all that the caller may see; filtered, sorted and paged in SQL.</summary>
public static class RequestList
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    private const int Most = 500;

    /// <summary>The question.</summary>
    /// <param name="Filter">Which requests.</param>
    /// <param name="Order">In which order.</param>
    /// <param name="After">The last row shown, for the next page.</param>
    /// <param name="Take">Rows wanted; a list that is read again asks for as many as it shows.</param>
    [Audience]
    public sealed record Query(RequestFilter Filter, CaseOrder Order = CaseOrder.Changed, CaseRow? After = null, int Take = PageSize) : ISharedQuery<CasePage>
    {
        public ReadAudience? AudienceOf(Caller caller) => Filter.Scope is RequestScope.All && caller.SeesAllCases ? ReadAudience.OfRoles(caller) : null;
    }

    internal sealed class Handler(PortalDb db, CaseFile file, Caller caller, OfficeZone zone) : IRequestHandler<Query, CasePage>
    {
        public async Task<CasePage> Handle(Query request, CancellationToken cancellationToken)
        {
            var take = Math.Clamp(request.Take, 1, Most);
            var cases = file.Visible<Case>().Matching(request.Filter, caller.PersonId, zone, db);
            var rows = await cases.Sorted(request.Order, request.After, db).Take(take + 1).ToListRows(db).ToListAsync(cancellationToken);
            return new([.. rows.Take(take)], rows.Count > take);
        }
    }
}

public enum RequestScope
{
    /// <summary>Filed by the caller, drafts included.</summary>
    Mine,
    /// <summary>All that the caller may see.</summary>
    All,
    /// <summary>For websites that the caller answers for.</summary>
    MySites,
}

/// <summary>Which requests a list shows.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="Outcome">How they stand.</param>
/// <param name="StepCode">The step that waits.</param>
/// <param name="UnitId">The government unit.</param>
/// <param name="Text">Part of the website's name or of the number.</param>
/// <param name="From">First day on which they last moved, in the office's zone.</param>
/// <param name="Until">Last such day.</param>
/// <param name="OpenedFrom">First day on which they began.</param>
public sealed record RequestFilter(
    RequestScope Scope = RequestScope.Mine, CaseOutcome? Outcome = null, string? StepCode = null, Guid? UnitId = null, string? Text = null,
    DateOnly? From = null, DateOnly? Until = null, DateOnly? OpenedFrom = null);
