using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Reviews;

/// <summary>P2-3: the Kasi has reviewed the list and asks the owner of each website to verify its lines.</summary>
public static class AskOwners
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The review.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Note">A word to the owners.</param>
    /// <param name="Named">Who answers for a website that has nobody, for this review.</param>
    [Audience]
    public sealed record Command(Guid CaseId, int Version, string Note, IReadOnlyList<NamedOwner> Named) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Note).MaximumLength(2000).WithErrorCode("TooLong");
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today, WebsiteOwners websites) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var review = await file.OpenReview(db, request.CaseId, request.Version, cancellationToken);
            var owners = new Dictionary<Guid, Ownership>(await websites.Of([.. review.Sheets.Select(s => s.WebsiteId)], cancellationToken));
            foreach (var named in request.Named.Where(n => owners.GetValueOrDefault(n.WebsiteId) is { IsKnown: false }))
                if (await Serves(named.PersonId, cancellationToken)) owners[named.WebsiteId] = new(named.PersonId);
            var now = await today.For(review.RequesterId, cancellationToken, [.. owners.Values.Select(o => o.StandInPostId).OfType<Guid>()]);
            review.AskOwners(caller.ActorFor(review, Reviewing.AskOwners.Code), owners, request.Note, now);
            return CaseStanding.Of(review);
        }

        private Task<bool> Serves(Guid personId, CancellationToken ct) => db.People.AnyAsync(p => p.Id == personId && (p.LeftAt == null || p.LeftAt > today.Instant), ct);
    }
}

/// <summary>Somebody named to answer for a website.</summary>
/// <param name="WebsiteId">The website.</param>
/// <param name="PersonId">The person.</param>
public sealed record NamedOwner(Guid WebsiteId, Guid PersonId);
