using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>P2-4: an owner has answered every line of a website and hands the sheet to the Kasi.</summary>
public static class SendSheet
{
    /// <summary>The command. It carries the version of the sheet: what others did to theirs does not matter.</summary>
    /// <param name="CaseId">The review.</param>
    /// <param name="WebsiteId">The website.</param>
    /// <param name="Seen">The sheet's version that the page showed.</param>
    [Audience]
    public sealed record Command(Guid CaseId, Guid WebsiteId, int Seen) : ICommand<CaseStanding>;

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var review = await file.OpenReview(db, request.CaseId, null, cancellationToken, request.WebsiteId);
            var by = caller.ActorFor(review.ItemOf(request.WebsiteId));
            review.EnsureFresh(request.WebsiteId, request.Seen, by);
            review.Send(request.WebsiteId, by, await today.Now(cancellationToken));
            return CaseStanding.Of(review);
        }
    }
}
