using Microsoft.AspNetCore.Identity;

namespace AccessPortal.Personnel;

/// <summary>Somebody changes their own password; all their sessions end, this one too.</summary>
public static class ChangePassword
{
    /// <summary>The command.</summary>
    /// <param name="Password">The present password.</param>
    /// <param name="Next">The new one.</param>
    [Audience]
    public sealed record Command(SensitiveText Password, SensitiveText Next) : ICommand<Unit>, IProof;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Next).Must((c, next) => next.Reveal() != c.Password.Reveal()).WithErrorCode("PasswordSame");
    }

    internal sealed class Handler(AccountKeeping accounts, UserManager<PortalUser> users, Caller caller) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = await accounts.Get(caller.PersonId, cancellationToken);
            var result = await users.ChangePasswordAsync(user, request.Password.Reveal(), request.Next.Reveal());
            result.Ensure(nameof(PortalUser.UserName), nameof(request.Next));
            return Unit.Value;
        }
    }
}
