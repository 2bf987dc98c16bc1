using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>Before P1-6 accepts: the Kasi enters a proposed website into the register, with its owner.</summary>
public static class RegisterProposedWebsite
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The request that proposes it.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Platform">The panel.</param>
    /// <param name="PanelUrl">Where the panel is reached; optional.</param>
    /// <param name="OwnerId">Penanggung Jawab; optional.</param>
    [Audience(Role.InfrastructureSectionHead, Role.DivisionHead)]
    public sealed record Command(Guid CaseId, int Version, PanelPlatform Platform, string PanelUrl, Guid? OwnerId) : ICommand<Guid>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.PanelUrl).Must(u => u.Length == 0 || (Uri.TryCreate(u, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")).WithErrorCode("UrlWrong");
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<AccessRequest>(request.CaseId, request.Version, cancellationToken);
            if (!@case.Allows(Granting.Verify.Code, caller.ActorFor(@case, Granting.Verify.Code))) throw Refused.Denied();
            if (@case.Form?.ProposedSite is not { } name || @case.UnitId is not { } unit) throw Refused.NotFound();
            var website = await db.Websites.SingleOrDefaultAsync(w => w.Name == name, cancellationToken)
                ?? db.Websites.Add(Website.Register(Guid.CreateVersion7(today.Instant), name, new(request.Platform, request.PanelUrl), unit, new(request.OwnerId), caller.PersonId, today.Instant, @case.Number ?? "")).Entity;
            @case.SetWebsite(website, await today.Now(cancellationToken));
            return website.Id;
        }
    }
}
