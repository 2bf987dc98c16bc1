namespace AccessPortal.Domain.Requests;

/// <summary>Points of the P1-6 checklist (docs/domain.md, A19).</summary>
[Flags]
public enum VerificationPoint
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>Identity and NIP agree with the directory.</summary>
    Identity = 1,
    /// <summary>SK or surat tugas is attached and valid.</summary>
    Decree = 2,
    /// <summary>The website exists and is in service.</summary>
    Website = 4,
    /// <summary>The Penanggung Jawab agrees.</summary>
    Owner = 8,
    /// <summary>No more access than the purpose needs.</summary>
    LeastPrivilege = 16,
    /// <summary>No second account for the same person on the site.</summary>
    NoDuplicate = 32,
    /// <summary>An end date stands.</summary>
    EndDate = 64,
    /// <summary>The undertaking was accepted.</summary>
    Undertaking = 128,
}

/// <summary>P1-6: what the Kasi checked.</summary>
/// <param name="Points">The points found in order.</param>
public sealed record VerificationChecklist(VerificationPoint Points)
{
    /// <summary>All points.</summary>
    public static readonly IReadOnlyList<VerificationPoint> All =
        [.. Enum.GetValues<VerificationPoint>().Where(p => p is not VerificationPoint.None)];

    /// <summary>A checklist with every point in order.</summary>
    public static readonly VerificationChecklist Complete = new(All.Aggregate((a, b) => a | b));

    /// <summary>The points that are not in order yet.</summary>
    public IReadOnlyList<VerificationPoint> Open => [.. All.Where(p => !Points.HasFlag(p))];
}
