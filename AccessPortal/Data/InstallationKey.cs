using System.Security.Cryptography;
using System.Text;

namespace AccessPortal.Data;

/// <summary>
/// Random bytes beside the encryption keys, made by the portal's first start. Where they are, a database has been: one that is missing then is
/// missed, not begun anew. And they key what is hashed so that the database alone does not tell what it was.
/// </summary>
/// <param name="directory">The directory of the keys.</param>
public sealed class InstallationKey(string directory)
{
    private const int Length = 32;
    private readonly Lazy<byte[]> _bytes = new(() => File.ReadAllBytes(PathIn(directory)));

    /// <summary>The file.</summary>
    public string Path => PathIn(directory);

    /// <summary>Makes the key where there is none; readable by the portal alone, and there as a whole or not at all.</summary>
    public void Keep()
    {
        if (!File.Exists(Path)) OwnerOnly.Write(Path, RandomNumberGenerator.GetBytes(Length));
    }

    /// <summary>The keyed hash of a text, hexadecimal.</summary>
    public string Hash(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_bytes.Value, Encoding.UTF8.GetBytes(text)));

    private static string PathIn(string directory) => System.IO.Path.Combine(directory, "portal.key");
}
