namespace AccessPortal.Office;

/// <summary>The due times of open tasks, after the calendar they were counted by has changed.</summary>
internal static class DueTimes
{
    /// <summary>
    /// Counts again what was counted over the changed days; what is late already, and what was promised to somebody, stays. Answers how many moved.
    /// </summary>
    public static async Task<int> CountAgain(PortalDb db, WorkingCalendar old, WorkingCalendar now, DateOnly changedFrom, CancellationToken ct)
    {
        var from = old.StartOf(changedFrom);
        var moved = 0;
        var items = await db.WorkItems.Where(i => i.DoneAt == null && i.LateAt == null && i.DueAt > from).OrderBy(i => i.Id).ToListAsync(ct);
        // P3-4 counts from the day it takes effect, where that is later.
        var effective = await (from r in db.Revocations.IgnoreAutoIncludes()
                               where db.WorkItems.Any(i => i.CaseId == r.Id && i.DoneAt == null && i.StepCode == Revoking.Deactivate.Code)
                               select new { r.Id, On = r.Forms.OrderByDescending(f => f.Revision).Select(f => f.EffectiveOn).FirstOrDefault() }).ToDictionaryAsync(r => r.Id, r => r.On, ct);
        foreach (var item in items)
        {
            var begun = item.OpenedAt;
            if (item.StepCode == Revoking.Deactivate.Code && effective.TryGetValue(item.CaseId, out var on) && old.StartOf(on) > begun) begun = old.StartOf(on);
            var due = now.Add(begun, old.MinutesBetween(begun, item.DueAt!.Value));
            if (due == item.DueAt) continue;
            db.Entry(item).Property(i => i.DueAt).CurrentValue = due;
            moved++;
        }
        await db.SaveChangesAsync(ct);
        return moved;
    }
}
