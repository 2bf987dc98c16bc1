using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>The owner says that the access is still needed: a colleague's proposal ends, anything else goes before the Kasi.</summary>
public static class DeclineProposal
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
            file.Keep(request.CaseId, request.Version, (revocation, now) => revocation.DeclineProposal(caller.ActorFor(revocation, Revoking.Identify.Code), request.Reason, now), cancellationToken);
    }
}
