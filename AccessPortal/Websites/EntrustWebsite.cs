using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using AccessPortal.UseCases;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Websites;

/// <summary>Names, changes or releases a website's owner (Penanggung Jawab) and deputy: any employee who serves.</summary>
public static class EntrustWebsite
{
    /// <summary>The command.</summary>
    /// <param name="WebsiteId">The website.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="OwnerId">Penanggung Jawab from now on.</param>
    /// <param name="DeputyId">The deputy from now on.</param>
    /// <param name="Reason">Why, or the decree's number.</param>
    [Audience(Role.InfrastructureSectionHead, Role.DivisionHead, Role.PortalAdministrator)]
    public sealed record Command(Guid WebsiteId, int Version, Guid? OwnerId, Guid? DeputyId, string Reason) : ICommand<int>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Reason).MaximumLength(2000).WithErrorCode("TooLong");
    }

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today, RegisterNews news, WebsiteOwners owners, RevocationTargets targets) : IRequestHandler<Command, int>
    {
        private Actor By => caller.AsHolderOf(Role.InfrastructureSectionHead, Role.DivisionHead, Role.PortalAdministrator);

        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var site = await db.OpenWebsite(request.WebsiteId, request.Version, cancellationToken);
            if (request.OwnerId != site.OwnerId) await db.EnsureServing(request.OwnerId, nameof(request.OwnerId), today.Instant, cancellationToken);
            if (request.DeputyId != site.DeputyId) await db.EnsureServing(request.DeputyId, nameof(request.DeputyId), today.Instant, cancellationToken);
            if (!site.Entrust(new(request.OwnerId, request.DeputyId), request.Reason, caller.PersonId, today.Instant)) return site.Version;
            news.Note(site.Id);
            await HandOver(site.Id, cancellationToken);
            return site.Version;
        }

        // What waits for the owner waits for the new one: they find it in their tasks, the one before no longer does.
        private async Task HandOver(Guid websiteId, CancellationToken ct)
        {
            await db.SaveChangesAsync(ct);
            var owner = await owners.Of(websiteId, ct);
            var running = await db.Revocations.Include(r => r.Items).Include(r => r.Journal).Include(r => r.SeenBy).AsSplitQuery()
                .Where(r => r.WebsiteId == websiteId && (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned)).ToListAsync(ct);
            foreach (var revocation in running) revocation.PassToOwner(owner, By, await targets.OfficeFor(revocation.RequesterId, owner.StandInPostId, ct));
            foreach (var review in await Asked(websiteId, ct)) review.TakeOwner(websiteId, owner, By, await targets.OfficeFor(review.RequesterId, owner.StandInPostId, ct));
        }

        private Task<List<AccessReview>> Asked(Guid websiteId, CancellationToken ct)
        {
            var step = Reviewing.VerifyLines.Code;
            return db.Reviews.Include(r => r.Items).Include(r => r.Journal).Include(r => r.SeenBy).AsSplitQuery()
                .Where(r => db.WorkItems.Any(i => i.CaseId == r.Id && i.ScopeId == websiteId && i.StepCode == step && i.DoneAt == null)).ToListAsync(ct);
        }
    }
}
