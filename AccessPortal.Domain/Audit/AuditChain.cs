using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AccessPortal.Domain.Audit;

/// <summary>The chain's arithmetic: canonical encoding and hashes, the same on every machine and database.</summary>
public static class AuditChain
{
    /// <summary>The hash before the first entry.</summary>
    public static readonly string Genesis = new('0', 64);

    /// <summary>Makes the entry that follows <paramref name="previousHash"/>; the instant is cut to milliseconds first.</summary>
    public static AuditEntry Link(string previousHash, long sequence, DateTimeOffset at, Guid personId, string command, string subject, AuditResult result, string detail, string payloadDigest)
    {
        var entry = new AuditEntry(sequence, ToMilliseconds(at), personId, command, subject, result, detail, payloadDigest, previousHash, "");
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>The hash an entry must have; differs from the one it has when anything in it was changed.</summary>
    public static string HashOf(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, entry.PreviousHash);
        Add(hash, entry.Sequence);
        Add(hash, entry.At.ToUnixTimeMilliseconds());
        Add(hash, entry.PersonId.ToString("N"));
        Add(hash, entry.Command);
        Add(hash, entry.Subject);
        Add(hash, (long)entry.Result);
        Add(hash, entry.Detail);
        Add(hash, entry.PayloadDigest);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The digest of a payload under its salt.</summary>
    public static string Digest(byte[] salt, string json) =>
        Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(json)]));

    /// <summary>The order of the first entry that does not fit the chain; null when all do.</summary>
    public static long? FirstBreak(IEnumerable<AuditEntry> entries)
    {
        var (hash, sequence) = (Genesis, 0L);
        foreach (var entry in entries)
        {
            if (entry.Sequence != ++sequence || entry.PreviousHash != hash || HashOf(entry) != entry.Hash) return sequence;
            hash = entry.Hash;
        }
        return null;
    }

    /// <summary>Cuts an instant to milliseconds in UTC: what every database keeps.</summary>
    public static DateTimeOffset ToMilliseconds(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    // Each field is preceded by its length, so that no two different entries encode alike.
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Add(hash, bytes.LongLength);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
