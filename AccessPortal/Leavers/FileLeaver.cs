namespace AccessPortal.Leavers;

/// <summary>Somebody moves or leaves: proposes the revocation of all that they hold, one case a website, effective on a day.</summary>
public static class FileLeaver
{
    /// <summary>The command.</summary>
    /// <param name="Leaver">Who, why and when.</param>
    [Audience(Role.InfrastructureSectionHead, Role.PortalAdministrator, Role.Helpdesk)]
    public sealed record Command(Leaver Leaver) : ICommand<Filed>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Leaver).IsLeaver();
    }

    internal sealed class Handler(LeaverFiling filing) : IRequestHandler<Command, Filed>
    {
        public Task<Filed> Handle(Command request, CancellationToken cancellationToken) => filing.File(request.Leaver, cancellationToken);
    }

    /// <summary>A known reason, a day and a decree that is no book.</summary>
    internal static void IsLeaver<T>(this IRuleBuilder<T, Leaver> rule) => rule.ChildRules(leaver =>
    {
        leaver.RuleFor(l => l.PersonId).NotEmpty().WithErrorCode("PersonUnknown");
        leaver.RuleFor(l => l.Reason).Must(r => Leaver.Reasons.Contains(r)).WithErrorCode("Required");
        leaver.RuleFor(l => l.DecreeNumber).MaximumLength(100).WithErrorCode("TooLong");
    });
}
