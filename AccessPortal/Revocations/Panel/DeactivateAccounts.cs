using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>P3-4: the Administrator reports every account of the form disabled on the panel, and what else hung on each.</summary>
public static class DeactivateAccounts
{
    /// <summary>What was done with one account.</summary>
    /// <param name="GrantId">The right.</param>
    /// <param name="DoneAt">When, on the panel; null for just now.</param>
    /// <param name="Revoked">Points found and taken away.</param>
    /// <param name="Absent">Points of which there were none.</param>
    public sealed record Line(Guid GrantId, DateTimeOffset? DoneAt, DeactivationPoint Revoked, DeactivationPoint Absent);

    /// <summary>The command.</summary>
    /// <param name="CaseId">The revocation.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Lines">One for each account.</param>
    /// <param name="NoSuccessor">Why nobody follows the website's last administrator; empty where somebody does.</param>
    [Audience(Role.Administrator)]
    public sealed record Command(Guid CaseId, int Version, IReadOnlyList<Line> Lines, string NoSuccessor = "") : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Lines).Must(l => l.DistinctBy(x => x.GrantId).Count() == l.Count).WithErrorCode("RightRequired");
            RuleFor(c => c.NoSuccessor).MaximumLength(2000).WithErrorCode("TooLong");
        }
    }

    internal sealed class Handler(RevocationFile file, Caller caller, RevocationChecks checks) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var (revocation, now) = await file.Open(request.CaseId, request.Version, cancellationToken);
            var around = await checks.Around(revocation, cancellationToken);
            var done = request.Lines.Select(l => new Deactivation(l.GrantId, l.DoneAt ?? now.Instant, new(l.Revoked, l.Absent)));
            revocation.Deactivate(caller.ActorFor(revocation, Revoking.Deactivate.Code), [.. done], around, request.NoSuccessor, now);
            return CaseStanding.Of(revocation);
        }
    }
}
