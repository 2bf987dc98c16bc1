using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Revocations;

/// <summary>P3-6: the Kasi confirms against evidence that the accounts are gone, never the one who did P3-4.</summary>
public static class ConfirmRevocation
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The revocation.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Kind">What kind of evidence.</param>
    /// <param name="Reference">Name of the list or number of the reconciliation; for a screenshot the attached file speaks.</param>
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

    internal sealed class Handler(RevocationFile file, PortalDb db, Caller caller) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var (revocation, now) = await file.Open(request.CaseId, request.Version, cancellationToken);
            var reference = request.Kind is EvidenceKind.Screenshot ? await Screenshot(request.CaseId, cancellationToken) : request.Reference;
            revocation.Confirm(caller.ActorFor(revocation, Revoking.Confirm.Code), new(request.Kind, reference), request.Note, now);
            return CaseStanding.Of(revocation);
        }

        // Empty when nothing is attached: then there is no evidence.
        private async Task<string> Screenshot(Guid caseId, CancellationToken ct) =>
            await db.Attachments.Where(a => a.CaseId == caseId && a.Kind == AttachmentKind.Evidence).OrderByDescending(a => a.AddedAt).Select(a => a.FileName).FirstOrDefaultAsync(ct) ?? "";
    }
}
