using Microsoft.Extensions.Options;

namespace AccessPortal.Websites;

/// <summary>Enters a new website into the register, with its panel and, where known, its owner.</summary>
public static class RegisterWebsite
{
    /// <summary>The command.</summary>
    /// <param name="Name">Host name; an address with its scheme is understood.</param>
    /// <param name="Platform">The panel.</param>
    /// <param name="PanelUrl">Where it is reached; empty when unknown.</param>
    /// <param name="UnitId">Whose site it is.</param>
    /// <param name="OwnerId">Penanggung Jawab.</param>
    /// <param name="DeputyId">The deputy.</param>
    /// <param name="Reason">The letter or decree it rests on.</param>
    [Audience(Role.InfrastructureSectionHead, Role.DivisionHead, Role.PortalAdministrator)]
    public sealed record Command(string Name, PanelPlatform Platform, string PanelUrl, Guid UnitId, Guid? OwnerId, Guid? DeputyId, string Reason) : ICommand<string>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules(IOptions<OfficeProfile> office)
        {
            RuleFor(c => c.Name).Must(n => SiteName.TryParse(n, out var site) && site.IsUnder(office.Value.SiteDomains)).WithErrorCode("SiteWrong").WithState(_ => (IReadOnlyList<string>)[.. office.Value.SiteDomains]);
            RuleFor(c => c.PanelUrl).IsPanelAddress();
            RuleFor(c => c.UnitId).NotEmpty().WithErrorCode("UnitRequired");
            RuleFor(c => c.Reason).MaximumLength(2000).WithErrorCode("TooLong");
        }
    }

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command request, CancellationToken cancellationToken)
        {
            var name = SiteName.From(request.Name);
            await EnsureNew(name, cancellationToken);
            if (!await db.Units.AnyAsync(u => u.Id == request.UnitId && u.ClosedAt == null, cancellationToken)) throw Refused.Field(nameof(request.UnitId), "UnitRequired");
            await db.EnsureServing(request.OwnerId, nameof(request.OwnerId), today.Instant, cancellationToken);
            await db.EnsureServing(request.DeputyId, nameof(request.DeputyId), today.Instant, cancellationToken);
            var site = Website.Register(
                Guid.CreateVersion7(today.Instant), name, new(request.Platform, request.PanelUrl.Trim()), request.UnitId, new(request.OwnerId, request.DeputyId), caller.PersonId, today.Instant, request.Reason);
            db.Websites.Add(site);
            return site.Name.ToString();
        }

        // Who was faster, when, and by which request where one proposed it.
        private async Task EnsureNew(SiteName name, CancellationToken ct)
        {
            var known = await (from w in db.Websites
                               where w.Name == name
                               join c in db.WebsiteChanges on w.Id equals c.WebsiteId
                               where c.Kind == WebsiteChangeKind.Registered
                               select new
                               {
                                   c.At,
                                   By = db.People.Where(p => p.Id == c.ById).Select(p => p.FullName).FirstOrDefault(),
                                   Case = db.Cases.Where(k => k.Number == c.Reason).Select(k => k.Number).FirstOrDefault(),
                               }).FirstOrDefaultAsync(ct);
            if (known is not null) throw Refused.Field(nameof(Command.Name), "SiteTaken", [.. new[] { known.By, $"{known.At:O}", known.Case }.OfType<string>()]);
        }
    }
}
