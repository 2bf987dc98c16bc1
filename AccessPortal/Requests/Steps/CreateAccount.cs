using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>P1-8: Technical Support reports the account made, or altered, on the panel, and entrusts its initial secret to the portal.</summary>
public static class CreateAccount
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The request.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="UserName">The account's name on the panel; for a change, the existing one.</param>
    /// <param name="SecretKind">Activation link or initial password.</param>
    /// <param name="Secret">The secret; null only for a change without reset.</param>
    [Audience(Role.TechnicalSupport)]
    public sealed record Command(Guid CaseId, int Version, string UserName, SecretKind SecretKind, SensitiveText? Secret) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.UserName).Must(n => PanelUserName.TryParse(n, out _)).WithErrorCode("UserNameWrong");
            this.SecretFits(c => c.Secret, c => c.SecretKind);
        }
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today, SecretBox box) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<AccessRequest>(request.CaseId, request.Version, cancellationToken);
            await db.LoadGrant(@case, cancellationToken);
            var now = await today.Now(cancellationToken);
            if ((await db.People.SingleAsync(p => p.Id == @case.HolderId, cancellationToken)).IsGone(now.Instant)) throw new SopViolation(SopRule.HolderGone);
            var by = caller.ActorFor(@case, Granting.CreateAccount.Code);
            if (@case.Form is { Kind: not RequestKind.New, GrantId: { } grantId }) Alter(@case, by, await db.Grants.SingleAsync(g => g.Id == grantId, cancellationToken), request, now);
            else await Create(@case, by, request, now, cancellationToken);
            return CaseStanding.Of(@case);
        }

        private async Task Create(AccessRequest @case, Actor by, Command request, OfficeNow now, CancellationToken ct)
        {
            if (request.Secret is null) throw Refused.Field(nameof(request.Secret), "SecretRequired");
            var name = PanelUserName.From(request.UserName.Trim());
            await EnsureFree(@case, name, ct);
            var grant = @case.CreateAccount(by, name, Sealed(Guid.CreateVersion7(now.Instant), request, now), now);
            db.Grants.Add(grant);
        }

        // A shared account is one right for each of its holders, all of the same name; any other name stands once.
        private async Task EnsureFree(AccessRequest @case, PanelUserName name, CancellationToken ct)
        {
            var existing = await db.Grants.Where(g => g.WebsiteId == @case.WebsiteId && g.UserName == name && g.State != GrantState.Removed)
                .Select(g => new { g.AccountType, g.HolderId }).ToListAsync(ct);
            var joins = @case.Form is { AccountType: AccountType.Shared } && existing.TrueForAll(g => g.AccountType is AccountType.Shared && g.HolderId != @case.HolderId);
            if (existing.Count > 0 && !joins) throw Refused.Field(nameof(Command.UserName), "UserNameTaken");
        }

        private void Alter(AccessRequest @case, Actor by, AccessGrant grant, Command request, OfficeNow now)
        {
            var secret = request.Secret is null ? null : Sealed(grant.Id, request, now);
            if (secret is not null) db.Add(secret);
            @case.AlterAccount(by, grant, secret, now);
        }

        private InitialSecret Sealed(Guid grantId, Command request, OfficeNow now) =>
            new(Guid.CreateVersion7(now.Instant), grantId, request.SecretKind, box.Seal(request.Secret!), now.Instant);
    }
}
