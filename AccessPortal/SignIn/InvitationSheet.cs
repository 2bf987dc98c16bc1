namespace AccessPortal.SignIn;

/// <summary>Whom a one-time link is for. Asking uses nothing up: programs that look at mails open every link in them.</summary>
public static class InvitationSheet
{
    /// <summary>The question.</summary>
    /// <param name="Token">The link's token.</param>
    [Audience(Anyone = true)]
    public sealed record Query(SensitiveText Token) : IQuery<View>;

    /// <summary>An invitation that can be used.</summary>
    /// <param name="Name">Name of its person, with titles.</param>
    /// <param name="UserName">Name for signing in.</param>
    /// <param name="EndsAt">When it ends.</param>
    public sealed record View(string Name, string UserName, DateTimeOffset EndsAt);

    internal sealed class Handler(PortalDb db, OfficeToday today) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken) =>
            await db.FindInvited(request.Token, today.Instant, cancellationToken) is var (user, person)
                ? new(person.FullName, user.UserName!, user.LinkEndsAt!.Value)
                : throw Refused.NotFound();
    }
}
