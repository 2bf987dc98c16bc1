namespace AccessPortal.Personnel;

/// <summary>Opens a closed account again, with the password that it had.</summary>
public static class EnableAccount
{
    /// <summary>The command.</summary>
    /// <param name="PersonId">Whose account.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid PersonId) : ICommand<Unit>;

    internal sealed class Handler(AccountKeeping accounts) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            (await accounts.GetAnothers(request.PersonId, cancellationToken)).DisabledAt = null;
            return Unit.Value;
        }
    }
}
