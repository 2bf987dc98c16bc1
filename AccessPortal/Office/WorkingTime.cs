namespace AccessPortal.Office;

/// <summary>The working calendar from its rows; an edited holiday or special hour counts at once.</summary>
public sealed class WorkingTime(PortalDb db, OfficeRecords records)
{
    /// <summary>The calendar in the office's zone.</summary>
    public Task<WorkingCalendar> Calendar(CancellationToken ct) => records.Calendar(db, ct);
}
