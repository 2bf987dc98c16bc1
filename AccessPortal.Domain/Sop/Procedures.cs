namespace AccessPortal.Domain.Sop;

/// <summary>All three procedures of the SOP, and how to find a step of these and of what runs beside the SOP.</summary>
public static class Procedures
{
    /// <summary>In the SOP's order.</summary>
    public static readonly IReadOnlyList<Procedure> All = [Granting.Procedure, Reviewing.Procedure, Revoking.Procedure];

    // The SOP does not print the last two; their steps wait in the same inboxes.
    private static readonly IReadOnlyList<Procedure> s_known = [.. All, Resetting.Procedure, Reconciling.Procedure];

    /// <summary>The step with this code in the table as adopted first. Throws <see cref="KeyNotFoundException"/> for an unknown code.</summary>
    public static Step Find(string code) =>
        s_known.Select(p => p.Find(code)).FirstOrDefault(s => s is not null) ?? throw new KeyNotFoundException(code);
}
