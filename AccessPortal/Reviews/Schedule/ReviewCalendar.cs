namespace AccessPortal.Reviews;

/// <summary>When reviews begin by themselves (docs/domain.md, A17), and what comes of silence in them.</summary>
public static class ReviewCalendar
{
    /// <summary>The question.</summary>
    [Audience(Role.InfrastructureSectionHead, Role.PortalAdministrator, Role.Auditor)]
    public sealed record Query : IQuery<View>;

    /// <summary>The answer.</summary>
    /// <param name="Schedules">One for each kind that is planned.</param>
    /// <param name="Silence">What silence leads to.</param>
    /// <param name="SilenceVersion">The version of that decision.</param>
    /// <param name="MayChange">Whether the caller may change them.</param>
    public sealed record View(IReadOnlyList<Planned> Schedules, SilencePolicy Silence, int SilenceVersion, bool MayChange);

    /// <summary>A schedule.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="Kind">Which kind of review.</param>
    /// <param name="Months">On whose first working day it begins.</param>
    /// <param name="NextOn">The day planned for the next one.</param>
    /// <param name="BeginsOn">The working day on which it begins.</param>
    /// <param name="IsOn">Whether it begins at all.</param>
    public sealed record Planned(int Id, int Version, ReviewKind Kind, IReadOnlyList<int> Months, DateOnly NextOn, DateOnly BeginsOn, bool IsOn);

    internal sealed class Handler(PortalDb db, Caller caller, OfficeClock clock, WorkingTime time) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var calendar = await time.Calendar(cancellationToken);
            var schedules = await db.ReviewSchedules.AsNoTracking().OrderBy(s => s.Kind).ToListAsync(cancellationToken);
            var settings = await db.ReviewSettings.AsNoTracking().SingleAsync(cancellationToken);
            return new(
                [.. schedules.Select(s => new Planned(s.Id, s.Version, s.Kind, s.Months, s.NextOn, s.BeginsOn(clock.Today, calendar), s.IsOn))],
                settings.Silence, settings.Version, caller.Holds(Role.InfrastructureSectionHead, Role.PortalAdministrator));
        }
    }
}
