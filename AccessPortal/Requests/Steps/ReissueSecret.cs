using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>Gives out a new initial secret in place of one that expired, was mistyped or never arrived.</summary>
public static class ReissueSecret
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The request.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="SecretKind">Activation link or initial password.</param>
    /// <param name="Secret">The new secret.</param>
    [Audience(Role.TechnicalSupport)]
    public sealed record Command(Guid CaseId, int Version, SecretKind SecretKind, SensitiveText Secret) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => this.SecretFits(c => c.Secret, c => c.SecretKind);
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today, SecretBox box) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<AccessRequest>(request.CaseId, request.Version, cancellationToken);
            await db.LoadGrant(@case, cancellationToken);
            if (@case.Grant is not { } grant) throw Refused.NotFound();
            var now = await today.Now(cancellationToken);
            var secret = new InitialSecret(Guid.CreateVersion7(now.Instant), grant.Id, request.SecretKind, box.Seal(request.Secret), now.Instant);
            db.Add(secret);
            @case.ReissueSecret(caller.InRole(Role.TechnicalSupport), secret, now);
            return CaseStanding.Of(@case);
        }
    }
}
