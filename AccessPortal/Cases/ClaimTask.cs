namespace AccessPortal.Cases;

/// <summary>"Sedang ditangani oleh": shows others of the same post that the caller has a task open, or lets it go.</summary>
public static class ClaimTask
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The case.</param>
    /// <param name="StepCode">The step.</param>
    /// <param name="Release">True to let go.</param>
    [Audience]
    public sealed record Command(Guid CaseId, string StepCode, bool Release = false) : ICommand<bool>;

    internal sealed class Handler(CaseFile file, Caller caller, CaseOffice office) : IRequestHandler<Command, bool>
    {
        public async Task<bool> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<Case>(request.CaseId, null, cancellationToken);
            var now = await office.For(@case, cancellationToken);
            var by = caller.ActorFor(@case, request.StepCode);
            if (!request.Release) return @case.Claim(request.StepCode, by, now);
            @case.Release(request.StepCode, by);
            return true;
        }
    }
}
