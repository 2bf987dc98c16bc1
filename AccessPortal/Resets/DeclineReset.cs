using AccessPortal.Cases;

namespace AccessPortal.Resets;

/// <summary>X-2: the Administrator changes nothing on the panel, and says why.</summary>
public static class DeclineReset
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The reset.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Reason">Why not.</param>
    [Audience(Role.Administrator, Role.TechnicalSupport)]
    public sealed record Command(Guid CaseId, int Version, string Reason) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Reason).NotEmpty().WithErrorCode("ReasonMissing").MaximumLength(2000).WithErrorCode("TooLong");
    }

    internal sealed class Handler(CaseFile file, Caller caller, OfficeToday today) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<PasswordReset>(request.CaseId, request.Version, cancellationToken);
            @case.Decline(caller.ActorFor(@case, Resetting.Reset.Code), request.Reason, await today.Now(cancellationToken));
            return CaseStanding.Of(@case);
        }
    }
}
