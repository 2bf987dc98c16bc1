namespace AccessPortal.Personnel;

/// <summary>The caller's own account and when it was used to sign in.</summary>
public static class MyAccount
{
    private const int Shown = 10;

    /// <summary>The question.</summary>
    [Audience]
    public sealed record Query : IQuery<View>;

    /// <summary>The account.</summary>
    /// <param name="UserName">Name for signing in.</param>
    /// <param name="SignIns">The last ten sign-ins, newest first; the present one among them.</param>
    public sealed record View(string UserName, IReadOnlyList<SignIn> SignIns)
    {
        /// <summary>The sign-in before the present one; null the first time.</summary>
        public DateTimeOffset? Before => SignIns.FirstOrDefault(s => !s.IsThis)?.At;

        /// <summary>When the present one was; null where nobody signed in.</summary>
        public DateTimeOffset? Now => SignIns.FirstOrDefault(s => s.IsThis)?.At;
    }

    /// <summary>One sign-in.</summary>
    /// <param name="At">When.</param>
    /// <param name="IsThis">Whether it is the one by which the page is shown.</param>
    public sealed record SignIn(DateTimeOffset At, bool IsThis);

    internal sealed class Handler(PortalDb db, AccountKeeping accounts, Caller caller) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var user = await accounts.Get(caller.PersonId, cancellationToken);
            var mine = caller.Session is { } secret ? Session.KeyOf(secret) : "";
            var signIns = await db.Sessions.Where(s => s.PersonId == caller.PersonId && s.UserId == user.Id)
                .OrderByDescending(s => s.BeganAt).Take(Shown).Select(s => new SignIn(s.BeganAt, s.Id == mine)).ToListAsync(cancellationToken);
            return new(user.UserName!, signIns);
        }
    }
}
