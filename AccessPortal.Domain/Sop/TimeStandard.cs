namespace AccessPortal.Domain.Sop;

/// <summary>Batas waktu: when a step is late, and how much of its time is gone. Reminders and escalation read the share.</summary>
public static class TimeStandard
{
    /// <summary>Until when the step, open since <paramref name="now"/>, is to be done; null when nobody waits for it.</summary>
    public static DateTimeOffset? DueFrom(Step step, DateTimeOffset now, WorkingCalendar calendar) =>
        step.DueMinutes is { } minutes ? calendar.Add(now, minutes) : null;

    /// <summary>
    /// The share of the due time that has been used: 0.5 is half, 1 is due, more is late. A step due at once has used it all from the start.
    /// </summary>
    /// <param name="openedAt">When the step opened.</param>
    /// <param name="dueMinutes">Its due time in working minutes.</param>
    /// <param name="now">The instant asked about.</param>
    /// <param name="calendar">The office's working time.</param>
    public static double Used(DateTimeOffset openedAt, int dueMinutes, DateTimeOffset now, WorkingCalendar calendar) =>
        dueMinutes > 0 ? calendar.TimeBetween(openedAt, now) / TimeSpan.FromMinutes(dueMinutes) : 1;
}
