using AccessPortal.Cases;

namespace AccessPortal.Resets;

/// <summary>X-2: the Administrator has set a new password on the panel and entrusts it to the portal, for the holder alone.</summary>
public static class SetPassword
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The reset.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="SecretKind">Activation link or password.</param>
    /// <param name="Secret">The secret.</param>
    [Audience(Role.Administrator, Role.TechnicalSupport)]
    public sealed record Command(Guid CaseId, int Version, SecretKind SecretKind, SensitiveText? Secret) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Secret).NotNull().WithErrorCode("SecretRequired");
            this.SecretFits(c => c.Secret, c => c.SecretKind);
        }
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today, SecretBox box) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<PasswordReset>(request.CaseId, request.Version, cancellationToken);
            await db.LoadGrant(@case, cancellationToken);
            var (grant, now) = (@case.Grant!, await today.Now(cancellationToken));
            var secret = new InitialSecret(Guid.CreateVersion7(now.Instant), grant.Id, request.SecretKind, box.Seal(request.Secret!), now.Instant);
            db.Add(secret);
            @case.Reset(caller.ActorFor(@case, Resetting.Reset.Code), secret, await SharedWith(grant, cancellationToken), now);
            return CaseStanding.Of(@case);
        }

        // One account on the panel, a line in the register for each of its holders.
        private async Task<List<Guid>> SharedWith(AccessGrant grant, CancellationToken ct)
        {
            if (grant.AccountType is not AccountType.Shared) return [];
            var (site, name) = (grant.WebsiteId, grant.UserName);
            return await db.Grants.IgnoreAutoIncludes().Where(g => g.WebsiteId == site && g.UserName == name && g.State < GrantState.Disabled)
                .Select(g => g.HolderId).Distinct().ToListAsync(ct);
        }
    }
}
