namespace AccessPortal.Domain.Sop;

/// <summary>An act the procedure does not allow. Carries the rule and the facts; the shell turns both into a sentence.</summary>
public sealed class SopViolation(SopRule rule, params IReadOnlyList<string> facts)
    : Exception($"{rule}: {string.Join(", ", facts)}")
{
    /// <summary>The rule that was broken.</summary>
    public SopRule Rule { get; } = rule;

    /// <summary>What the sentence needs: step codes, names, instants in round-trip form.</summary>
    public IReadOnlyList<string> Facts { get; } = facts;
}
