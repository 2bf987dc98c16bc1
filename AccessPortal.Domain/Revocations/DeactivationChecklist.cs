namespace AccessPortal.Domain.Revocations;

/// <summary>What can outlive a disabled account and is therefore asked one by one (P3-4).</summary>
[Flags]
public enum DeactivationPoint
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>API keys and tokens.</summary>
    ApiKeys = 1,
    /// <summary>FTP/SFTP accounts.</summary>
    Ftp = 2,
    /// <summary>Database users.</summary>
    DatabaseUsers = 4,
    /// <summary>Mail forwards.</summary>
    MailForwards = 8,
    /// <summary>The password of a shared account.</summary>
    SharedPassword = 16,
}

/// <summary>The answers to the points for one account.</summary>
/// <param name="Revoked">Found and taken away with it.</param>
/// <param name="Absent">There were none.</param>
public sealed record DeactivationChecklist(DeactivationPoint Revoked, DeactivationPoint Absent)
{
    /// <summary>The points asked of every account; a shared one's password may also be changed later (P3-K).</summary>
    public static readonly IReadOnlyList<DeactivationPoint> Asked =
        [DeactivationPoint.ApiKeys, DeactivationPoint.Ftp, DeactivationPoint.DatabaseUsers, DeactivationPoint.MailForwards];

    /// <summary>The points without an answer.</summary>
    public IReadOnlyList<DeactivationPoint> Open => [.. Asked.Where(p => !(Revoked | Absent).HasFlag(p))];
}

/// <summary>P3-4: what the Administrator says of one account.</summary>
/// <param name="GrantId">The right.</param>
/// <param name="DoneAt">When it was done on the panel.</param>
/// <param name="Checklist">The points.</param>
public sealed record Deactivation(Guid GrantId, DateTimeOffset DoneAt, DeactivationChecklist Checklist);

/// <summary>What a confirmation (P3-6) rests on.</summary>
public enum EvidenceKind
{
    /// <summary>A screenshot, attached to the case.</summary>
    Screenshot,
    /// <summary>The panel's own list.</summary>
    PanelList,
    /// <summary>A reconciliation, by its number.</summary>
    Reconciliation,
}

/// <summary>The evidence that an account is gone.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Reference">Name of the file, of the list, or number of the reconciliation.</param>
public sealed record Evidence(EvidenceKind Kind, string Reference);
