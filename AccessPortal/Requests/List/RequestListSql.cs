using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>The list's filters, as SQL that the indexes of cases and open items serve.</summary>
internal static class RequestListSql
{
    public static IQueryable<Case> Matching(this IQueryable<Case> cases, RequestFilter filter, Guid me, OfficeZone zone, PortalDb db)
    {
        // A draft is its author's alone, and stands among their own only.
        cases = cases.Where(c => c.ProcedureCode == ProcedureCode.Granting);
        var filed = cases.Where(c => c.Outcome != CaseOutcome.Draft);
        cases = filter.Scope switch
        {
            RequestScope.Mine => cases.Where(c => c.RequesterId == me),
            RequestScope.MySites => filed.Where(c => db.Websites.Any(w => w.Id == c.WebsiteId && (w.OwnerId == me || w.DeputyId == me))),
            _ => filed,
        };
        if (filter.Outcome is { } outcome) cases = cases.Where(c => c.Outcome == outcome);
        if (filter.StepCode is { } step) cases = cases.Where(c => db.WorkItems.Any(i => i.CaseId == c.Id && i.DoneAt == null && i.StepCode == step));
        if (filter.UnitId is { } unit) cases = cases.Where(c => c.UnitId == unit);
        if (LikeText.Containing(filter.Text) is { } like) cases = cases.Where(c => EF.Functions.Like(c.Subject, like, LikeText.Escape) || EF.Functions.Like(c.Number!, like, LikeText.Escape));
        return cases.Within(filter, zone);
    }

    private static IQueryable<Case> Within(this IQueryable<Case> cases, RequestFilter filter, OfficeZone zone)
    {
        if (filter.From is { } first && zone.StartOf(first) is var from) cases = cases.Where(c => c.ChangedAt >= from);
        if (filter.Until is { } last && zone.EndOf(last) is var until) cases = cases.Where(c => c.ChangedAt < until);
        // What began on a day has moved on it or later: the index on the last move serves this one too.
        if (filter.OpenedFrom is { } day && zone.StartOf(day) is var opened) cases = cases.Where(c => c.ChangedAt >= opened && c.OpenedAt >= opened);
        return cases;
    }
}
