using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>A command that brings a form FR-04 for a revocation that runs.</summary>
internal interface IFormAnswer
{
    /// <summary>The revocation.</summary>
    Guid CaseId { get; }

    /// <summary>The version the page showed.</summary>
    int Version { get; }

    /// <summary>The form.</summary>
    RevocationInput Input { get; }
}

/// <summary>The form is as FR-04 must be.</summary>
internal abstract class FormAnswerRules<T> : AbstractValidator<T> where T : IFormAnswer
{
    protected FormAnswerRules(IValidator<RevocationInput> form) => RuleFor(c => c.Input).SetValidator(form).OverridePropertyName("");
}

/// <summary>Takes a form from who answers for the website: checked against its rights, acted on, the loss of the last administrator acknowledged.</summary>
internal sealed class FormAnswers(RevocationFile file, Caller caller, RevocationChecks checks)
{
    /// <summary>Carries the form to the revocation's own verb.</summary>
    /// <param name="answer">The command.</param>
    /// <param name="step">The step it is given at.</param>
    /// <param name="act">The verb.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<CaseStanding> Take(IFormAnswer answer, Step step, Action<Revocation, Actor, RevocationForm, OfficeNow> act, CancellationToken ct)
    {
        var (revocation, now) = await file.Open(answer.CaseId, answer.Version, ct);
        await checks.Ensure(answer.Input, revocation.WebsiteId!.Value, [.. revocation.Lines.Select(l => l.Grant)], ct);
        var by = caller.ActorFor(revocation, step.Code);
        act(revocation, by, answer.Input.ToForm(), now);
        if (answer.Input.NoSuccessor.Trim() is { Length: > 0 } why) revocation.AcknowledgeLastAdministrator(by, why, now);
        return CaseStanding.Of(revocation);
    }
}
