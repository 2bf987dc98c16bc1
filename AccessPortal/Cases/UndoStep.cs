namespace AccessPortal.Cases;

/// <summary>Takes back the step done last (P1-2b to P1-7b) while nobody has begun the next.</summary>
public static class UndoStep
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The case.</param>
    /// <param name="Version">The version the page showed.</param>
    [Audience]
    public sealed record Command(Guid CaseId, int Version) : ICommand<CaseStanding>;

    internal sealed class Handler(CaseFile file, Caller caller, OfficeToday today) : IRequestHandler<Command, CaseStanding>
    {
        public async Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<Case>(request.CaseId, request.Version, cancellationToken);
            @case.Undo(caller.Undoing(@case), await today.Now(cancellationToken));
            return CaseStanding.Of(@case);
        }
    }
}
