namespace AccessPortal.Settings;

/// <summary>The office's days off of a year, and what a sample term comes to.</summary>
public static class CalendarSheet
{
    /// <summary>The question.</summary>
    /// <param name="Year">The year.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Query(int Year) : IQuery<View>;

    /// <summary>The answer.</summary>
    /// <param name="Holidays">Days off, by day.</param>
    /// <param name="WorkingDays">Working days of the year.</param>
    /// <param name="SampleFrom">When the sample term begins: the last working hour of the coming Friday.</param>
    /// <param name="SampleDue">When four working hours have passed since.</param>
    public sealed record View(IReadOnlyList<Holiday> Holidays, int WorkingDays, DateTimeOffset SampleFrom, DateTimeOffset SampleDue);

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules() => RuleFor(q => q.Year).InclusiveBetween(DaySpan.Procedure.First.Year, DaySpan.Procedure.Last.Year).WithErrorCode("DayOut");
    }

    internal sealed class Handler(PortalDb db, WorkingTime time, OfficeZone zone, OfficeClock clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var (first, last) = (new DateOnly(request.Year, 1, 1), new DateOnly(request.Year, 12, 31));
            var calendar = await time.Calendar(cancellationToken);
            var friday = clock.Today.AddDays(((int)DayOfWeek.Friday - (int)clock.Today.DayOfWeek + 7) % 7);
            var from = zone.At(friday.ToDateTime(new TimeOnly(15, 0)));
            return new(
                await db.Holidays.AsNoTracking().Where(h => h.Date >= first && h.Date <= last).OrderBy(h => h.Date).ToListAsync(cancellationToken),
                Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Count(d => calendar.IsWorkingDay(first.AddDays(d))), from, calendar.Add(from, 240));
        }
    }
}
