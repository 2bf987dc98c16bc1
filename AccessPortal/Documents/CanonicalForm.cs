using System.Text.Json;
using AccessPortal.Domain.Requests;

namespace AccessPortal.Documents;

/// <summary>
/// The one way to write a form down as bytes: JSON in a fixed order of names, codes instead of words, instants in milliseconds.
/// The same content gives the same bytes on every machine and in every language; the digest on paper is taken from them.
/// </summary>
public static class CanonicalForm
{
    // Goes into the bytes, so that a later way of writing cannot be taken for this one.
    private const string Scheme = "FR-01/1";

    /// <summary>SHA-256 of the canonical bytes, hexadecimal.</summary>
    public static string Digest(PaperRequest paper) => CanonicalJson.Digest(Write(paper));

    /// <summary>The canonical bytes.</summary>
    public static byte[] Write(PaperRequest paper) => CanonicalJson.Write(json =>
    {
        json.WriteString("scheme", Scheme);
        json.WriteString("number", paper.Number);
        json.WriteString("outcome", paper.Outcome.ToString());
        json.WriteString("agenda", paper.AgendaNumber);
        Write(json, paper.Form, paper);
        json.WriteMarks(paper.Marks);
        json.WriteAll("dispositions", paper.Dispositions, Write);
        json.WriteString("verified", CanonicalJson.Name(paper.VerifiedPoints));
        json.WriteString("userName", paper.UserName);
        json.WriteBoolean("unconfirmed", paper.EndedUnconfirmed);
    });

    private static void Write(Utf8JsonWriter json, RequestForm form, PaperRequest paper)
    {
        json.WriteStartObject("form");
        json.WriteNumber("revision", form.Revision);
        json.WriteNumber("submittedAt", form.SubmittedAt.ToUnixTimeMilliseconds());
        json.WriteString("kind", form.Kind.ToString());
        json.WriteString("alteredAccount", paper.AlteredAccount);
        json.WriteBoolean("resetSecret", form.ResetSecret);
        json.WriteString("letterNumber", form.LetterNumber);
        json.WriteString("letterDate", CanonicalJson.Day(form.LetterDate));
        WritePerson(json, form, paper.Unit);
        WriteAccess(json, form, paper);
        json.WriteNumber("undertaking", form.UndertakingVersion);
        json.WriteEndObject();
    }

    private static void WritePerson(Utf8JsonWriter json, RequestForm form, string unit)
    {
        json.WriteString("fullName", form.FullName);
        json.WriteString("status", form.Status.ToString());
        json.WriteString("nip", form.Nip?.Value ?? "");
        json.WriteString("nik", form.Nik?.Value ?? "");
        json.WriteString("rank", form.Rank);
        json.WriteString("jobTitle", form.JobTitle);
        json.WriteString("unit", unit);
        json.WriteString("division", form.Division);
        json.WriteString("email", form.Email.ToString());
        json.WriteString("privateMailReason", form.PrivateMailReason);
        json.WriteString("phone", form.Phone.ToString());
    }

    private static void WriteAccess(Utf8JsonWriter json, RequestForm form, PaperRequest paper)
    {
        json.WriteString("site", form.SiteLabel);
        json.WriteString("panelUrl", paper.PanelUrl);
        json.WriteString("platform", CanonicalJson.Name(paper.Platform));
        json.WriteString("types", form.Types.ToString());
        json.WriteString("level", form.Level.ToString());
        json.WriteString("privilegeReason", form.PrivilegeReason);
        json.WriteString("accountType", form.AccountType.ToString());
        json.WriteString("purpose", form.Purpose);
        json.WriteString("validFrom", CanonicalJson.Day(form.ValidFrom));
        json.WriteString("validUntil", CanonicalJson.Day(form.ValidUntil));
        // Written only where it is given, so that a form without it keeps the bytes it was printed with.
        if (form.ContractEnd is { } end) json.WriteString("contractEnd", CanonicalJson.Day(end));
        json.WriteString("decreeNumber", form.DecreeNumber);
        json.WriteString("decreeDate", CanonicalJson.Day(form.DecreeDate));
        json.WriteString("owner", paper.Owner);
    }

    private static void Write(Utf8JsonWriter json, DispositionSheet sheet)
    {
        json.WriteString("step", sheet.StepCode);
        json.WriteString("instructions", sheet.Instructions.ToString());
        json.WriteString("urgency", sheet.Urgency.ToString());
        json.WriteString("confidentiality", sheet.Confidentiality.ToString());
        json.WriteString("dueDate", CanonicalJson.Day(sheet.DueDate));
        json.WriteString("note", sheet.Note);
    }
}
