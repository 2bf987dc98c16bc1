using Microsoft.AspNetCore.Identity;

namespace AccessPortal.SignIn;

/// <summary>Somebody sets the password of their account by its one-time link, which ends with it.</summary>
public static class AcceptInvitation
{
    /// <summary>The command.</summary>
    /// <param name="Token">The link's token.</param>
    /// <param name="Password">The new password.</param>
    [Audience(Anyone = true)]
    public sealed record Command(SensitiveText Token, SensitiveText Password) : ICommand<Unit>;

    internal sealed class Handler(PortalDb db, UserManager<PortalUser> users, Caller caller, OfficeToday today) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.FindInvited(request.Token, today.Instant, cancellationToken) is not var (user, person)) throw Refused.Field(nameof(request.Token), "LinkGone");
            (user.LinkHash, user.LinkEndsAt) = (null, null);
            (await users.AddPasswordAsync(user, request.Password.Reveal())).Ensure(nameof(PortalUser.UserName), nameof(request.Password));
            // Who holds the link is its person, for the audit trail as well.
            caller.Become(person.Id, person.FullName, []);
            return Unit.Value;
        }
    }
}
