using AccessPortal.Data;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;

namespace AccessPortal.Work;

/// <summary>Which items wait for a caller, and how they are shown.</summary>
internal static class WaitingItems
{
    public static IQueryable<WorkItem> WaitingFor(this IQueryable<WorkItem> items, Caller caller)
    {
        var (me, posts) = (caller.PersonId, caller.PositionIds);
        return items.Where(i => i.DoneAt == null && (i.PersonId == me || (i.PositionId != null && posts.Contains(i.PositionId.Value))));
    }

    public static IQueryable<WorkRow> ToRows(this IQueryable<WorkItem> items, PortalDb db) =>
        from i in items
        join c in db.Cases on i.CaseId equals c.Id
        join p in db.People on c.RequesterId equals p.Id
        let form = db.Set<RequestForm>().Where(f => Microsoft.EntityFrameworkCore.EF.Property<Guid>(f, "RequestId") == c.Id).OrderByDescending(f => f.Revision).FirstOrDefault()
        select new WorkRow(i.Id, c.Id, c.Number, c.Version, i.StepCode, c.Subject, p.FullName,
            db.Units.Where(u => u.Id == c.UnitId).Select(u => u.Name).FirstOrDefault(),
            form == null ? null : form.Types, form == null ? null : form.Level, form == null ? null : form.ValidFrom, form == null ? null : form.ValidUntil,
            i.DueAt, i.OpenedAt, i.ClaimedBy, db.People.Where(x => x.Id == i.ClaimedBy).Select(x => x.FullName).FirstOrDefault(), i.ClaimedAt);
}
