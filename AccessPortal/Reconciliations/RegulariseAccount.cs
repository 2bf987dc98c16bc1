using AccessPortal.Cases;

namespace AccessPortal.Reconciliations;

/// <summary>R-B: the Kasi decides on an account that was taken over from a panel: it stands by its decree, needs a request (P1), or is taken away (P3).</summary>
public static class RegulariseAccount
{
    /// <summary>The command.</summary>
    /// <param name="RunId">The run.</param>
    /// <param name="Line">Number of the line.</param>
    /// <param name="How">The decision.</param>
    /// <param name="Reason">The decree that was seen, by number and date; else why.</param>
    /// <param name="ValidUntil">Last day by the decree.</param>
    [Audience(Role.InfrastructureSectionHead, Role.DivisionHead)]
    public sealed record Command(Guid RunId, int Line, Settlement How, string Reason, DateOnly? ValidUntil = null) : ICommand<int>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules(OfficeClock clock)
        {
            RuleFor(c => c.How).Must(h => h is Settlement.Adopted or Settlement.RequestAsked or Settlement.RevocationAsked).WithErrorCode("NotYours");
            RuleFor(c => c.Reason).NotEmpty().WithErrorCode("ReasonMissing");
            RuleFor(c => c.Reason).MaximumLength(2000).WithErrorCode("TooLong");
            RuleFor(c => c.ValidUntil).Must(d => d > clock.Today).When(c => c.How is Settlement.Adopted).WithErrorCode("EndRequired");
            RuleFor(c => c.ValidUntil).Must(d => d <= clock.Today.AddYears(RegisterLimits.LongestYears)).When(c => c is { How: Settlement.Adopted, ValidUntil: not null })
                .WithErrorCode("PeriodLong");
        }
    }

    internal sealed class Handler(
        CaseFile file, PortalDb db, Caller caller, OfficeToday today, RevocationTargets targets,
        StartChangeDraft startChange, TakenInRights rights, ExpiryProposals expiries) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var run = await file.Open<Reconciliation>(request.RunId, null, cancellationToken);
            await db.Entry(run).Collection(r => r.Lines).LoadAsync(cancellationToken);
            var number = run.Lines.FirstOrDefault(l => l.Number == request.Line) ?? throw Refused.NotFound();
            var grant = await rights.Of(run, number, cancellationToken);
            if (grant?.HolderId == caller.PersonId) throw new SopViolation(SopRule.OwnRequest);
            var by = caller.ActorFor(run, Reconciling.Regularise.Code);
            var others = await rights.OtherHolders(run, number, cancellationToken);
            var line = run.Settle(request.Line, request.How, request.Reason, by, await today.Now(cancellationToken), holders: others);
            // Gone from the panel, or being taken away already: then that is what the decision comes to.
            var stands = grant is { State: < GrantState.Disabled };
            if (!stands && request.How is not Settlement.RevocationAsked) throw new SopViolation(SopRule.GrantState, (grant?.State ?? GrantState.Removed).ToString());
            if (request.How is Settlement.Adopted) await Adopt(run, grant!, request.ValidUntil!.Value, by, cancellationToken);
            else if (request.How is Settlement.RequestAsked) await startChange(new(grant!.HolderId, grant.Id, request.Reason.Trim(), run.Number!), cancellationToken);
            else if (stands && !await targets.IsRunning(grant!.Id, cancellationToken)) await Revoke(run, line, grant, by, request.Reason.Trim(), cancellationToken);
            return run.OpenLines;
        }

        // Decided late: what the end of the time has brought up meanwhile falls away.
        private async Task Adopt(Reconciliation run, AccessGrant grant, DateOnly until, Actor by, CancellationToken ct)
        {
            grant.Regularise(until, run.Cause(caller.PersonId), today.Instant);
            await expiries.LapseByDecree(grant.Id, until, run.Number!, by, ct);
        }

        private async Task Revoke(Reconciliation run, ReconciliationLine line, AccessGrant grant, Actor by, string reason, CancellationToken ct)
        {
            var target = await targets.Of(line.WebsiteId, [grant.Id], ct);
            var now = await targets.OfficeFor(caller.PersonId, target.Owner.StandInPostId, ct);
            var form = new RevocationForm { Reason = RevocationReason.Other, Explanation = reason, EffectiveOn = now.Calendar.LocalDate(now.Instant) };
            db.Revocations.Add(Revocation.FromReview(target, form, new(OriginKind.Reconciliation, run.Number!, line.Number), by, now));
        }
    }
}
