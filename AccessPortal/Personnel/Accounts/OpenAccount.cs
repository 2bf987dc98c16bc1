using Microsoft.AspNetCore.Identity;

namespace AccessPortal.Personnel;

/// <summary>Opens an account for a person, without a password: they set it by the link that is handed to them.</summary>
public static class OpenAccount
{
    /// <summary>The command; the answer is the link, once.</summary>
    /// <param name="PersonId">The person.</param>
    /// <param name="UserName">Name for signing in.</param>
    /// <param name="Way">How the link reaches them.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid PersonId, string UserName, LinkWay Way = LinkWay.Slip) : ICommand<LinkSlip>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.UserName).IsUserName();
    }

    internal sealed class Handler(PortalDb db, UserManager<PortalUser> users, AccountKeeping accounts, OfficeToday today)
        : IRequestHandler<Command, LinkSlip>
    {
        public async Task<LinkSlip> Handle(Command request, CancellationToken cancellationToken)
        {
            if (!await db.People.AnyAsync(p => p.Id == request.PersonId && (p.LeftAt == null || p.LeftAt > today.Instant),
                cancellationToken))
                throw Refused.Field(nameof(request.PersonId), "PersonUnknown");
            if (await db.Users.AnyAsync(u => u.PersonId == request.PersonId, cancellationToken))
                throw Refused.Field(nameof(request.PersonId), "AccountKnown");
            var name = request.UserName.Trim();
            var user = new PortalUser { Id = Guid.CreateVersion7(today.Instant), UserName = name, PersonId = request.PersonId };
            (await users.CreateAsync(user)).Ensure(nameof(request.UserName), nameof(IProof.Password));
            return await accounts.Issue(user, request.Way, cancellationToken);
        }
    }

    /// <summary>What a user name has to be, besides what Identity says of its letters.</summary>
    internal static void IsUserName<T>(this IRuleBuilder<T, string> name) =>
        name.Must(n => n.Trim().Length is >= 3 and <= 60).WithErrorCode("InvalidUserName");
}
