namespace AccessPortal.Domain.Sop;

/// <summary>Batas waktu in working time.</summary>
public static class TimeStandard
{
    /// <summary>When a step that opens now is due; null when nobody waits for it.</summary>
    public static DateTimeOffset? DueFrom(Step step, DateTimeOffset now, WorkingCalendar calendar) =>
        step.DueMinutes is { } minutes ? calendar.Add(now, minutes) : null;
}
