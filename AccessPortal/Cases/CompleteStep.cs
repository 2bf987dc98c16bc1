namespace AccessPortal.Cases;

/// <summary>Completes a step whose verdict and note are all it records, e.g. P1-2b, P1-5, P1-7, P1-9, P1-10; or returns a case for correction.</summary>
public static class CompleteStep
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The case.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="StepCode">The step.</param>
    /// <param name="Verdict">What was decided.</param>
    /// <param name="Note">Reason or remark.</param>
    [Audience]
    public sealed record Command(Guid CaseId, int Version, string StepCode, Verdict Verdict, string Note) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.Note).MaximumLength(2000).WithErrorCode("TooLong");
            RuleFor(c => c.Note).NotEmpty().When(c => c.Verdict is Verdict.Refuse or Verdict.Return).WithErrorCode("ReasonMissing");
        }
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, CaseOffice office, ExpiryProposals expiries) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<Case>(request.CaseId, request.Version, cancellationToken);
            await db.LoadGrant(@case, cancellationToken);
            var now = await office.For(@case, cancellationToken);
            var by = caller.ActorFor(@case, request.StepCode);
            await expiries.Lapse(@case, request.StepCode, request.Verdict, by, cancellationToken);
            @case.Complete(request.StepCode, by, request.Verdict, request.Note, now);
            return CaseStanding.Of(@case);
        }
    }
}

/// <summary>Where a case stands after an act: enough for the page to go on.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Version">Its version now.</param>
/// <param name="Outcome">Its outcome now.</param>
/// <param name="OpenSteps">What waits now.</param>
public sealed record CaseStanding(Guid CaseId, string? Number, int Version, CaseOutcome Outcome, IReadOnlyList<string> OpenSteps)
{
    public static CaseStanding Of(Case @case) => new(@case.Id, @case.Number, @case.Version, @case.Outcome, @case.OpenSteps);
}
