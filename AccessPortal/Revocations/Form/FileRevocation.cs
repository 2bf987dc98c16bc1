using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>P3-1 and P3-2: who answers for a website identifies rights that are no longer valid and asks for their revocation.</summary>
public static class FileRevocation
{
    /// <summary>The command.</summary>
    /// <param name="WebsiteId">The website.</param>
    /// <param name="GrantIds">The rights, all of this website.</param>
    /// <param name="Input">The form.</param>
    [Audience]
    public sealed record Command(Guid WebsiteId, IReadOnlyList<Guid> GrantIds, RevocationInput Input) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules(IValidator<RevocationInput> form)
        {
            RuleFor(c => c.GrantIds).NotEmpty().WithErrorCode("RightRequired");
            RuleFor(c => c.Input).SetValidator(form).OverridePropertyName("");
        }
    }

    internal sealed class Handler(PortalDb db, Caller caller, RevocationTargets targets, RevocationChecks checks) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var target = await targets.Of(request.WebsiteId, request.GrantIds, cancellationToken);
            var by = caller.AnswersFor(target.Owner) ?? throw Refused.Denied();
            await checks.Ensure(request.Input, request.WebsiteId, target.Grants, cancellationToken);
            var now = await targets.OfficeFor(by.PersonId, target.Owner.StandInPostId, cancellationToken);
            var revocation = Revocation.File(target, request.Input.ToForm(), by, now);
            if (request.Input.NoSuccessor.Trim() is { Length: > 0 } why) revocation.AcknowledgeLastAdministrator(by, why, now);
            db.Revocations.Add(revocation);
            return CaseStanding.Of(revocation);
        }
    }
}
