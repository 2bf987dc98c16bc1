using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>P2-6: the Administrator enters the findings into the register; the review ends with its minutes.</summary>
public static class UpdateRegister
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The review.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Note">A remark.</param>
    [Audience]
    public sealed record Command(Guid CaseId, int Version, string Note) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Note).MaximumLength(2000).WithErrorCode("TooLong");
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var review = await file.OpenReview(db, request.CaseId, request.Version, cancellationToken);
            var ids = db.ReviewItems.Where(l => l.ReviewId == review.Id).Select(l => l.GrantId);
            var grants = await db.Grants.Include(g => g.Changes).Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, cancellationToken);
            var now = await today.Now(cancellationToken);
            review.Update(caller.ActorFor(review, Reviewing.UpdateList.Code), grants, request.Note, now);
            return CaseStanding.Of(review);
        }
    }
}
