namespace AccessPortal.Websites;

/// <summary>Notes that a website runs on another panel, or that its panel is reached elsewhere.</summary>
public static class MovePanel
{
    /// <summary>The command.</summary>
    /// <param name="WebsiteId">The website.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Platform">The panel.</param>
    /// <param name="PanelUrl">Where it is reached; empty when unknown.</param>
    [Audience(Role.InfrastructureSectionHead, Role.DivisionHead, Role.PortalAdministrator)]
    public sealed record Command(Guid WebsiteId, int Version, PanelPlatform Platform, string PanelUrl) : ICommand<int>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.PanelUrl).IsPanelAddress();
    }

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var site = await db.OpenWebsite(request.WebsiteId, request.Version, cancellationToken);
            site.MoveTo(new(request.Platform, request.PanelUrl.Trim()), caller.PersonId, today.Instant);
            return site.Version;
        }
    }

    /// <summary>Empty, or an address that a browser opens.</summary>
    internal static void IsPanelAddress<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(u => u.Trim().Length == 0 || (u.Length <= 300 && Uri.TryCreate(u.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http"))).WithErrorCode("UrlWrong");
}
