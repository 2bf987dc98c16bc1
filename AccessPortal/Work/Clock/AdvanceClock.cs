using AccessPortal.Cases;

namespace AccessPortal.Work;

/// <summary>
/// What time alone brings about in a case: lateness (once an item), expired secrets, the end without confirmation, reminders and silence of
/// a review, an owner's silence on a revocation, the end of a hold, a request that can no longer be given, a task that was opened and left lying.
/// </summary>
public static class AdvanceClock
{
    /// <summary>The command; sent by the portal's own clock only.</summary>
    /// <param name="CaseId">The case.</param>
    [Audience(Portal = true)]
    public sealed record Command(Guid CaseId) : ICommand<Unit>;

    /// <summary>Asks which cases have something due.</summary>
    [Audience(Portal = true)]
    public sealed record Due : IQuery<IReadOnlyList<Guid>>;

    internal sealed class Handler(CaseFile file, PortalDb db, CaseOffice office, RevocationTargets targets, ReviewClock reviews) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<Case>(request.CaseId, null, cancellationToken);
            await db.LoadGrant(@case, cancellationToken);
            var now = await office.For(@case, cancellationToken);
            (@case as ISecretBearer)?.ExpireSecret(now);
            if (@case is AccessRequest asked)
            {
                asked.CloseUnconfirmed(now);
                asked.LapseWithout(db.Grants.Local.FirstOrDefault(g => g.Id == asked.Form?.GrantId), now);
            }
            if (@case is Revocation revocation) revocation.Advance(await Spared(revocation, cancellationToken), now);
            if (@case is AccessReview asking) await reviews.PassOn(asking, now, cancellationToken);
            @case.MarkLate(now);
            @case.LapseClaims(now);
            if (@case is AccessReview review) await reviews.Advance(review, now, cancellationToken);
            return Unit.Value;
        }

        private Task<IReadOnlyCollection<Guid>> Spared(Revocation revocation, CancellationToken ct) =>
            targets.Spared(revocation.WebsiteId!.Value, [.. revocation.Lines.Select(l => l.GrantId)], ct);
    }

    internal sealed class DueHandler(PortalDb db, OfficeToday today, OfficeClock clock, ReviewClock reviews) : IRequestHandler<Due, IReadOnlyList<Guid>>
    {
        public async Task<IReadOnlyList<Guid>> Handle(Due request, CancellationToken cancellationToken)
        {
            var now = today.Instant;
            IQueryable<Guid>[] due =
            [
                db.WorkItems.Where(i => i.DoneAt == null && i.DueAt <= now && i.LateAt == null).OrderBy(i => i.DueAt).Select(i => i.CaseId),
                db.WorkItems.Where(i => i.DoneAt == null && i.ClaimedAt <= now - WorkItem.ClaimLasts).OrderBy(i => i.ClaimedAt).Select(i => i.CaseId),
                db.Set<InitialSecret>().Where(s => s.State == SecretState.Ready && s.ExpiresAt <= now).OrderBy(s => s.ExpiresAt).Select(s => s.CaseId),
                db.ReviewSheets.Where(s => s.RemindAt <= now).OrderBy(s => s.RemindAt).Select(s => s.ReviewId),
                Held(clock.Today),
                DayHasCome(clock.Today),
                Lapsed,
                reviews.WithChangesDue(await today.Now(cancellationToken)),
            ];
            List<Guid> found = [];
            foreach (var question in due) found.AddRange(await question.ToListAsync(cancellationToken));
            return [.. found.Distinct()];
        }

        // A leaver's papers, or an owner's silence, whose day has come without anything taken away: once a case.
        private IQueryable<Guid> DayHasCome(DateOnly day) =>
            from r in db.Revocations.IgnoreAutoIncludes()
            where r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned
            where r.OriginKind == OriginKind.Leaver || (!r.IsConfirmed && db.Journal.Any(j => j.CaseId == r.Id && j.Detour == Revocation.Silent))
            where r.Lines.Any(l => l.DeactivatedAt == null && l.Grant.State <= GrantState.Active)
            where r.Forms.Any(f => f.EffectiveOn <= day && f.RemainingTypes == null && !r.Forms.Any(later => later.Revision > f.Revision))
            where !db.Journal.Any(j => j.CaseId == r.Id && j.Detour == Revocation.DayCame)
            where !db.WorkItems.Any(i => i.CaseId == r.Id && i.DoneAt == null && i.StepCode == Revoking.Deactivate.Code)
            orderby r.Id
            select r.Id;

        // Requests before P1-8 whose account to alter is gone.
        private IQueryable<Guid> Lapsed =>
            from r in db.Requests.IgnoreAutoIncludes()
            where r.ProcedureCode == ProcedureCode.Granting && (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned)
            where r.RefusedAt == null && r.Grant == null
            let form = r.Forms.OrderByDescending(f => f.Revision).FirstOrDefault()
            where db.Grants.Any(g => g.Id == form!.GrantId && g.State >= GrantState.Disabled)
            orderby r.ChangedAt
            select r.Id;

        // Disabled accounts whose hold is over.
        private IQueryable<Guid> Held(DateOnly day) =>
            from line in db.RevocationLines
            where line.DeletionAskedAt == null && line.DeleteFrom <= day && line.Grant.State == GrantState.Disabled
            orderby line.DeleteFrom
            select EF.Property<Guid>(line, "RevocationId");
    }
}
