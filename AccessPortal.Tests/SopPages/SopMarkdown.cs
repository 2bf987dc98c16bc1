using System.Globalization;
using System.Text;
using AccessPortal.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.SopPages;
using Microsoft.Extensions.Localization;

namespace AccessPortal.Tests.SopPages;

/// <summary>Writes the SOP as Markdown from the same rows that the portal reads.</summary>
internal static class SopMarkdown
{
    public static string Render(IStringLocalizer<CaseWords> words)
    {
        var text = new StringBuilder($"# SOP {SopHeader.Name}\n\n");
        text.Append("Dihasilkan dari tabel di `AccessPortal.Domain/Sop`; jangan disunting. Waktu adalah usulan sampai ditetapkan. Baris dengan huruf (2b, 7b) adalah sub-langkah portal.\n");
        Add(text, "Dasar Hukum", SopHeader.LegalBasis);
        text.Append("\n## Kualifikasi Pelaksana\n");
        foreach (var who in SopHeader.Qualifications) text.Append(CultureInfo.InvariantCulture, $"- {who.Who}: {string.Join("; ", who.Abilities.Select(Said))}\n");
        Add(text, "Keterkaitan", SopHeader.Related);
        Add(text, "Peralatan/Perlengkapan", SopHeader.Equipment);
        Add(text, "Peringatan", SopHeader.Warning);
        Add(text, "Pencatatan dan Pendataan", SopHeader.Records);
        foreach (var procedure in new[] { Granting.Procedure, Reviewing.Procedure, Revoking.Procedure }) Add(text, procedure, words);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string title, IReadOnlyList<SopText> sentences)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        if (sentences.Count == 0) text.Append("Tidak disebutkan dalam SOP.\n");
        foreach (var sentence in sentences) text.Append(CultureInfo.InvariantCulture, $"- {Said(sentence)}\n");
    }

    private static void Add(StringBuilder text, Procedure procedure, IStringLocalizer<CaseWords> words)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {procedure.Name}\n\n| No | Kode | Kegiatan | Pelaksana | Kelengkapan | Waktu baku | Batas waktu | Output | Keterangan |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var line in SopLines.Of(procedure))
        {
            string[] cells =
            [
                line.Number, line.Step.Code, words.Activity(line.Step), words[$"Role.{line.Step.Actor}"],
                string.Join("; ", line.Step.Documents.Select(d => words[$"Document.{d}"].Value)),
                words.StandardTime(line.Step), words.DueTime(line.Step), line.Step.Output,
                string.Join("; ", new[] { words.IfNo(line.Step), line.Step.OnlyPrivileged ? words["Flow.OnlyPrivileged"].Value : null, line.Step.Remark }.Where(r => !string.IsNullOrEmpty(r))),
            ];
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
        }
    }

    private static string Said(SopText sentence) => sentence.Sic.Length > 0 ? $"{sentence.Text} *{sentence.Sic}*" : sentence.Text;
}
