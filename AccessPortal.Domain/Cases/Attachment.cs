namespace AccessPortal.Domain.Cases;

/// <summary>What a file is attached as.</summary>
public enum AttachmentKind
{
    /// <summary>SK or surat tugas.</summary>
    Decree,
    /// <summary>Surat pengantar.</summary>
    Letter,
    /// <summary>Scan of a signed paper: endorsement or disposition.</summary>
    SignedScan,
    /// <summary>Evidence that something was done on a panel.</summary>
    Evidence,
}

/// <summary>A file of a case; its bytes lie outside the web root under its id.</summary>
/// <param name="Id">Key and file name on disk.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Kind">What it is attached as.</param>
/// <param name="FileName">The name it came with, for display only.</param>
/// <param name="ContentType">Found from its content, never from its name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Digest, hexadecimal.</param>
/// <param name="AddedBy">Who added it.</param>
/// <param name="AddedAt">When.</param>
public sealed record Attachment(
    Guid Id, Guid CaseId, AttachmentKind Kind, string FileName, string ContentType, long Size, string Sha256, Guid AddedBy, DateTimeOffset AddedAt);
