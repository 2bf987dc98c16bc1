namespace AccessPortal.Cases;

/// <summary>By what a list of cases is sorted.</summary>
public enum CaseOrder
{
    /// <summary>Moved last, first.</summary>
    Changed,
    /// <summary>Highest number first.</summary>
    Number,
    /// <summary>Due next first; only what waits.</summary>
    Due,
}

/// <summary>A page of a list of cases.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="More">Whether there are further ones.</param>
public sealed record CasePage(IReadOnlyList<CaseRow> Rows, bool More);

/// <summary>Orders and pages of lists of cases, as SQL that the indexes of cases and open items serve.</summary>
internal static class CaseListSql
{
    public static IQueryable<Case> Sorted(this IQueryable<Case> cases, CaseOrder order, CaseRow? after, PortalDb db) => order switch
    {
        CaseOrder.Number => cases.AfterNumber(after).OrderByDescending(c => c.Number).ThenByDescending(c => c.Id),
        CaseOrder.Due => from x in cases.Waiting(db, after) orderby x.DueAt == null, x.DueAt, x.Case.Id select x.Case,
        _ => cases.AfterChange(after).OrderByDescending(c => c.ChangedAt).ThenByDescending(c => c.Id),
    };

    /// <summary>Rows with what waits; where several things do, the one that has waited longest.</summary>
    public static IQueryable<CaseRow> ToListRows(this IQueryable<Case> cases, PortalDb db) =>
        from c in cases
        join p in db.People on c.RequesterId equals p.Id into filers
        from p in filers.DefaultIfEmpty()
        join i in db.WorkItems.Where(i => i.DoneAt == null && !db.WorkItems.Any(o => o.CaseId == i.CaseId && o.DoneAt == null && o.Id < i.Id)) on c.Id equals i.CaseId into items
        from i in items.DefaultIfEmpty()
        join x in db.Positions on i.PositionId equals x.Id into posts
        from x in posts.DefaultIfEmpty()
        let note = db.Journal.Where(j => j.CaseId == c.Id).OrderByDescending(j => j.Sequence).Select(j => j.Note).FirstOrDefault()
        select new CaseRow(c.Id, c.Number, c.Subject, c.RequesterId, p == null ? "" : p.FullName, c.Outcome, c.ChangedAt,
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
                      from i in db.WorkItems.Where(i => i.CaseId == c.Id && i.DoneAt == null && !db.WorkItems.Any(o => o.CaseId == i.CaseId && o.DoneAt == null && o.Id < i.Id))
                      select new WaitingCase { Case = c, DueAt = i.DueAt };
        if (after is not { Id: var id, Waiting.DueAt: var due }) return waiting;
        return due is null
            ? waiting.Where(x => x.DueAt == null && x.Case.Id.CompareTo(id) > 0)
            : waiting.Where(x => x.DueAt == null || (x.DueAt >= due && (x.DueAt > due || x.Case.Id.CompareTo(id) > 0)));
    }

    private sealed class WaitingCase
    {
        public required Case Case { get; init; }

        public DateTimeOffset? DueAt { get; init; }
    }
}
