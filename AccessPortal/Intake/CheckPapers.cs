using AccessPortal.Cases;

namespace AccessPortal.Intake;

/// <summary>Notes which of the papers are in order; it decides nothing and holds nothing up.</summary>
public static class CheckPapers
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The request.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Points">What is in order.</param>
    /// <param name="Remark">What is missing.</param>
    [Audience(Role.Helpdesk)]
    public sealed record Command(Guid CaseId, int Version, IntakePoints Points, string Remark) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Remark).MaximumLength(2000).WithErrorCode("TooLong");
    }

    internal sealed class Handler(CaseFile file, Caller caller, OfficeToday today) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<AccessRequest>(request.CaseId, request.Version, cancellationToken);
            @case.Check(caller.InRole(Role.Helpdesk), request.Points, request.Remark, await today.Now(cancellationToken));
            return CaseStanding.Of(@case);
        }
    }
}
