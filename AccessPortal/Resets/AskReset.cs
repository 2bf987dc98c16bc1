using AccessPortal.Cases;

namespace AccessPortal.Resets;

/// <summary>X-1, di luar SOP: the holder, or helpdesk who has made sure that it is the holder, asks for a new password.</summary>
public static class AskReset
{
    /// <summary>The command.</summary>
    /// <param name="GrantId">The account.</param>
    /// <param name="Identity">How the holder was known; their own sign-in counts only for themselves.</param>
    /// <param name="Note">What helpdesk saw or heard; required for a caller.</param>
    [Audience]
    public sealed record Command(Guid GrantId, IdentityCheck Identity, string Note) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Note).MaximumLength(500).WithErrorCode("TooLong");
            RuleFor(c => c.Note).NotEmpty().When(c => c.Identity is not IdentityCheck.SignedIn).WithErrorCode("IdentityNote");
        }
    }

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today, CaseNumbers numbers) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var grant = await db.Grants.Include(g => g.Changes).SingleOrDefaultAsync(g => g.Id == request.GrantId, cancellationToken) ?? throw Refused.NotFound();
            var by = ActorFor(grant, request.Identity);
            await CheckRunning(grant, cancellationToken);
            var site = await db.Websites.SingleAsync(w => w.Id == grant.WebsiteId, cancellationToken);
            var reset = PasswordReset.Ask(Guid.CreateVersion7(today.Instant), await today.Sop(cancellationToken), await numbers.Next("KS", cancellationToken), grant,
                (site.UnitId, $"{grant.UserName} · {site.Name}"), by, request.Identity, request.Note, await today.Now(cancellationToken));
            db.PasswordResets.Add(reset);
            return CaseStanding.Of(reset);
        }

        private Actor ActorFor(AccessGrant grant, IdentityCheck identity)
        {
            if (grant.HolderId == caller.PersonId) return identity is IdentityCheck.SignedIn ? caller.AsSelf : throw Refused.Denied();
            return identity is IdentityCheck.SignedIn ? throw Refused.Denied() : caller.InRole(Role.Helpdesk);
        }

        private async Task CheckRunning(AccessGrant grant, CancellationToken ct)
        {
            var running = await db.PasswordResets.Where(r => r.Grant!.Id == grant.Id && r.Outcome == CaseOutcome.Running).Select(r => r.Number).FirstOrDefaultAsync(ct);
            if (running is not null) throw new SopViolation(SopRule.ResetRunning, running);
        }
    }
}
