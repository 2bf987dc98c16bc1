namespace AccessPortal.UseCases;

/// <summary>Stops a handler with a refusal that the desk hands back as the answer.</summary>
public sealed class Refused(Refusal refusal) : Exception(refusal.Code)
{
    /// <summary>The code of a message that came after its session had ended.</summary>
    public const string SessionEnded = "SessionEnded";

    /// <summary>The reason.</summary>
    public Refusal Refusal { get; } = refusal;

    /// <summary>No such thing, or none that the caller may see: both look the same.</summary>
    public static Refused NotFound(string what = "") => new(new(RefusalKind.NotFound, "NotFound", what));

    /// <summary>Not allowed for this caller.</summary>
    public static Refused Denied() => new(new(RefusalKind.Denied, "Denied"));

    /// <summary>The caller's session is over; facts: why, as a <see cref="SessionEnd"/>.</summary>
    public static Refused SessionOver(SessionEnd cause) => new(new(RefusalKind.Denied, SessionEnded, cause.ToString()));

    /// <summary>One field is wrong in a way only the database knows.</summary>
    public static Refused Field(string field, string code, params IReadOnlyList<string> facts) =>
        new(new(RefusalKind.Invalid, "Invalid", [], [new(field, code, facts)]));
}
