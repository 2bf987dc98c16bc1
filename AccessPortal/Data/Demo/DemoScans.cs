using System.Text;

namespace AccessPortal.Data.Demo;

/// <summary>Files of the demo's requests: one-page PDFs that say what they stand for.</summary>
internal static class DemoScans
{
    internal static async Task Attach(PortalDb db, AccessRequest request, DemoRequests.Row row, KeepFile keep, CancellationToken ct)
    {
        if (row.HasDecree)
            db.Attachments.Add(await Make(request, AttachmentKind.Decree, "SK Pengelola Situs.pdf", $"CONTOH - SK {request.Form!.DecreeNumber}", request.RequesterId, request.OpenedAt, keep, ct));
        if (row.OnPaper is not { } step) return;
        var at = request.Journal.Single(j => j.StepCode == step).At;
        db.Attachments.Add(await Make(request, AttachmentKind.SignedScan, "Lembar Disposisi.pdf", "CONTOH - Lembar disposisi bertanda tangan", DemoOffice.PersonId("helpdesk"), at, keep, ct));
    }

    private static async Task<Attachment> Make(AccessRequest request, AttachmentKind kind, string name, string text, Guid by, DateTimeOffset at, KeepFile keep, CancellationToken ct)
    {
        // A key of its own each time: a first start that failed may have left its file behind.
        var id = Guid.NewGuid();
        var content = Page(text);
        return new(id, request.Id, kind, name, "application/pdf", content.LongLength, await keep(id, content, ct), by, at);
    }

    private static byte[] Page(string text)
    {
        var drawing = $"BT /F1 16 Tf 60 780 Td ({text}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var (pdf, starts) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        for (var i = 0; i < objects.Length; i++)
        {
            starts.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = string.Concat(starts.Select(s => $"{s:D10} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{pdf.Length}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
