namespace AccessPortal.Personnel;

/// <summary>
/// Resets an account, or issues anew a link that was never used: the password is gone, every session ends, a new link leads to a new
/// password.
/// </summary>
public static class RenewLink
{
    /// <summary>The command.</summary>
    /// <param name="PersonId">Whose account.</param>
    /// <param name="Way">How the link reaches them.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid PersonId, LinkWay Way = LinkWay.Slip) : ICommand<Renewed>;

    /// <summary>What came of it.</summary>
    /// <param name="Slip">The link, once; null while it waits for a second administrator.</param>
    public sealed record Renewed(LinkSlip? Slip);

    internal sealed class Handler(PortalDb db, AccountKeeping accounts, SecondAdministrator second, OfficeToday today)
        : IRequestHandler<Command, Renewed>, IProposable<Command>
    {
        public async Task<Renewed> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = await Renewable(request, cancellationToken);
            var waits = await NeedsTwo(user, cancellationToken) && await second.Defers(request, request.PersonId, cancellationToken);
            if (!waits) await Carry(request, cancellationToken);
            return new(accounts.Issued);
        }

        public async Task Carry(Command command, CancellationToken ct)
        {
            var user = await Renewable(command, ct);
            if (await WasOpened(user, ct)) accounts.Notify(user.PersonId, NoticeKind.AccountReset);
            await accounts.Issue(user, command.Way, ct);
        }

        private async Task<PortalUser> Renewable(Command command, CancellationToken ct)
        {
            var user = await accounts.GetAnothers(command.PersonId, ct);
            return user.DisabledAt is null ? user : throw new Refused(new(RefusalKind.Rule, "AccountClosed"));
        }

        // Who takes over an account with a part in the procedure decides in its person's name; a link never used takes over nothing.
        private async Task<bool> NeedsTwo(PortalUser user, CancellationToken ct) => await WasOpened(user, ct)
            && (await db.Holdings.AnyAsync(h => h.PersonId == user.PersonId && (h.Until == null || h.Until > today.Instant)
                    && db.Positions.Any(p => p.Id == h.PositionId && p.Role != null), ct)
                || await db.ProposedActs.AnyAsync(a => a.DecidedAt == null && a.PersonId == user.PersonId && a.Act == nameof(EnterHolding), ct));

        private async Task<bool> WasOpened(PortalUser user, CancellationToken ct) =>
            user.PasswordHash is not null || await db.Sessions.AnyAsync(s => s.PersonId == user.PersonId && s.UserId == user.Id, ct);
    }
}
