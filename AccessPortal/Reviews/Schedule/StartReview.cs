using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>P2-1: the Kasi begins a review by hand and thereby asks the Administrator for the newest list.</summary>
public static class StartReview
{
    /// <summary>The command.</summary>
    /// <param name="Title">Its name in lists.</param>
    /// <param name="Kind">Why it is held.</param>
    /// <param name="Scope">Which rights.</param>
    [Audience(Role.InfrastructureSectionHead)]
    public sealed record Command(string Title, ReviewKind Kind, ReviewScope Scope) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Title).NotEmpty().WithErrorCode("Required").MaximumLength(120).WithErrorCode("TooLong");
            RuleFor(c => c.Kind).IsInEnum().WithErrorCode("Required");
        }
    }

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today, OfficeClock clock, CaseNumbers numbers) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var (day, scope) = (clock.Today, request.Scope);
            if (request.Kind is ReviewKind.Privileged) scope = scope with { OnlyPrivileged = true };
            await EnsureOnlyOne(request.Kind, scope, cancellationToken);
            var plan = new ReviewPlan(request.Title.Trim(), request.Kind, day.Year, ReviewPlan.SemesterOf(day), scope);
            var now = await today.Now(cancellationToken);
            var post = caller.Positions.First(p => p.Role is Role.InfrastructureSectionHead);
            var number = $"{plan.Series}-{await numbers.Count(plan.Series, cancellationToken):00}";
            var by = caller.AsSelf with { PositionId = post.PositionId, Capacity = post.Capacity, Title = post.Title };
            var review = AccessReview.Begin(Guid.CreateVersion7(today.Instant), await today.Sop(cancellationToken), by, plan, number, now);
            db.Reviews.Add(review);
            return CaseStanding.Of(review);
        }

        // Few run at a time.
        private async Task EnsureOnlyOne(ReviewKind kind, ReviewScope scope, CancellationToken ct)
        {
            var running = await db.Reviews.AsNoTracking().IgnoreAutoIncludes().Where(r => r.Kind == kind && r.Outcome == CaseOutcome.Running).ToListAsync(ct);
            if (running.Find(r => r.Scope == scope) is { } same) throw new SopViolation(SopRule.ReviewRunning, same.Number!);
        }
    }
}

/// <summary>How much a scope covers, before a review of it begins.</summary>
public static class ScopeSize
{
    /// <summary>The question.</summary>
    /// <param name="Scope">Which rights.</param>
    [Audience(Role.InfrastructureSectionHead)]
    public sealed record Query(ReviewScope Scope) : IQuery<Size>;

    /// <summary>The answer.</summary>
    /// <param name="Rights">Rights in scope now.</param>
    /// <param name="Websites">Their websites.</param>
    public sealed record Size(int Rights, int Websites);

    internal sealed class Handler(ReviewRights rights) : IRequestHandler<Query, Size>
    {
        public async Task<Size> Handle(Query request, CancellationToken cancellationToken)
        {
            var counts = await rights.Count(request.Scope, cancellationToken);
            return new(counts.Rights, counts.Websites);
        }
    }
}
