namespace AccessPortal.Domain.Register;

/// <summary>State of a right in the register.</summary>
public enum GrantState
{
    /// <summary>Sementara: the account exists (P1-8), the register has not recorded it yet.</summary>
    Provisional,
    /// <summary>Aktif (from P1-10).</summary>
    Active,
    /// <summary>Aktif, penangguhan diminta: ordered, not yet confirmed on the panel.</summary>
    SuspensionRequested,
    /// <summary>Ditangguhkan: confirmed on the panel.</summary>
    Suspended,
    /// <summary>Nonaktif.</summary>
    Disabled,
    /// <summary>Dihapus: after the hold.</summary>
    Removed,
}

/// <summary>What brought a change about.</summary>
public enum ChangeCause
{
    /// <summary>Taken over from the paper register when the portal began.</summary>
    PaperRegister,
    /// <summary>A case; its id and number stand beside.</summary>
    Case,
    /// <summary>The portal's clock.</summary>
    Clock,
    /// <summary>A panel's own list.</summary>
    Reconciliation,
}

/// <summary>What a review found of a right (P2-5).</summary>
public enum ReviewResult
{
    /// <summary>Valid.</summary>
    Valid,
    /// <summary>Tidak Valid: it is taken away.</summary>
    Invalid,
    /// <summary>Perlu Diubah.</summary>
    Change,
}

/// <summary>A review's finding as the register keeps it.</summary>
/// <param name="At">When it was determined.</param>
/// <param name="Result">What was found.</param>
public sealed record Reviewed(DateTimeOffset At, ReviewResult Result);

/// <summary>Why a right changed.</summary>
/// <param name="Cause">What kind of cause.</param>
/// <param name="CaseId">The case, for <see cref="ChangeCause.Case"/>.</param>
/// <param name="Reference">The case's number or the paper form's.</param>
/// <param name="ById">Who did it; empty for the clock.</param>
public sealed record CauseOfChange(ChangeCause Cause, Guid? CaseId, string Reference, Guid ById);

/// <summary>
/// The state of a right from an instant on, whole, with its cause. Appended, never changed: the only source of the register and of its past.
/// </summary>
public sealed class GrantChange
{
    private GrantChange() { }

    internal GrantChange(Guid grantId, int sequence, DateTimeOffset at, GrantState state, Guid holderId, AccessScope scope, DateOnly? until, Reviewed? review, CauseOfChange cause)
    {
        (GrantId, Sequence, At, State, HolderId) = (grantId, sequence, at, state, holderId);
        (Types, Level, ValidUntil) = (scope.Types, scope.Level, until);
        (LastReviewedAt, LastReview) = (review?.At, review?.Result);
        (Cause, CaseId, Reference, ById) = (cause.Cause, cause.CaseId, cause.Reference, cause.ById);
    }

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>The right.</summary>
    public Guid GrantId { get; private set; }

    /// <summary>Order within the right, from 1.</summary>
    public int Sequence { get; private set; }

    /// <summary>From when it holds.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>State from then on.</summary>
    public GrantState State { get; private set; }

    /// <summary>The holder; an id, never a name.</summary>
    public Guid HolderId { get; private set; }

    /// <summary>What it reaches.</summary>
    public AccessTypes Types { get; private set; }

    /// <summary>How far.</summary>
    public AccessLevel Level { get; private set; }

    /// <summary>Berlaku s.d.; null without an end.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Review Terakhir: when; null before the first.</summary>
    public DateTimeOffset? LastReviewedAt { get; private set; }

    /// <summary>Review Terakhir: result.</summary>
    public ReviewResult? LastReview { get; private set; }

    /// <summary>What kind of cause.</summary>
    public ChangeCause Cause { get; private set; }

    /// <summary>The case.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The case's number or the paper form's.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Who did it.</summary>
    public Guid ById { get; private set; }
}
