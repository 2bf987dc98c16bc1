using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>
/// Usulan: the Kasi, the Administrator, helpdesk or the holder proposes a revocation; the owner confirms or declines it
/// (docs/domain.md, A15).
/// </summary>
public static class ProposeRevocation
{
    /// <summary>Posts whose holders may propose for anybody.</summary>
    internal static readonly Role[] Proposers = [Role.InfrastructureSectionHead, Role.Administrator, Role.Helpdesk];

    /// <summary>The command.</summary>
    /// <param name="WebsiteId">The website.</param>
    /// <param name="GrantIds">The rights, all of this website.</param>
    /// <param name="Input">The form.</param>
    [Audience]
    public sealed record Command(Guid WebsiteId, IReadOnlyList<Guid> GrantIds, RevocationInput Input) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules(IValidator<RevocationInput> form)
        {
            RuleFor(c => c.GrantIds).NotEmpty().WithErrorCode("RightRequired");
            RuleFor(c => c.Input).SetValidator(form).OverridePropertyName("");
        }
    }

    internal sealed class Handler(PortalDb db, Caller caller, RevocationTargets targets) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var target = await targets.Of(request.WebsiteId, request.GrantIds, cancellationToken);
            var by = Proposer(target) ?? throw Refused.Denied();
            RevocationChecks.EnsurePart(request.Input, target.Grants);
            var now = await targets.OfficeFor(by.PersonId, target.Owner.StandInPostId, cancellationToken);
            var revocation = Revocation.Propose(target, request.Input.ToForm(), new(OriginKind.Proposal), by, now);
            db.Revocations.Add(revocation);
            return CaseStanding.Of(revocation);
        }

        private Actor? Proposer(RevocationTarget target) =>
            caller.ActorAs(Proposers) ?? (target.Grants.All(g => g.HolderId == caller.PersonId) ? caller.AsSelf : null);
    }
}
