namespace AccessPortal.Domain.Revocations;

/// <summary>The office's bounds for revocations; one row.</summary>
public sealed class RevocationSettings
{
    /// <summary>Key of the one row.</summary>
    public int Id { get; private set; } = 1;

    /// <summary>Days between Nonaktif and Dihapus, for the hand-over of files and mail.</summary>
    public int HoldDays { get; init; } = 30;

    /// <summary>Working days within which the owner answers a proposal; after them the Kasi decides.</summary>
    public int OwnerDays { get; init; } = 2;
}
