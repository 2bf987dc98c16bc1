using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>P3-2 again: who answers for the website has mended what the Kasi returned.</summary>
public static class ResubmitRevocation
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The revocation.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Input">The form.</param>
    [Audience]
    public sealed record Command(Guid CaseId, int Version, RevocationInput Input) : ICommand<CaseStanding>, IFormAnswer;

    internal sealed class Rules(IValidator<RevocationInput> form) : FormAnswerRules<Command>(form);

    internal sealed class Handler(FormAnswers answers) : IRequestHandler<Command, CaseStanding>
    {
        public Task<CaseStanding> Handle(Command request, CancellationToken cancellationToken) =>
            answers.Take(request, Revoking.Submit, (revocation, by, form, now) => revocation.Resubmit(by, form, now), cancellationToken);
    }
}
