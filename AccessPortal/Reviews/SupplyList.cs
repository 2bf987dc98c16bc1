using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using FluentValidation;
using MediatR;

namespace AccessPortal.Reviews;

/// <summary>P2-2: the Administrator supplies the newest list; the rights in scope are frozen as they stand at this moment.</summary>
public static class SupplyList
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The review.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Source">What makes it the newest.</param>
    /// <param name="Reference">The reconciliation, or the statement in words.</param>
    [Audience(Role.Administrator)]
    public sealed record Command(Guid CaseId, int Version, ListSource Source, string Reference) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Reference).NotEmpty().WithErrorCode("Required").MaximumLength(2000).WithErrorCode("TooLong");
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today, ReviewRights rights) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var review = await file.OpenReview(db, request.CaseId, request.Version, cancellationToken);
            var now = await today.For(review.RequesterId, cancellationToken);
            var frozen = await rights.Freeze(review.Scope, cancellationToken);
            review.Supply(caller.ActorFor(review, Reviewing.SupplyList.Code), request.Source, request.Reference, frozen, now);
            return CaseStanding.Of(review);
        }
    }
}
