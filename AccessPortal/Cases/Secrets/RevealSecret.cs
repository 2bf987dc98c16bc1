namespace AccessPortal.Cases;

/// <summary>The holder opens the initial secret: once, after confirming their own password; then it is destroyed.</summary>
public static class RevealSecret
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The request or reset.</param>
    /// <param name="Password">The caller's own password to the portal.</param>
    [Audience]
    public sealed record Command(Guid CaseId, SensitiveText Password) : ICommand<Revealed>, IProof;

    /// <summary>What the page shows while its countdown runs, and nowhere else.</summary>
    /// <param name="UserName">The account's name on the panel.</param>
    /// <param name="Kind">Activation link or password.</param>
    /// <param name="Secret">The secret.</param>
    public sealed record Revealed(string UserName, SecretKind Kind, SensitiveText Secret);

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today, SecretBox box) : IRequestHandler<Command, Revealed>
    {
        public async Task<Revealed> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<Case>(request.CaseId, null, cancellationToken);
            await db.LoadGrant(@case, cancellationToken);
            if (@case is not ISecretBearer { Grant: { } grant, Secret: { } secret } bearer) throw Refused.NotFound();
            var cipher = bearer.OpenSecret(caller.AsSelf, await today.Now(cancellationToken));
            return new(grant.UserName.ToString(), secret.Kind, box.Open(cipher));
        }
    }
}
