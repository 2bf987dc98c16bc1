using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AccessPortal.UseCases;

/// <summary>Adds entries to the audit chain inside the caller's transaction.</summary>
internal sealed class AuditTrail(PortalDb db, Caller caller, TimeProvider time)
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        Converters = { new JsonStringEnumConverter(), new SensitiveText.Redacted(), new SensitiveText.RedactedBytes() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Links one entry; saved by whoever owns the transaction.</summary>
    public async Task Add(object message, string subject, AuditResult result, string detail, CancellationToken ct)
    {
        var head = await db.AuditHeads.SingleAsync(ct);
        var salt = RandomNumberGenerator.GetBytes(16);
        var json = JsonSerializer.Serialize(message, message.GetType(), s_json);
        var entry = head.Append(time.GetUtcNow(), caller.PersonId, NameOf(message), subject, result, detail, AuditChain.Digest(salt, json));
        db.AuditEntries.Add(entry);
        db.AuditPayloads.Add(new(entry.Sequence, salt, json));
    }

    private static string NameOf(object message) => message.GetType().DeclaringType?.Name ?? message.GetType().Name;
}
