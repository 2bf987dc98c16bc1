using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>
/// The applicant withdraws, or helpdesk in the place of one who has left and can no longer; possible until an account exists. The number stays used.
/// </summary>
public static class WithdrawRequest
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The request.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Reason">Why; optional.</param>
    [Audience]
    public sealed record Command(Guid CaseId, int Version, string Reason) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Reason).MaximumLength(2000).WithErrorCode("TooLong");
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<AccessRequest>(request.CaseId, request.Version, cancellationToken);
            var inTheirPlace = caller.Holds(Role.Helpdesk) && (await db.People.SingleAsync(p => p.Id == @case.RequesterId, cancellationToken)).IsGone(today.Instant);
            @case.Withdraw(inTheirPlace ? caller.OnBehalfOf(@case.RequesterId) : caller.AsSelf, request.Reason, await today.Now(cancellationToken));
            return CaseStanding.Of(@case);
        }
    }
}
