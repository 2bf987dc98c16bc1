using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>P3-6: the Kasi confirms against evidence that the accounts are gone, never the one who did P3-4.</summary>
public static class ConfirmRevocation
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The revocation.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Kind">What kind of evidence.</param>
    /// <param name="Reference">Number of the reconciliation; for a screenshot or the panel's list the attached file speaks.</param>
    /// <param name="Note">Remark.</param>
    [Audience]
    public sealed record Command(Guid CaseId, int Version, EvidenceKind Kind, string Reference, string Note) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Reference).MaximumLength(200).WithErrorCode("TooLong");
            RuleFor(c => c.Note).MaximumLength(2000).WithErrorCode("TooLong");
        }
    }

    internal sealed class Handler(RevocationFile file, ConfirmationEvidence evidence, Caller caller) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var (revocation, now) = await file.Open(request.CaseId, request.Version, cancellationToken);
            var found = await evidence.For(revocation, request.Kind, request.Reference, cancellationToken);
            revocation.Confirm(caller.ActorFor(revocation, Revoking.Confirm.Code), found, request.Note, now);
            return CaseStanding.Of(revocation);
        }
    }
}
