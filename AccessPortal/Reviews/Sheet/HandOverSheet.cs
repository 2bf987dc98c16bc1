using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>"Bukan tanggung jawab saya": the sheet of a website goes to somebody else, with a note.</summary>
public static class HandOverSheet
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The review.</param>
    /// <param name="WebsiteId">The website.</param>
    /// <param name="Seen">The sheet's version that the page showed.</param>
    /// <param name="ToId">Who answers instead.</param>
    /// <param name="Note">Why.</param>
    [Audience]
    public sealed record Command(Guid CaseId, Guid WebsiteId, int Seen, Guid ToId, string Note) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.ToId).NotEmpty().WithErrorCode("Required");
            RuleFor(c => c.Note).NotEmpty().WithErrorCode("ReasonMissing").MaximumLength(500).WithErrorCode("TooLong");
        }
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var review = await file.OpenReview(db, request.CaseId, null, cancellationToken, request.WebsiteId);
            if (!await db.People.AnyAsync(p => p.Id == request.ToId && (p.LeftAt == null || p.LeftAt > today.Instant), cancellationToken)) throw Refused.NotFound();
            var by = caller.ActorFor(review.ItemOf(request.WebsiteId));
            review.EnsureFresh(request.WebsiteId, request.Seen, by);
            review.HandOver(request.WebsiteId, by, request.ToId, request.Note, await today.Now(cancellationToken));
            return CaseStanding.Of(review);
        }
    }
}
