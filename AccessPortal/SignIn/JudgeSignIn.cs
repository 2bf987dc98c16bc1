namespace AccessPortal.SignIn;

/// <summary>Asks whether somebody may come in by a name and a password.</summary>
public static class JudgeSignIn
{
    /// <summary>The question. It is no command: the password is judged outside any transaction, and only that it was is kept.</summary>
    /// <param name="Name">The name as typed.</param>
    /// <param name="Password">The password.</param>
    /// <param name="Counted">Under which words it is counted; see <see cref="KnownDevices"/>.</param>
    [Audience(Anyone = true)]
    public sealed record Query(string Name, SensitiveText Password, string Counted) : IQuery<Entrant>;

    /// <summary>Who comes in; nobody when the name is unknown, the password wrong, too many were wrong before or the account is closed. All look the same.</summary>
    public sealed record Entrant(PortalUser? User);

    internal sealed class Handler(PasswordJudge judge) : IRequestHandler<Query, Entrant>
    {
        public async Task<Entrant> Handle(Query request, CancellationToken cancellationToken) =>
            new((await judge.Judge(request.Counted, u => u.FindByNameAsync(request.Name), request.Password.Reveal(), cancellationToken)).User);
    }
}
