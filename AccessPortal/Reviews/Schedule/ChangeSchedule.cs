namespace AccessPortal.Reviews;

/// <summary>Moves the next scheduled review to another day, or turns its schedule on or off (docs/domain.md, A17).</summary>
public static class ChangeSchedule
{
    /// <summary>The furthest a review may be put off, in days: a slip of the year must not end the reviews.</summary>
    public const int FurthestDays = 366;

    /// <summary>The command. Answers the version.</summary>
    /// <param name="Id">The schedule.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="NextOn">The day planned for the next one.</param>
    /// <param name="IsOn">Whether it begins at all.</param>
    [Audience(Role.InfrastructureSectionHead, Role.PortalAdministrator)]
    public sealed record Command(int Id, int Version, DateOnly? NextOn, bool IsOn) : ICommand<int>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.NextOn).NotNull().WithErrorCode("Required");
    }

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today, OfficeClock clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var schedule = await db.ReviewSchedules.SingleOrDefaultAsync(s => s.Id == request.Id, cancellationToken) ?? throw Refused.NotFound();
            var next = request.NextOn!.Value;
            schedule.Change(next, request.IsOn, request.Version, caller.PersonId, today.Instant);
            // One that is off may keep the day it has passed over; it is asked for again when it is turned on.
            if (schedule.Version != request.Version && schedule.IsOn) EnsureAhead(next);
            return schedule.Version;
        }

        private void EnsureAhead(DateOnly next)
        {
            if (next < clock.Today) throw Refused.Field(nameof(Command.NextOn), "StartPast");
            if (next > clock.Today.AddDays(FurthestDays)) throw Refused.Field(nameof(Command.NextOn), "StartFar");
        }
    }
}
