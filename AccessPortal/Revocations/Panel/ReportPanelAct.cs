using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>P3-S, P3-R, P3-K, P3-D: the Administrator reports what has been done on the panel, and when.</summary>
public static class ReportPanelAct
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The revocation.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="StepCode">Which act.</param>
    /// <param name="DoneAt">When, on the panel; null for just now.</param>
    /// <param name="Note">Remark.</param>
    [Audience(Role.Administrator)]
    public sealed record Command(Guid CaseId, int Version, string StepCode, DateTimeOffset? DoneAt, string Note) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Note).MaximumLength(2000).WithErrorCode("TooLong");
    }

    internal sealed class Handler(RevocationFile file, Caller caller) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var (revocation, now) = await file.Open(request.CaseId, request.Version, cancellationToken);
            revocation.ReportPanelAct(request.StepCode, caller.ActorFor(revocation, request.StepCode), request.DoneAt ?? now.Instant, request.Note, now);
            return CaseStanding.Of(revocation);
        }
    }
}
