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
    public static async Task WriteCsv(Stream stream, RegisterTaking taking, CancellationToken ct)
    {
        var options = new CsvWriterOptions { WriteByteOrderMark = true, Injection = CsvInjection.Escape, Separator = CultureInfo.CurrentUICulture.TextInfo.ListSeparator[0] };
        await using var csv = CsvWriter.Create(stream, options, leaveOpen: true);
        await csv.WriteRecordAsync([.. taking.Heads], ct);
        await foreach (var row in taking.Rows.WithCancellation(ct)) await csv.WriteRecordAsync([.. row.Select(Text)], ct);
        await csv.FlushAsync(ct);
    }

    /// <summary>A workbook of one sheet: days are days and numbers numbers; every other cell is text, so nothing in it is a formula.</summary>
    public static async Task WriteXlsx(Stream stream, RegisterTaking taking, CancellationToken ct)
    {
        var configuration = new OpenXmlConfiguration { FastMode = false, AutoFilter = true, FreezeRowCount = 1 };
        // The writer pulls its rows; the thread waits for each while the file grows.
        await Task.Run(() => stream.SaveAs(Sheet(taking, ct), sheetName: "FR-02", configuration: configuration), ct);
    }

    private static IEnumerable<Dictionary<string, object?>> Sheet(RegisterTaking taking, CancellationToken ct)
    {
        foreach (var row in taking.Rows.ToBlockingEnumerable(ct))
            yield return taking.Heads.Zip(row).ToDictionary(c => c.First, c => c.Second is DateOnly day ? day.ToDateTime(default) : c.Second, StringComparer.Ordinal);
    }

    // Days as every spreadsheet sorts them.
    private static string Text(object? cell) => cell switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}
