using AccessPortal.Domain.Register;

namespace AccessPortal.Domain.Revocations;

/// <summary>One right that a revocation takes away.</summary>
public sealed class RevocationLine
{
    private RevocationLine() { }

    internal RevocationLine(int number, AccessGrant grant) => (Number, GrantId, Grant) = (number, grant.Id, grant);

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>Order on the form, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The right.</summary>
    public Guid GrantId { get; private set; }

    /// <summary>The right itself.</summary>
    public AccessGrant Grant { get; private set; } = null!;

    /// <summary>When it was suspended on the panel.</summary>
    public DateTimeOffset? SuspendedAt { get; internal set; }

    /// <summary>When it was disabled, or narrowed, on the panel.</summary>
    public DateTimeOffset? DeactivatedAt { get; internal set; }

    /// <summary>P3-4: what was found and taken away with it.</summary>
    public DeactivationPoint Revoked { get; internal set; }

    /// <summary>P3-4: what there was none of.</summary>
    public DeactivationPoint Absent { get; internal set; }

    /// <summary>When a shared account's password was changed on the panel.</summary>
    public DateTimeOffset? PasswordChangedAt { get; internal set; }

    /// <summary>From which day the account may be deleted: the end of the hold; null when it stays, e.g. for the other holders of a shared account.</summary>
    public DateOnly? DeleteFrom { get; internal set; }

    /// <summary>When the deletion was asked for.</summary>
    public DateTimeOffset? DeletionAskedAt { get; internal set; }

    /// <summary>When it was deleted from the panel.</summary>
    public DateTimeOffset? DeletedAt { get; internal set; }
}
