namespace AccessPortal.Data;

/// <summary>Writes a file's bytes where attachments lie, before the row that names it is committed.</summary>
/// <param name="id">The attachment's key.</param>
/// <param name="content">Its bytes.</param>
/// <param name="ct">Cancels.</param>
/// <returns>SHA-256 of the content, hexadecimal.</returns>
public delegate Task<string> KeepFile(Guid id, byte[] content, CancellationToken ct);
