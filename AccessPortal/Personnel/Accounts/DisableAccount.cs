namespace AccessPortal.Personnel;

/// <summary>Closes an account: nobody signs in by it, who is signed in is so no more, and its link is void.</summary>
public static class DisableAccount
{
    /// <summary>The command.</summary>
    /// <param name="PersonId">Whose account.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid PersonId) : ICommand<Unit>;

    internal sealed class Handler(PortalDb db, AccountKeeping accounts, OfficeToday today) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = await accounts.GetAnothers(request.PersonId, cancellationToken);
            if (user.IsOpen && await db.Administrators(today.Instant).ToListAsync(cancellationToken) is [var last] && last == user.PersonId)
                throw new Refused(new(RefusalKind.Rule, "LastPortalAdministrator"));
            user.DisabledAt ??= today.Instant;
            (user.LinkHash, user.LinkEndsAt) = (null, null);
            await accounts.EndSessions(user);
            return Unit.Value;
        }
    }
}
