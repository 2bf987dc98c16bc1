namespace AccessPortal.Cases;

/// <summary>A change that a review asks a holder to file.</summary>
/// <param name="HolderId">The holder.</param>
/// <param name="GrantId">The account.</param>
/// <param name="Why">What the owner or the Kasi wrote.</param>
/// <param name="Reference">Number of the review.</param>
public sealed record ChangeWanted(Guid HolderId, Guid GrantId, string Why, string Reference);

/// <summary>Leaves a prefilled draft of a change (Perubahan) with the holder, in the caller's transaction; saved by whoever owns that. The room of requests provides it.</summary>
/// <param name="wanted">Which change.</param>
/// <param name="ct">Cancels.</param>
/// <returns>Key of the draft.</returns>
public delegate Task<Guid> StartChangeDraft(ChangeWanted wanted, CancellationToken ct);
