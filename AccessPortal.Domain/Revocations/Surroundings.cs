namespace AccessPortal.Domain.Revocations;

/// <summary>What P3-4 must know beyond its own case.</summary>
/// <param name="LastAdministrators">Rights of the case without which nobody could administer the website.</param>
/// <param name="HeldWithOthers">Rights to shared accounts that others still hold: the account stays on the panel.</param>
/// <param name="Settings">The office's bounds.</param>
public sealed record Surroundings(IReadOnlyCollection<Guid> LastAdministrators, IReadOnlyCollection<Guid> HeldWithOthers, RevocationSettings Settings)
{
    /// <summary>Who can follow a last administrator: people who hold access to the website beyond this case, or have a running request for it.</summary>
    public IReadOnlyCollection<Guid> Successors { get; init; } = [];

    /// <summary>Nothing hangs on the rights of the case; the bounds as the portal comes with them.</summary>
    public static readonly Surroundings Plain = new([], [], new());
}
