using AccessPortal.Cases;

namespace AccessPortal.Work;

/// <summary>
/// Begins the reviews whose day has come, on the first day the office works: they wait for the Kasi at P2-1 (docs/domain.md, A17).
/// </summary>
public static class StartScheduledReviews
{
    /// <summary>The command; sent by the portal's own clock only.</summary>
    /// <param name="Kind">Whose turn it is.</param>
    [Audience(Portal = true)]
    public sealed record Command(ReviewKind Kind) : ICommand<Unit>;

    /// <summary>Asks which kinds of review are to begin today.</summary>
    [Audience(Portal = true)]
    public sealed record Due : IQuery<IReadOnlyList<ReviewKind>>;

    internal sealed class DueHandler(PortalDb db, OfficeClock clock, WorkingTime time) : IRequestHandler<Due, IReadOnlyList<ReviewKind>>
    {
        public async Task<IReadOnlyList<ReviewKind>> Handle(Due request, CancellationToken cancellationToken)
        {
            var due = await db.ReviewSchedules.Where(s => s.IsOn && s.NextOn <= clock.Today).OrderBy(s => s.Kind).Select(s => s.Kind).ToListAsync(cancellationToken);
            return due.Count > 0 && (await time.Calendar(cancellationToken)).IsWorkingDay(clock.Today) ? due : [];
        }
    }

    internal sealed class Handler(PortalDb db, OfficeToday today, OfficeClock clock, CaseNumbers numbers) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var due = db.ReviewSchedules.Where(s => s.Kind == request.Kind && s.IsOn && s.NextOn <= clock.Today);
            if (await due.SingleOrDefaultAsync(cancellationToken) is not { } schedule) return Unit.Value;
            // It stands in the name of who holds the Kasi's post; while that is vacant it waits.
            var kasi = await Kasi(cancellationToken) ?? throw new SopViolation(SopRule.NobodyCanAct);
            var plan = Plan(schedule.Kind, schedule.NextOn);
            var number = $"{plan.Series}-{await numbers.Count(plan.Series, cancellationToken):00}";
            var now = await today.Now(cancellationToken);
            db.Reviews.Add(AccessReview.Schedule(Guid.CreateVersion7(today.Instant), await today.Sop(cancellationToken), kasi, plan, number, now));
            schedule.HasBegun(today.Instant);
            return Unit.Value;
        }

        private Task<Guid?> Kasi(CancellationToken ct) =>
            (from h in db.Serving(today.Instant)
             where db.Positions.Any(p => p.Id == h.PositionId && p.Role == Role.InfrastructureSectionHead)
             orderby h.Kind
             select (Guid?)h.PersonId).FirstOrDefaultAsync(ct);

        private static ReviewPlan Plan(ReviewKind kind, DateOnly day)
        {
            var (half, quarter) = (ReviewPlan.SemesterOf(day), (day.Month + 2) / 3);
            return kind is ReviewKind.Privileged
                ? new($"Review Akses Istimewa Triwulan {Roman(quarter)} {day.Year}", kind, day.Year, half, new(OnlyPrivileged: true))
                : new($"Review Semester {Roman(half)} {day.Year}", kind, day.Year, half, new());
        }

        private static string Roman(int number) => number switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" };
    }
}
