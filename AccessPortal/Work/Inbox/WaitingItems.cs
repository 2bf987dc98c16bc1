namespace AccessPortal.Work;

/// <summary>Which items wait for a caller, in which order, and how they are shown.</summary>
internal static class WaitingItems
{
    public static IQueryable<WorkItem> WaitingFor(this IQueryable<WorkItem> items, Caller caller)
    {
        var (me, posts) = (caller.PersonId, caller.PositionIds);
        return items.Where(i => i.DoneAt == null && (i.PersonId == me || i.DeputyId == me || (i.PositionId != null && posts.Contains(i.PositionId.Value))));
    }

    public static IQueryable<WorkItem> OwnOf(this IQueryable<WorkItem> items, Caller caller)
    {
        var me = caller.PersonId;
        return items.Where(i => i.DoneAt == null && i.PersonId == me);
    }

    public static IQueryable<WorkItem> OldestDueFirst(this IQueryable<WorkItem> items) =>
        items.OrderBy(i => i.DueAt == null).ThenBy(i => i.DueAt).ThenBy(i => i.Id);

    public static IQueryable<WorkItem> After(this IQueryable<WorkItem> items, WorkKey? key) => key switch
    {
        null => items,
        { DueAt: { } due } => items.Where(i => i.DueAt == null || (i.DueAt >= due && (i.DueAt > due || i.Id > key.Id))),
        _ => items.Where(i => i.DueAt == null && i.Id > key.Id),
    };

    public static IQueryable<WorkRow> ToRows(this IQueryable<WorkItem> items, PortalDb db) =>
        from i in items
        join c in db.Cases on i.CaseId equals c.Id
        join p in db.People on c.RequesterId equals p.Id into filers
        from p in filers.DefaultIfEmpty()
        join f in db.Set<RequestForm>() on c.Id equals EF.Property<Guid>(f, "RequestId") into forms
        from f in forms.DefaultIfEmpty()
        join w in db.Websites on i.ScopeId equals (Guid?)w.Id into sites
        from w in sites.DefaultIfEmpty()
        where f == null || !db.Set<RequestForm>().Any(later => EF.Property<Guid>(later, "RequestId") == c.Id && later.Revision > f.Revision)
        select new WorkRow(i.Id, c.Id, c.Number, c.Version, i.StepCode, c.Subject, p == null ? "" : p.FullName,
            db.Units.Where(u => u.Id == c.UnitId).Select(u => u.ShortName).FirstOrDefault(),
            f == null ? null : f.Kind, f == null ? null : f.Types, f == null ? null : f.Level, f == null ? null : f.ValidFrom, f == null ? null : f.ValidUntil,
            f == null ? null : f.Purpose, db.Positions.Where(x => x.Id == i.PositionId).Select(x => x.Title).FirstOrDefault(),
            i.DueAt, i.OpenedAt, i.ClaimedBy, db.People.Where(x => x.Id == i.ClaimedBy).Select(x => x.FullName).FirstOrDefault(), i.ClaimedAt,
            w == null ? null : w.Name.ToString(),
            c.ProcedureCode == ProcedureCode.Reviewing ? db.ReviewItems.Count(l => l.ReviewId == c.Id && (i.ScopeId == null || l.WebsiteId == i.ScopeId)) : null);
}
