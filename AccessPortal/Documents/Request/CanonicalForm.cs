using System.Text.Json;
using AccessPortal.Requests;

namespace AccessPortal.Documents;

/// <summary>
/// The one way to write a form down as bytes: JSON in a fixed order of names, codes instead of words, instants in milliseconds.
/// The same content gives the same bytes on every machine and in every language; the digest on paper is taken from them.
/// </summary>
public static class CanonicalForm
{
    // Goes into the bytes, so that a later way of writing cannot be taken for this one.
    private const string Scheme = "FR-01/1";

    // The order in which the first printed forms were written, and what of it (?) only where it was given; what came later follows by its name.
    private static readonly string[] s_order =
    [
        "kind", "alteredAccount", "resetSecret", "letterNumber", "letterDate", "fullName", "status", "nip", "nik", "rank", "jobTitle", "unit", "division", "email", "privateMailReason", "phone",
        "site", "panelUrl", "platform", "types", "level", "privilegeReason", "accountType", "purpose", "validFrom", "validUntil", "contractEnd?", "decreeNumber", "decreeDate", "owner", "undertaking",
    ];

    /// <summary>SHA-256 of the canonical bytes, hexadecimal.</summary>
    public static string Digest(PaperRequest paper) => CanonicalJson.Digest(Write(paper));

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
        var codes = RequestTable.Table.Codes(form);
        codes["alteredAccount"] = paper.AlteredAccount;
        (codes["unit"], codes["site"]) = (paper.Unit, form.SiteLabel);
        (codes["panelUrl"], codes["platform"], codes["owner"]) = (paper.PanelUrl, CanonicalJson.Name(paper.Platform), paper.Owner);
        json.WriteForm(form.Revision, form.SubmittedAt, s_order, codes);
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
