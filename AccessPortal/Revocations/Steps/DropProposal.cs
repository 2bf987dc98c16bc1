using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>P3-3 of what no owner stands behind: the Kasi decides that the access stays.</summary>
public static class DropProposal
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
            file.Keep(request.CaseId, request.Version, (revocation, now) => revocation.Drop(caller.ActorFor(revocation, Revoking.Record.Code), request.Reason, now), cancellationToken);
    }
}
