using Microsoft.AspNetCore.Identity;

namespace AccessPortal.Personnel;

/// <summary>Gives an account another user name; its password stays.</summary>
public static class RenameAccount
{
    /// <summary>The command.</summary>
    /// <param name="PersonId">Whose account.</param>
    /// <param name="UserName">The new name for signing in.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid PersonId, string UserName) : ICommand<Unit>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.UserName).IsUserName();
    }

    internal sealed class Handler(AccountKeeping accounts, UserManager<PortalUser> users) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = await accounts.GetAnothers(request.PersonId, cancellationToken);
            (await users.SetUserNameAsync(user, request.UserName.Trim())).Ensure(nameof(request.UserName), nameof(IProof.Password));
            return Unit.Value;
        }
    }
}
