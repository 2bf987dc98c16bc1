using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using FluentValidation;
using MediatR;

namespace AccessPortal.Revocations;

/// <summary>P3-2 again: who answers for the website has mended what the Kasi returned.</summary>
public static class ResubmitRevocation
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The revocation.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Input">The form.</param>
    [Audience]
    public sealed record Command(Guid CaseId, int Version, RevocationInput Input) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules(IValidator<RevocationInput> form) => RuleFor(c => c.Input).SetValidator(form).OverridePropertyName("");
    }

    internal sealed class Handler(RevocationFile file, Caller caller, RevocationChecks checks) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var (revocation, now) = await file.Open(request.CaseId, request.Version, cancellationToken);
            await checks.Ensure(request.Input, revocation.WebsiteId!.Value, [.. revocation.Lines.Select(l => l.Grant)], cancellationToken);
            revocation.Resubmit(caller.ActorFor(revocation, Revoking.Submit.Code), request.Input.ToForm(), now);
            if (request.Input.AcknowledgesLast) revocation.AcknowledgeLastAdministrator();
            return CaseStanding.Of(revocation);
        }
    }
}
