using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>P3-1 and P3-2 of a proposal: the owner confirms it, with the form as they want it.</summary>
public static class ConfirmProposal
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
            answers.Take(request, Revoking.Identify, (revocation, by, form, now) => revocation.ConfirmProposal(by, form, now), cancellationToken);
    }
}
