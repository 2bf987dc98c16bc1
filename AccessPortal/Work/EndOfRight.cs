using System.Globalization;
using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Work;

/// <summary>
/// What time alone brings about in a right: holder and owner are told before its end; on the day after it the portal proposes the
/// revocation and orders the suspension at once, sparing who alone can administer the website
/// and the account that others hold too. The order is no suspension: see P3-S.
/// </summary>
public static class EndOfRight
{
    /// <summary>The command; sent by the portal's own clock only.</summary>
    /// <param name="GrantId">The right.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid GrantId) : ICommand<Unit>;

    /// <summary>Asks which rights have something due.</summary>
    [Audience(Role.PortalAdministrator)]
    public sealed record Due : IQuery<IReadOnlyList<Guid>>;

    internal sealed class Handler(PortalDb db, CaseFile file, RevocationTargets targets, WebsiteOwners owners, RegisterNews news, OfficeClock clock, OfficeToday today) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var grant = await db.Grants.Include(g => g.Changes).SingleAsync(g => g.Id == request.GrantId, cancellationToken);
            if (grant.LookAtEnd(clock.Today) is not { } left) return Unit.Value;
            if (left >= 0) await Tell(grant, cancellationToken);
            else if (await targets.RunningOn([grant.Id], cancellationToken) is { } number) await Suspend(grant, number, cancellationToken);
            else await Propose(grant, cancellationToken);
            return Unit.Value;
        }

        private async Task Tell(AccessGrant grant, CancellationToken ct)
        {
            var site = await db.Websites.Where(w => w.Id == grant.WebsiteId).Select(w => w.Name).SingleAsync(ct);
            var owner = await owners.Of(grant.WebsiteId, ct);
            Guid?[] told = [grant.HolderId, owner.OwnerId, owner.DeputyId];
            foreach (var person in told.OfType<Guid>().Distinct())
            {
                db.Notices.Add(Notice.OfRight(person, NoticeKind.AccessEnding, grant.Id, site.ToString(), today.Instant));
                news.Note(person);
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

        private async Task Propose(AccessGrant grant, CancellationToken ct)
        {
            var target = await targets.Of(grant.WebsiteId, [grant.Id], ct);
            var now = await targets.OfficeFor(grant.HolderId, target.Owner.StandInPostId, ct);
            var form = new RevocationForm { Reason = RevocationReason.Expired, EffectiveOn = clock.Today };
            var origin = new Origin(OriginKind.Expiry, grant.ValidUntil!.Value.ToString("O", CultureInfo.InvariantCulture));
            var revocation = Revocation.Propose(target, form, origin, Actor.Portal, now);
            revocation.OrderSuspension(Actor.Portal, await targets.Spared(grant.WebsiteId, [grant.Id], ct), now);
            db.Revocations.Add(revocation);
        }
    }

    internal sealed class DueHandler(PortalDb db, OfficeClock clock) : IRequestHandler<Due, IReadOnlyList<Guid>>
    {
        public async Task<IReadOnlyList<Guid>> Handle(Due request, CancellationToken cancellationToken) =>
            await db.Grants.Where(g => g.EndLookOn <= clock.Today).OrderBy(g => g.EndLookOn).ThenBy(g => g.Id).Select(g => g.Id).ToListAsync(cancellationToken);
    }
}
