namespace AccessPortal.Domain.Audit;

/// <summary>What came of a message.</summary>
public enum AuditResult
{
    /// <summary>Carried out.</summary>
    Done,
    /// <summary>Not allowed for the sender.</summary>
    Denied,
    /// <summary>Refused by a rule or by bad input.</summary>
    Refused,
    /// <summary>Failed by a fault of the portal.</summary>
    Failed,
}

/// <summary>
/// Who sent which command, on what, with what result. Appended and chained: each entry's hash covers the one before, so that nothing
/// can be changed or taken out unseen. The payload itself stands in an erasable row; only its salted digest is covered.
/// </summary>
/// <param name="Sequence">Order, from 1 without gaps.</param>
/// <param name="At">When, to the millisecond.</param>
/// <param name="PersonId">Who sent it; empty for the portal's clock or a stranger.</param>
/// <param name="Command">The use case.</param>
/// <param name="Subject">The case's number or id; empty when none.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Detail">The rule that refused it; empty when done.</param>
/// <param name="PayloadDigest">SHA-256 of salt and payload, hexadecimal.</param>
/// <param name="PreviousHash">The hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of all the above in canonical encoding, hexadecimal.</param>
public sealed record AuditEntry(
    long Sequence, DateTimeOffset At, Guid PersonId, string Command, string Subject,
    AuditResult Result, string Detail, string PayloadDigest, string PreviousHash, string Hash);

/// <summary>The erasable part of an entry: what the command said, without secrets.</summary>
/// <param name="Sequence">The entry.</param>
/// <param name="Salt">Random, so that a digest alone cannot be guessed back.</param>
/// <param name="Json">The payload.</param>
public sealed record AuditPayload(long Sequence, byte[] Salt, string Json);

/// <summary>The chain's end; one row, locked while an entry is added.</summary>
public sealed class AuditHead
{
    /// <summary>Key; always 1.</summary>
    public int Id { get; private set; } = 1;

    /// <summary>The last entry's order.</summary>
    public long Sequence { get; private set; }

    /// <summary>The last entry's hash.</summary>
    public string Hash { get; private set; } = AuditChain.Genesis;

    /// <summary>Adds an entry to the chain and moves its end there.</summary>
    public AuditEntry Append(DateTimeOffset at, Guid personId, string command, string subject, AuditResult result, string detail, string payloadDigest)
    {
        var entry = AuditChain.Link(Hash, Sequence + 1, at, personId, command, subject, result, detail, payloadDigest);
        (Sequence, Hash) = (entry.Sequence, entry.Hash);
        return entry;
    }
}
