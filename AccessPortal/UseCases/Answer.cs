using System.Diagnostics.CodeAnalysis;

namespace AccessPortal.UseCases;

/// <summary>What came of a message: a value, or the reason why not.</summary>
public sealed record Answer<T>(T? Value, Refusal? Refusal)
{
    /// <summary>True when the message was carried out; then <see cref="Value"/> is set, else <see cref="Refusal"/>.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Ok => Refusal is null;
}

/// <summary>Why a message was not carried out.</summary>
public enum RefusalKind
{
    /// <summary>Bad input; <see cref="Refusal.Fields"/> says where.</summary>
    Invalid,
    /// <summary>A rule of the procedure; <see cref="Refusal.Code"/> names it.</summary>
    Rule,
    /// <summary>Not allowed for this person.</summary>
    Denied,
    /// <summary>No such thing, or none that this person may see.</summary>
    NotFound,
    /// <summary>Somebody else acted after the page was shown; facts: who, step, when.</summary>
    Stale,
    /// <summary>The database or the disk does not serve now; facts: the <c>StorageFault</c>, the code in the log.</summary>
    Unavailable,
}

/// <summary>The reason for a refusal, in codes and facts; the shell turns it into a sentence in the user's language.</summary>
/// <param name="Kind">What sort of refusal.</param>
/// <param name="Code">The rule's name, e.g. a <c>SopRule</c>.</param>
/// <param name="Facts">What the sentence needs.</param>
/// <param name="Fields">For bad input: the code and facts of each field's message.</param>
public sealed record Refusal(RefusalKind Kind, string Code, IReadOnlyList<string> Facts, IReadOnlyList<FieldFault> Fields)
{
    /// <summary>A refusal without field messages.</summary>
    public Refusal(RefusalKind kind, string code, params IReadOnlyList<string> facts) : this(kind, code, facts, []) { }
}

/// <summary>One field's message.</summary>
/// <param name="Field">The command's property, with the path from its root.</param>
/// <param name="Code">Resource key of the message.</param>
/// <param name="Facts">What the message needs.</param>
public sealed record FieldFault(string Field, string Code, IReadOnlyList<string> Facts);
