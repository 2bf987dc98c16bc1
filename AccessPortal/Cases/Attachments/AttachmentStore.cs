using System.Security.Cryptography;

namespace AccessPortal.Cases;

/// <summary>Where the bytes of attachments lie: outside the web root, named by key only.</summary>
/// <param name="Directory">The directory.</param>
public sealed record AttachmentStore(string Directory)
{
    /// <summary>The greatest size of a file, in bytes: 5 MiB.</summary>
    public const long MaxBytes = 5 * 1024 * 1024;

    /// <summary>Writes a file durably before the row that names it is committed.</summary>
    public async Task<string> Save(Guid id, byte[] content, CancellationToken ct)
    {
        await using var file = new FileStream(PathOf(id), FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.WriteThrough);
        try
        {
            await file.WriteAsync(content, ct);
            file.Flush(flushToDisk: true);
        }
        catch
        {
            // Half a file is no file, and takes room from the next attempt.
            File.Delete(PathOf(id));
            throw;
        }
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    public Stream Open(Guid id) => File.OpenRead(PathOf(id));

    /// <summary>What a file is by its first bytes: PDF, JPEG, PNG or, for anything else, null.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> content) => content switch
    {
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => "application/pdf",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        _ => null,
    };

    private string PathOf(Guid id) => Path.Combine(Directory, id.ToString("N"));
}
