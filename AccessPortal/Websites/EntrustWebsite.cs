using AccessPortal.Cases;

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

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today, OwnerTasks tasks) : IRequestHandler<Command, int>
    {
        private Actor By => caller.AsHolderOf(Role.InfrastructureSectionHead, Role.DivisionHead, Role.PortalAdministrator);

        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var site = await db.OpenWebsite(request.WebsiteId, request.Version, cancellationToken);
            if (request.OwnerId != site.OwnerId) await db.EnsureServing(request.OwnerId, nameof(request.OwnerId), today.Instant, cancellationToken);
            if (request.DeputyId != site.DeputyId) await db.EnsureServing(request.DeputyId, nameof(request.DeputyId), today.Instant, cancellationToken);
            if (!site.Entrust(new(request.OwnerId, request.DeputyId), request.Reason, caller.PersonId, today.Instant)) return site.Version;
            await db.SaveChangesAsync(cancellationToken);
            await tasks.Pass(site.Id, By, cancellationToken);
            return site.Version;
        }
    }
}
