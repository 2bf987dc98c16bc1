using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>P1-6: the Kasi verifies the access asked for, point by point.</summary>
public static class VerifyRequest
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The request.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Verdict">Accept, refuse or return.</param>
    /// <param name="Points">Points found in order.</param>
    /// <param name="Note">Reason or remark.</param>
    [Audience]
    public sealed record Command(Guid CaseId, int Version, Verdict Verdict, VerificationPoint Points, string Note) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Note).MaximumLength(2000).WithErrorCode("TooLong");
            RuleFor(c => c.Note).NotEmpty().When(c => c.Verdict is Verdict.Refuse or Verdict.Return).WithErrorCode("ReasonMissing");
        }
    }

    internal sealed class Handler(CaseFile file, Caller caller, OfficeToday today) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<AccessRequest>(request.CaseId, request.Version, cancellationToken);
            var by = caller.ActorFor(@case, Granting.Verify.Code);
            @case.Verify(by, request.Verdict, new(request.Points), request.Note, await today.Now(cancellationToken));
            return CaseStanding.Of(@case);
        }
    }
}
