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
        foreach (var item in await db.WorkItems.Where(i => i.DoneAt == null && i.LateAt == null && i.DueAt > from).ToListAsync(ct))
        {
            var due = now.Add(item.OpenedAt, old.MinutesBetween(item.OpenedAt, item.DueAt!.Value));
            if (due == item.DueAt) continue;
            db.Entry(item).Property(i => i.DueAt).CurrentValue = due;
            moved++;
        }
        await db.SaveChangesAsync(ct);
        return moved;
    }
}
