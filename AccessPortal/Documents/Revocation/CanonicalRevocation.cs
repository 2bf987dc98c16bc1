using System.Text.Json;
using AccessPortal.Revocations;

namespace AccessPortal.Documents;

/// <summary>FR-04 as canonical bytes; see <see cref="CanonicalForm"/>.</summary>
public static class CanonicalRevocation
{
    // Goes into the bytes, so that a later way of writing cannot be taken for this one.
    private const string Scheme = "FR-04/1";

    // As the first printed forms were written; see CanonicalForm.
    private static readonly string[] s_order =
    [
        "reason", "explanation", "decreeNumber", "decreeEffectiveOn", "effectiveOn", "urgency", "remainingTypes",
        "remainingLevel", "handOverTo", "successor",
    ];

    /// <summary>SHA-256 of the canonical bytes, hexadecimal.</summary>
    public static string Digest(PaperRevocation paper) => CanonicalJson.Digest(Write(paper));

    public static byte[] Write(PaperRevocation paper) => CanonicalJson.Write(json =>
    {
        json.WriteString("scheme", Scheme);
        json.WriteString("number", paper.Number);
        json.WriteString("outcome", paper.Outcome.ToString());
        json.WriteString("origin", paper.Origin.ToString());
        json.WriteString("filer", paper.Filer);
        json.WriteString("filerNip", paper.FilerNip);
        json.WriteString("filerTitle", paper.FilerTitle);
        json.WriteString("unit", paper.Unit);
        json.WriteString("site", paper.Site);
        json.WriteString("owner", paper.Owner);
        json.WriteForm(paper.Form.Revision, paper.Form.SubmittedAt, s_order, RevocationTable.Table.Codes(paper.Form));
        json.WriteAll("lines", paper.Lines, Write);
        json.WriteString("evidence", CanonicalJson.Name(paper.Evidence?.Kind));
        json.WriteString("evidenceReference", paper.Evidence?.Reference ?? "");
        json.WriteMarks(paper.Marks);
    });

    private static void Write(Utf8JsonWriter json, PaperAccount line)
    {
        json.WriteString("holder", line.Holder);
        json.WriteString("nip", line.Nip);
        json.WriteString("userName", line.UserName);
        json.WriteString("types", line.Scope.Types.ToString());
        json.WriteString("level", line.Scope.Level.ToString());
        json.WriteNumber("suspendedAt", CanonicalJson.Instant(line.Done.SuspendedAt));
        json.WriteNumber("deactivatedAt", CanonicalJson.Instant(line.Done.DeactivatedAt));
        json.WriteString("revoked", line.Done.Revoked.ToString());
        json.WriteString("absent", line.Done.Absent.ToString());
        json.WriteNumber("passwordChangedAt", CanonicalJson.Instant(line.Done.PasswordChangedAt));
        json.WriteNumber("deletedAt", CanonicalJson.Instant(line.Done.DeletedAt));
    }
}
