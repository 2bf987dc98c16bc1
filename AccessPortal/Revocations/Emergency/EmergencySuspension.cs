using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>
/// Emergency, before any paper: the Administrator records what has just been suspended on the panel, the Kasi or Kabid orders it; for one
/// account or all of a website. The owner's papers are due within a working day.
/// </summary>
public static class EmergencySuspension
{
    /// <summary>The command.</summary>
    /// <param name="WebsiteId">The website.</param>
    /// <param name="GrantIds">The accounts, one or all of the website.</param>
    /// <param name="DoneAt">When it was done on the panel; null for just now. Counts only for the Administrator.</param>
    /// <param name="Explanation">What has happened.</param>
    [Audience(Role.Administrator, Role.InfrastructureSectionHead, Role.DivisionHead)]
    public sealed record Command(Guid WebsiteId, IReadOnlyList<Guid> GrantIds, DateTimeOffset? DoneAt, string Explanation) : ICommand<IReadOnlyList<CaseStanding>>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Explanation).MinimumLength(10).WithErrorCode("ExplanationShort");
            RuleFor(c => c.Explanation).MaximumLength(2000).WithErrorCode("TooLong");
        }
    }

    internal sealed class Handler(PortalDb db, Caller caller, RevocationTargets targets, CaseOffice office, OfficeClock clock) : IRequestHandler<Command, IReadOnlyList<CaseStanding>>
    {
        public async Task<IReadOnlyList<CaseStanding>> Handle(Command request, CancellationToken cancellationToken)
        {
            var live = await db.Grants.Where(g => g.WebsiteId == request.WebsiteId && g.State < GrantState.Suspended && request.GrantIds.Contains(g.Id))
                .Select(g => g.Id).ToListAsync(cancellationToken);
            if (live.Count == 0) throw await Nothing(request.GrantIds, cancellationToken);
            var running = await Running(live, cancellationToken);
            var acted = false;
            foreach (var revocation in running)
            {
                await db.LoadGrant(revocation, cancellationToken);
                acted |= Suspend(revocation, live, request.DoneAt, await office.For(revocation, cancellationToken));
            }
            var free = live.Except(running.SelectMany(r => r.Lines).Select(l => l.GrantId)).ToList();
            if (!acted && free.Count == 0) throw await Nothing(live, cancellationToken);
            return [.. await Open(request, free, cancellationToken), .. running.Select(CaseStanding.Of)];
        }

        private async Task<IReadOnlyList<CaseStanding>> Open(Command request, List<Guid> grants, CancellationToken ct)
        {
            if (grants.Count == 0) return [];
            var target = await targets.Of(request.WebsiteId, grants, ct);
            var now = await targets.OfficeFor(caller.PersonId, target.Owner.StandInPostId, ct);
            var form = new RevocationForm { Reason = RevocationReason.Incident, Explanation = request.Explanation.Trim(), EffectiveOn = clock.Today, Urgency = Urgency.VeryUrgent };
            var revocation = Revocation.Propose(target, form, new(OriginKind.Emergency), By, now);
            Suspend(revocation, grants, request.DoneAt, now);
            db.Revocations.Add(revocation);
            return [CaseStanding.Of(revocation)];
        }

        // What is on its way already is not opened twice; it is only suspended sooner.
        private Task<List<Revocation>> Running(List<Guid> grants, CancellationToken ct) => db.Revocations
            .Include(r => r.Items).Include(r => r.Journal).Include(r => r.SeenBy).AsSplitQuery()
            .Where(r => (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned) && r.Lines.Any(l => grants.Contains(l.GrantId))).ToListAsync(ct);

        // Which case was faster, and by whose act.
        private async Task<Exception> Nothing(IReadOnlyCollection<Guid> grants, CancellationToken ct)
        {
            if ((await targets.Deciders(grants, ct)).Values.FirstOrDefault() is not { } number) return Refused.Field(nameof(Command.GrantIds), "NothingActive");
            var act = await (from r in db.Revocations.IgnoreAutoIncludes()
                             where r.Number == number
                             join j in db.Journal on r.Id equals j.CaseId
                             orderby j.StepCode == Revoking.Suspend.Code descending, j.Sequence descending
                             select new { j.PersonId, j.At }).FirstAsync(ct);
            return new SopViolation(SopRule.AlreadySuspended, number, $"{act.PersonId}", $"{act.At:O}");
        }

        private bool Suspend(Revocation revocation, List<Guid> grants, DateTimeOffset? doneAt, OfficeNow now)
        {
            var spare = revocation.Lines.Select(l => l.GrantId).Except(grants).ToList();
            if (!caller.Holds(Role.Administrator)) return revocation.OrderSuspension(By, spare, now);
            revocation.RecordSuspension(By, doneAt ?? now.Instant, spare, now);
            return true;
        }

        private Actor By => caller.ActorAs(Role.Administrator) ?? caller.ActorAs(Role.InfrastructureSectionHead, Role.DivisionHead) ?? throw Refused.Denied();
    }
}
