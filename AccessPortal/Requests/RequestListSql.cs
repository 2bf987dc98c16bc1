using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Requests;

/// <summary>The list's filters, orders and pages, as SQL that the indexes of cases and open items serve.</summary>
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

    public static IQueryable<Case> Sorted(this IQueryable<Case> cases, RequestOrder order, CaseRow? after, PortalDb db) => order switch
    {
        RequestOrder.Number => cases.AfterNumber(after).OrderByDescending(c => c.Number).ThenByDescending(c => c.Id),
        RequestOrder.Due => from x in cases.Waiting(db, after) orderby x.DueAt == null, x.DueAt, x.Case.Id select x.Case,
        _ => cases.AfterChange(after).OrderByDescending(c => c.ChangedAt).ThenByDescending(c => c.Id),
    };

    /// <summary>Rows with what waits: of a request at most one item at a time.</summary>
    public static IQueryable<CaseRow> ToListRows(this IQueryable<Case> cases, PortalDb db) =>
        from c in cases
        join p in db.People on c.RequesterId equals p.Id
        join i in db.WorkItems.Where(i => i.DoneAt == null) on c.Id equals i.CaseId into items
        from i in items.DefaultIfEmpty()
        join x in db.Positions on i.PositionId equals x.Id into posts
        from x in posts.DefaultIfEmpty()
        let note = db.Journal.Where(j => j.CaseId == c.Id).OrderByDescending(j => j.Sequence).Select(j => j.Note).FirstOrDefault()
        select new CaseRow(c.Id, c.Number, c.Subject, c.RequesterId, p.FullName, c.Outcome, c.ChangedAt,
            i == null ? null : new WaitingRow(i.StepCode, i.Role, x == null ? null : x.Role, x == null ? null : x.Title, i.DueAt, i.LateAt, note ?? ""));

    private static IQueryable<Case> AfterChange(this IQueryable<Case> cases, CaseRow? after)
    {
        if (after is not { ChangedAt: var at, Id: var id }) return cases;
        return cases.Where(c => c.ChangedAt <= at && (c.ChangedAt < at || c.Id.CompareTo(id) < 0));
    }

    // Drafts have no number and stand last.
    private static IQueryable<Case> AfterNumber(this IQueryable<Case> cases, CaseRow? after) => after switch
    {
        null => cases,
        { Number: { } number } => cases.Where(c => c.Number == null || string.Compare(c.Number, number) < 0),
        { Id: var id } => cases.Where(c => c.Number == null && c.Id.CompareTo(id) < 0),
    };

    private static IQueryable<WaitingCase> Waiting(this IQueryable<Case> cases, PortalDb db, CaseRow? after)
    {
        var waiting = from c in cases
                      from i in db.WorkItems.Where(i => i.CaseId == c.Id && i.DoneAt == null)
                      select new WaitingCase { Case = c, DueAt = i.DueAt };
        if (after is not { Id: var id, Waiting.DueAt: var due }) return waiting;
        return due is null
            ? waiting.Where(x => x.DueAt == null && x.Case.Id.CompareTo(id) > 0)
            : waiting.Where(x => x.DueAt == null || (x.DueAt >= due && (x.DueAt > due || x.Case.Id.CompareTo(id) > 0)));
    }

    private static IQueryable<Case> Within(this IQueryable<Case> cases, RequestFilter filter, OfficeZone zone)
    {
        if (filter.From is { } first && zone.StartOf(first) is var from) cases = cases.Where(c => c.ChangedAt >= from);
        if (filter.Until is { } last && zone.StartOf(last.AddDays(1)) is var until) cases = cases.Where(c => c.ChangedAt < until);
        // What began on a day has moved on it or later: the index on the last move serves this one too.
        if (filter.OpenedFrom is { } day && zone.StartOf(day) is var opened) cases = cases.Where(c => c.ChangedAt >= opened && c.OpenedAt >= opened);
        return cases;
    }

    private sealed class WaitingCase
    {
        public required Case Case { get; init; }

        public DateTimeOffset? DueAt { get; init; }
    }
}
