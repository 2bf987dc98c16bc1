using AccessPortal.Cases;

namespace AccessPortal.Work;

/// <summary>
/// What time alone brings about in a right: holder and owner are told before its end; on the day after it, and where its holder serves
/// here no more, the portal proposes the revocation and orders the suspension at once, sparing who alone can administer the website
/// and the account that others hold too. The order is no suspension: see P3-S.
/// </summary>
public static class EndOfRight
{
    /// <summary>The command; sent by the portal's own clock only.</summary>
    /// <param name="GrantId">The right.</param>
    [Audience(Portal = true)]
    public sealed record Command(Guid GrantId) : ICommand<Unit>;

    /// <summary>Asks which rights have something due.</summary>
    [Audience(Portal = true)]
    public sealed record Due : IQuery<IReadOnlyList<Guid>>;

    internal sealed class Handler(PortalDb db, CaseFile file, RevocationTargets targets, WebsiteOwners owners, RegisterNews news, OfficeClock clock, OfficeToday today) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var grant = await db.Grants.Include(g => g.Changes).SingleAsync(g => g.Id == request.GrantId, cancellationToken);
            var left = grant.LookAtEnd(clock.Today);
            if (left >= 0) await Notify(grant, cancellationToken);
            var gone = await db.People.Where(p => p.Id == grant.HolderId && p.LeftAt <= today.Instant).Select(p => p.LeftAt).SingleOrDefaultAsync(cancellationToken);
            if (grant.State >= GrantState.Disabled || (!grant.HasEnded(clock.Today) && gone is null)) return Unit.Value;
            await LeaveSuspended(grant, cancellationToken);
            if (await targets.RunningOn([grant.Id], cancellationToken) is not { } number) await Propose(grant, gone, cancellationToken);
            else if (left < 0) await Suspend(grant, number, cancellationToken);
            return Unit.Value;
        }

        // What a decision of before was to lift on the panel.
        private async Task LeaveSuspended(AccessGrant grant, CancellationToken ct)
        {
            var lifting = await (from i in db.WorkItems
                                 where i.DoneAt == null && i.StepCode == Revoking.Reinstate.Code
                                 where db.RevocationLines.Any(l => l.GrantId == grant.Id && EF.Property<Guid>(l, "RevocationId") == i.CaseId)
                                 select i.CaseId).ToListAsync(ct);
            foreach (var id in lifting)
            {
                var revocation = await file.Open<Revocation>(id, null, ct);
                await db.LoadGrant(revocation, ct);
                revocation.LeaveSuspended(await targets.OfficeFor(grant.HolderId, null, ct));
            }
        }

        private async Task Notify(AccessGrant grant, CancellationToken ct)
        {
            // Nobody is asked whether access to a closed website is still needed.
            if (await db.Websites.Where(w => w.Id == grant.WebsiteId && w.ClosedAt == null).Select(w => (SiteName?)w.Name).SingleOrDefaultAsync(ct) is not { } site) return;
            var owner = await owners.Of(grant.WebsiteId, ct);
            Guid?[] told = [grant.HolderId, owner.OwnerId, owner.DeputyId];
            foreach (var person in told.OfType<Guid>().Distinct())
            {
                db.Notices.Add(Notice.OfRight(person, NoticeKind.AccessEnding, grant.Id, site.ToString(), today.Instant));
                news.Add(person);
            }
        }

        // Taken away already, but not yet: the end date does not wait for the way of the papers.
        private async Task Suspend(AccessGrant grant, string number, CancellationToken ct)
        {
            var id = await db.Revocations.Where(r => r.Number == number).Select(r => r.Id).SingleAsync(ct);
            var revocation = await file.Open<Revocation>(id, null, ct);
            await db.LoadGrant(revocation, ct);
            var now = await targets.OfficeFor(grant.HolderId, revocation.StandInPostId, ct);
            var others = revocation.Lines.Select(l => l.GrantId).Where(l => l != grant.Id);
            revocation.OrderSuspension(Actor.Portal, [.. others, .. await targets.Spared(grant.WebsiteId, [grant.Id], ct)], now);
        }

        private async Task Propose(AccessGrant grant, DateTimeOffset? goneSince, CancellationToken ct)
        {
            var target = await targets.Of(grant.WebsiteId, [grant.Id], ct);
            if (goneSince is not null) target = target with { Owner = target.Owner.Without(grant.HolderId) };
            var now = await targets.OfficeFor(grant.HolderId, target.Owner.StandInPostId, ct);
            // Why somebody went is the owner's to say; that they did is known.
            var form = new RevocationForm { Reason = goneSince is null ? RevocationReason.Expired : RevocationReason.Other, EffectiveOn = clock.Today };
            var origin = goneSince is null ? new Origin(OriginKind.Expiry, grant.ValidUntil!.Value.ToString("O", CultureInfo.InvariantCulture)) : new(OriginKind.Leaver);
            var revocation = Revocation.Propose(target, form, origin, Actor.Portal, now);
            revocation.OrderSuspension(Actor.Portal, await targets.Spared(grant.WebsiteId, [grant.Id], ct), now);
            db.Revocations.Add(revocation);
        }
    }

    internal sealed class DueHandler(PortalDb db, OfficeClock clock, OfficeToday today) : IRequestHandler<Due, IReadOnlyList<Guid>>
    {
        public async Task<IReadOnlyList<Guid>> Handle(Due request, CancellationToken cancellationToken) =>
            [.. (await db.Grants.Where(g => g.EndLookOn <= clock.Today).OrderBy(g => g.EndLookOn).ThenBy(g => g.Id).Select(g => g.Id).ToListAsync(cancellationToken))
                .Union(await db.Overdue(clock.Today, today.Instant).OrderBy(g => g.Id).Select(g => g.Id).ToListAsync(cancellationToken))];
    }
}
