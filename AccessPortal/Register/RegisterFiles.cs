using System.Globalization;
using CsvHelper;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace AccessPortal.Register;

/// <summary>Writes rows of the register as files, one row at a time.</summary>
internal static class RegisterFiles
{
    /// <summary>
    /// CSV as the reader's own spreadsheet expects it: UTF-8 with BOM, the separator of their language. What a spreadsheet could take for
    /// a formula gets an apostrophe before it.
    /// </summary>
    public static async Task WriteCsv(Stream stream, IAsyncEnumerable<RegisterRow> rows, RegisterWording wording, CancellationToken ct)
    {
        var options = new CsvWriterOptions { WriteByteOrderMark = true, Injection = CsvInjection.Escape, Separator = CultureInfo.CurrentUICulture.TextInfo.ListSeparator[0] };
        await using var csv = CsvWriter.Create(stream, options, leaveOpen: true);
        await csv.WriteRecordAsync([.. wording.Heads], ct);
        var number = 0;
        await foreach (var row in rows.WithCancellation(ct)) await csv.WriteRecordAsync([.. wording.Cells(row, ++number, Iso)], ct);
        await csv.FlushAsync(ct);
    }

    /// <summary>A workbook of one sheet; every cell is text, so nothing in it is a formula.</summary>
    public static async Task WriteXlsx(Stream stream, IAsyncEnumerable<RegisterRow> rows, RegisterWording wording, CancellationToken ct)
    {
        var configuration = new OpenXmlConfiguration { FastMode = true, AutoFilter = true, FreezeRowCount = 1 };
        // The writer pulls its rows; the thread waits for each while the file grows.
        await Task.Run(() => stream.SaveAs(Sheet(rows, wording, ct), sheetName: "FR-02", configuration: configuration), ct);
    }

    private static IEnumerable<Dictionary<string, object>> Sheet(IAsyncEnumerable<RegisterRow> rows, RegisterWording wording, CancellationToken ct)
    {
        var (heads, number) = (wording.Heads, 0);
        foreach (var row in rows.ToBlockingEnumerable(ct))
            yield return heads.Zip(wording.Cells(row, ++number, Iso)).ToDictionary(c => c.First, object (c) => c.Second, StringComparer.Ordinal);
    }

    // Days as every spreadsheet sorts them.
    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
