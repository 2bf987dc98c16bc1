using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.UseCases;
using MediatR;

namespace AccessPortal.Reviews;

/// <summary>P2-4: an owner has answered every line of a website and hands the sheet to the Kasi.</summary>
public static class SendSheet
{
    /// <summary>The command. Whether the sheet is still open and complete is what matters, not what others did to theirs.</summary>
    /// <param name="CaseId">The review.</param>
    /// <param name="WebsiteId">The website.</param>
    [Audience]
    public sealed record Command(Guid CaseId, Guid WebsiteId) : ICommand<CaseStanding>;

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var review = await file.OpenReview(db, request.CaseId, null, cancellationToken, request.WebsiteId);
            review.Send(request.WebsiteId, caller.ActorFor(review.ItemOf(request.WebsiteId)), await today.For(review.RequesterId, cancellationToken));
            return CaseStanding.Of(review);
        }
    }
}
