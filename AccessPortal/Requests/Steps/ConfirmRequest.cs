using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>P1-K: the applicant stands by the request that helpdesk filled in for them, and accepts the undertaking; it is submitted.</summary>
public static class ConfirmRequest
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The request.</param>
    /// <param name="Version">The version the page showed.</param>
    [Audience]
    public sealed record Command(Guid CaseId, int Version) : ICommand<CaseStanding>;

    internal sealed class Handler(CaseFile file, Caller caller, OfficeToday today) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<AccessRequest>(request.CaseId, request.Version, cancellationToken);
            @case.Confirm(caller.AsSelf, await today.Now(cancellationToken));
            return CaseStanding.Of(@case);
        }
    }
}
