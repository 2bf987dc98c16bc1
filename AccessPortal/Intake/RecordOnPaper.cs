using AccessPortal.Cases;

namespace AccessPortal.Intake;

/// <summary>
/// Records what was decided on paper at a step that waits, in the name of who decided (P1-K, P1-2b, P1-3, P1-4, P1-5, P1-10). The
/// signed scan is attached in the same transaction; helpdesk itself decides nothing.
/// </summary>
public static class RecordOnPaper
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The request.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="StepCode">The step that waits.</param>
    /// <param name="Verdict">What stands on the paper.</param>
    /// <param name="DeciderId">Who signed it.</param>
    /// <param name="PaperDate">The date on it.</param>
    /// <param name="Note">The note or reason on it.</param>
    /// <param name="Sheet">The disposition, for P1-3 and P1-4 that forward.</param>
    /// <param name="Scan">The signed scan.</param>
    [Audience(Role.Helpdesk)]
    public sealed record Command(Guid CaseId, int Version, string StepCode, Verdict Verdict, Guid DeciderId, DateOnly PaperDate, string Note, DispositionSheet? Sheet, UploadedFile? Scan) : ICommand<CaseStanding>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules(OfficeClock clock, IValidator<UploadedFile> file)
        {
            RuleFor(c => c.Note).MaximumLength(2000).WithErrorCode("TooLong");
            RuleFor(c => c.Note).NotEmpty().When(c => c.Verdict is Verdict.Refuse or Verdict.Return).WithErrorCode("ReasonMissing");
            RuleFor(c => c.PaperDate).Must(d => d <= clock.Today).WithErrorCode("PaperDateAhead");
            RuleFor(c => c.DeciderId).NotEmpty().WithErrorCode("DeciderRequired");
            RuleFor(c => c.Scan).NotNull().WithErrorCode("ScanRequired");
            RuleFor(c => c.Scan!).SetValidator(file).When(c => c.Scan is not null);
            RuleFor(c => c.Sheet).Must(s => s!.Instructions is not DispositionInstructions.None).When(c => c.Sheet is not null).WithErrorCode("InstructionRequired");
        }
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today, PaperDeciders.Holders holders, AttachmentStore store) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<AccessRequest>(request.CaseId, request.Version, cancellationToken);
            await db.LoadGrant(@case, cancellationToken);
            var now = await today.Now(cancellationToken);
            Carry(@case, await ActorOf(@case, request, cancellationToken), request, now);
            await request.Scan!.AttachTo(@case.Id, AttachmentKind.SignedScan, caller.PersonId, now.Instant, db, store, cancellationToken);
            return CaseStanding.Of(@case);
        }

        private static void Carry(AccessRequest @case, Actor by, Command request, OfficeNow now)
        {
            if (request.StepCode == Granting.Confirm.Code) @case.Confirm(by, now);
            else if (request is { Sheet: { } sheet, Verdict: Verdict.Forward }) @case.Dispose(request.StepCode, by, sheet with { Note = request.Note }, now);
            else @case.Complete(request.StepCode, by, request.Verdict, request.Note, now);
        }

        private async Task<Actor> ActorOf(AccessRequest @case, Command request, CancellationToken ct)
        {
            var item = @case.Items.FirstOrDefault(i => i.IsOpen && i.StepCode == request.StepCode)
                ?? throw new SopViolation(SopRule.StepNotOpen, [request.StepCode, .. @case.OpenSteps]);
            var decider = (await holders.Of(item, request.PaperDate, ct)).FirstOrDefault(d => d.PersonId == request.DeciderId)
                ?? throw new SopViolation(SopRule.NotTheHolder, request.PaperDate.ToString("O", CultureInfo.InvariantCulture));
            return caller.OnBehalfOf(decider.PersonId) with { PositionId = decider.PositionId, Title = decider.Title, PaperDate = request.PaperDate };
        }
    }
}
