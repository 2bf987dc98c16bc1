namespace AccessPortal.Reviews;

/// <summary>Decides what comes of lines that no owner answers in time: suspended and put before the Kasi, or only put before the Kasi.</summary>
public static class DecideSilence
{
    /// <summary>The command. Answers the version.</summary>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Silence">What silence leads to from now on.</param>
    [Audience(Role.InfrastructureSectionHead, Role.PortalAdministrator)]
    public sealed record Command(int Version, SilencePolicy Silence) : ICommand<int>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Silence).IsInEnum().WithErrorCode("Required");
    }

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var settings = await db.ReviewSettings.SingleAsync(cancellationToken);
            settings.Decide(request.Silence, request.Version, caller.PersonId, today.Instant);
            return settings.Version;
        }
    }
}
