using AccessPortal.Cases;

namespace AccessPortal.Websites;

/// <summary>
/// Closes a website and what hangs on it: its live rights go into a revocation with their suspension ordered (the panel is the
/// Administrator's; until he has reported it, the register claims nothing), running requests and resets of a password end with a notice, and no review
/// asks about it any longer.
/// </summary>
public static class CloseWebsite
{
    /// <summary>The command.</summary>
    /// <param name="WebsiteId">The website.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Reason">Why.</param>
    [Audience(Role.InfrastructureSectionHead, Role.DivisionHead, Role.PortalAdministrator)]
    public sealed record Command(Guid WebsiteId, int Version, string Reason) : ICommand<Closed>;

    /// <summary>What closing brought about.</summary>
    /// <param name="Revocation">Number of the revocation; null when no right was left to take away.</param>
    /// <param name="EndedRequests">Numbers of the requests that ended.</param>
    public sealed record Closed(string? Revocation, IReadOnlyList<string> EndedRequests);

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Reason).NotEmpty().WithErrorCode("ReasonMissing");
            RuleFor(c => c.Reason).MaximumLength(2000).WithErrorCode("TooLong");
        }
    }

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today, RevocationTargets targets, WorkingTime workingTime) : IRequestHandler<Command, Closed>
    {
        private Actor By => caller.AsHolderOf(Role.InfrastructureSectionHead, Role.DivisionHead, Role.PortalAdministrator);

        public async Task<Closed> Handle(Command request, CancellationToken cancellationToken)
        {
            var site = await db.OpenWebsite(request.WebsiteId, request.Version, cancellationToken);
            var ended = await EndRequests(site, request.Reason, cancellationToken);
            await EndResets(site, request.Reason, cancellationToken);
            await EndSheets(site, request.Reason, cancellationToken);
            await OrderInRunning(site, request.Reason, cancellationToken);
            var number = await Revoke(site, request.Reason, cancellationToken);
            site.Close(request.Reason, caller.PersonId, today.Instant);
            return new(number, ended);
        }

        private async Task<IReadOnlyList<string>> EndRequests(Website site, string reason, CancellationToken ct)
        {
            var running = await db.RunningFor(site.Id).Include(r => r.Items).Include(r => r.Journal).Include(r => r.SeenBy).AsSplitQuery().ToListAsync(ct);
            foreach (var ending in running)
            {
                await db.LoadGrant(ending, ct);
                ending.EndWithWebsite(By, reason, await today.Now(ct));
            }
            return [.. running.Select(r => r.Number!).Order(StringComparer.Ordinal)];
        }

        private async Task EndResets(Website site, string reason, CancellationToken ct)
        {
            var running = await db.ResetsFor(site.Id).Include(r => r.Items).Include(r => r.Journal).Include(r => r.SeenBy).AsSplitQuery().ToListAsync(ct);
            foreach (var reset in running)
            {
                await db.LoadGrant(reset, ct);
                reset.EndWithWebsite(By, reason, await today.Now(ct));
            }
        }

        private async Task EndSheets(Website site, string reason, CancellationToken ct)
        {
            var asking = await db.ReviewsAsking(site.Id).Include(r => r.Items).Include(r => r.Journal).Include(r => r.SeenBy).AsSplitQuery().ToListAsync(ct);
            var ids = asking.Select(r => r.Id).ToList();
            await db.ReviewItems.Where(l => ids.Contains(l.ReviewId) && l.WebsiteId == site.Id).LoadAsync(ct);
            foreach (var review in asking) review.EndWithWebsite(site.Id, By, reason, await today.Now(ct));
        }

        // What is being taken away already keeps its case; the order to suspend is added, and its owner is asked no more.
        private async Task OrderInRunning(Website site, string reason, CancellationToken ct)
        {
            var running = await db.RevocationsOf(site.Id).Include(r => r.Items).Include(r => r.Journal).Include(r => r.SeenBy).AsSplitQuery().ToListAsync(ct);
            foreach (var revocation in running)
            {
                await db.LoadGrant(revocation, ct);
                var now = await today.Now(ct);
                revocation.OrderSuspension(By, [], now);
                revocation.ConfirmByClosing(By, reason, now);
            }
        }

        private async Task<string?> Revoke(Website site, string reason, CancellationToken ct)
        {
            var held = await db.LiveOn(site.Id).Select(g => g.Id).ToListAsync(ct);
            var running = await db.RevocationsOf(site.Id).SelectMany(r => r.Lines).Select(l => l.GrantId).ToListAsync(ct);
            if (held.Except(running).ToList() is not { Count: > 0 } ids) return null;
            var target = await targets.Of(site.Id, ids, ct);
            var now = await targets.OfficeFor(caller.PersonId, target.Owner.StandInPostId, ct);
            var form = new RevocationForm { Reason = RevocationReason.SiteClosed, Explanation = reason.Trim(), EffectiveOn = (await workingTime.Calendar(ct)).LocalDate(today.Instant), Urgency = Urgency.Urgent };
            var revocation = Revocation.FromClosing(target, form, By, now);
            revocation.OrderSuspension(By, [], now);
            db.Revocations.Add(revocation);
            return revocation.Number;
        }
    }
}
