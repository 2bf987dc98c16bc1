namespace AccessPortal.Personnel;

/// <summary>How an account stands.</summary>
public enum AccountState
{
    /// <summary>There is none.</summary>
    None,
    /// <summary>Its link has not been used yet.</summary>
    Invited,
    /// <summary>Its link ended unused.</summary>
    LinkOver,
    /// <summary>Its person can sign in.</summary>
    Open,
    /// <summary>An administrator closed it.</summary>
    Closed,
}

/// <summary>A person's account, for who keeps accounts.</summary>
public static class AccountSheet
{
    /// <summary>The question.</summary>
    /// <param name="PersonId">The person.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Query(Guid PersonId) : IQuery<View>;

    /// <summary>The account.</summary>
    /// <param name="State">How it stands.</param>
    /// <param name="UserName">Name for signing in; one made of their name where there is no account yet.</param>
    /// <param name="LinkEndsAt">When its link ends.</param>
    /// <param name="LastSignIn">The last sign-in; null before the first.</param>
    /// <param name="WaitsSince">Since when a reset waits for a second administrator; null when none does.</param>
    /// <param name="IsOwn">Whether it is the caller's own, which others keep.</param>
    public sealed record View(
        AccountState State, string UserName, DateTimeOffset? LinkEndsAt, DateTimeOffset? LastSignIn, DateTimeOffset? WaitsSince, bool IsOwn);

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var person = await db.People.SingleOrDefaultAsync(p => p.Id == request.PersonId, cancellationToken) ?? throw Refused.NotFound();
            var isOwn = person.Id == caller.PersonId;
            if (await db.Users.SingleOrDefaultAsync(u => u.PersonId == person.Id, cancellationToken) is not { } user)
                return new(AccountState.None, string.Join('.', person.Name.ToLowerInvariant().Split(' ').Take(2)), null, null, null, isOwn);
            var last = await db.Sessions.Where(s => s.PersonId == person.Id && s.UserId == user.Id).OrderByDescending(s => s.BeganAt)
                .Select(s => (DateTimeOffset?)s.BeganAt).FirstOrDefaultAsync(cancellationToken);
            var waits = await db.ProposedActs.Where(a => a.DecidedAt == null && a.PersonId == person.Id && a.Act == nameof(RenewLink))
                .Select(a => (DateTimeOffset?)a.ProposedAt).FirstOrDefaultAsync(cancellationToken);
            return new(StateOf(user), user.UserName!, user.LinkEndsAt, last, waits, isOwn);
        }

        private AccountState StateOf(PortalUser user) => user switch
        {
            { DisabledAt: not null } => AccountState.Closed,
            { PasswordHash: not null } => AccountState.Open,
            _ => user.LinkEndsAt > today.Instant ? AccountState.Invited : AccountState.LinkOver,
        };
    }
}
