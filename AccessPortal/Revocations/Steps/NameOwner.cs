using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>
/// Before P3-3: the Kasi, or the Kabid in their place, names who answers for a website that has nobody (docs/domain.md, A8).
/// </summary>
public static class NameOwner
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The revocation.</param>
    /// <param name="OwnerId">Penanggung Jawab to be.</param>
    [Audience(Role.InfrastructureSectionHead, Role.DivisionHead)]
    public sealed record Command(Guid CaseId, Guid? OwnerId) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.OwnerId).NotNull().WithErrorCode("Required");
    }

    internal sealed class Handler(CaseFile file, PortalDb db, WebsiteOwners owners, OwnerTasks tasks, OfficeToday today, Caller caller) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var revocation = await file.Open<Revocation>(request.CaseId, null, cancellationToken);
            if (!await db.People.AnyAsync(p => p.Id == request.OwnerId && (p.LeftAt == null || p.LeftAt > today.Instant), cancellationToken))
                throw Refused.Field(nameof(request.OwnerId), "Required");
            var website = await db.Websites.Include(w => w.Changes.OrderByDescending(c => c.Sequence).Take(1)).SingleAsync(w => w.Id == revocation.WebsiteId, cancellationToken);
            // Who has been named meanwhile stays named, unless they have left; who names somebody else is told.
            var named = (await owners.Of(website.Id, cancellationToken)).OwnerId;
            if (named is not null && named != request.OwnerId) throw website.ChangedMeanwhile();
            var deputy = website.DeputyId == request.OwnerId ? null : website.DeputyId;
            if (named is null) website.Entrust(new(request.OwnerId, deputy), "", caller.PersonId, today.Instant);
            await db.SaveChangesAsync(cancellationToken);
            await tasks.Pass(website.Id, caller.AsHolderOf(Role.InfrastructureSectionHead, Role.DivisionHead), cancellationToken);
            return CaseStanding.Of(revocation);
        }
    }
}
