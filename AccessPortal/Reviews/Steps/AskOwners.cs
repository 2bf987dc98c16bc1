using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>P2-3: the Kasi has reviewed the list and asks the owner of each website to verify its lines.</summary>
public static class AskOwners
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The review.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Note">A word to the owners.</param>
    /// <param name="Named">Who answers from now on for a website that has nobody.</param>
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
            var named = new List<NamedOwner>();
            foreach (var name in request.Named.Where(n => owners.GetValueOrDefault(n.WebsiteId) is { IsKnown: false }))
                if (await Serves(name.PersonId, cancellationToken)) named.Add(name);
            foreach (var name in named) owners[name.WebsiteId] = new(name.PersonId);
            var now = await today.For(review.RequesterId, cancellationToken, [.. owners.Values.Select(o => o.StandInPostId).OfType<Guid>()]);
            review.AskOwners(caller.ActorFor(review, Reviewing.AskOwners.Code), owners, request.Note, now);
            await Entrust(named, cancellationToken);
            return CaseStanding.Of(review);
        }

        // A line found invalid waits for its owner at P3-3: whoever answers for it now is in the register too.
        private async Task Entrust(List<NamedOwner> named, CancellationToken ct)
        {
            var ids = named.Select(n => n.WebsiteId).ToList();
            foreach (var site in await db.Websites.Where(w => ids.Contains(w.Id)).ToListAsync(ct))
                site.Entrust(new(named.First(n => n.WebsiteId == site.Id).PersonId, site.DeputyId), "", caller.PersonId, today.Instant);
        }

        private Task<bool> Serves(Guid personId, CancellationToken ct) => db.People.AnyAsync(p => p.Id == personId && (p.LeftAt == null || p.LeftAt > today.Instant), ct);
    }
}

/// <summary>Somebody named to answer for a website.</summary>
/// <param name="WebsiteId">The website.</param>
/// <param name="PersonId">The person.</param>
public sealed record NamedOwner(Guid WebsiteId, Guid PersonId);
