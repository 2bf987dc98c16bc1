using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>P1-3 and P1-4: Kadis and Kabid forward a request with a disposition sheet.</summary>
public static class DisposeRequest
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The request.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="StepCode">P1-3 or P1-4.</param>
    /// <param name="Instructions">Instructions ticked.</param>
    /// <param name="Urgency">How soon.</param>
    /// <param name="Confidentiality">Who may read it.</param>
    /// <param name="DueDate">By when; optional.</param>
    /// <param name="Note">Catatan.</param>
    [Audience]
    public sealed record Command(Guid CaseId, int Version, string StepCode, DispositionInstructions Instructions, Urgency Urgency, Confidentiality Confidentiality, DateOnly? DueDate, string Note) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules(OfficeClock clock)
        {
            RuleFor(c => c.Instructions).NotEqual(DispositionInstructions.None).WithErrorCode("InstructionRequired");
            RuleFor(c => c.DueDate).Must(d => d >= clock.Today).When(c => c.DueDate is not null).WithErrorCode("DueDatePast");
            RuleFor(c => c.Note).MaximumLength(2000).WithErrorCode("TooLong");
        }
    }

    internal sealed class Handler(CaseFile file, Caller caller, OfficeToday today) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<AccessRequest>(request.CaseId, request.Version, cancellationToken);
            var sheet = new DispositionSheet(request.Instructions, request.Urgency, request.Confidentiality, request.DueDate, request.Note);
            @case.Dispose(request.StepCode, caller.ActorFor(@case, request.StepCode), sheet, await today.Now(cancellationToken));
            return CaseStanding.Of(@case);
        }
    }
}
