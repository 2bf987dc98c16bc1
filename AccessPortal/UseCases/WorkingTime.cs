using AccessPortal.Data;
using AccessPortal.Domain.Sop;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.UseCases;

/// <summary>The working calendar from its rows; read anew for each use case, so that an edited holiday or special hour counts at once.</summary>
public sealed class WorkingTime(PortalDb db, OfficeZone zone)
{
    /// <summary>The calendar in the office's zone.</summary>
    public async Task<WorkingCalendar> Calendar(CancellationToken ct) => new(
        zone.Id,
        await db.WorkingHours.AsNoTracking().ToListAsync(ct),
        await db.Holidays.AsNoTracking().ToListAsync(ct),
        await db.SpecialHours.AsNoTracking().ToListAsync(ct));
}
