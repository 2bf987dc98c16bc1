using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>Who filed it takes it back while the Kasi has not recorded it. The number stays used.</summary>
public static class WithdrawRevocation
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The revocation.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Reason">Why.</param>
    [Audience]
    public sealed record Command(Guid CaseId, int Version, string Reason) : ICommand<CaseStanding>, IReasoned;

    internal sealed class Rules : ReasonRules<Command>;

    internal sealed class Handler(RevocationFile file, Caller caller) : IRequestHandler<Command, CaseStanding>
    {
        public Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken) =>
            file.Keep(request.CaseId, request.Version, (revocation, now) => revocation.Withdraw(caller.AsSelf, request.Reason, now), cancellationToken);
    }
}
