using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>How an applicant fills in FR-01 and files it.</summary>
internal static partial class Filing
{
    /// <summary>The smallest file that is a PDF by its content.</summary>
    public static readonly FilePayload Decree = new() { Name = "SK.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF\n"u8.ToArray() };

    /// <summary>Fills a fresh draft in; the directory has filled in who asks.</summary>
    public static async Task FillIn(this IPage page, string website, string[] types, string level = "Ubah")
    {
        await page.Open("/permintaan/baru");
        await page.WaitForURLAsync("**/permintaan/konsep/*");
        await page.Pick("Nama website", website);
        foreach (var type in types) await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new($"^{Regex.Escape(type)}") }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = new($"^{level}") }).First.CheckAsync();
        if (await page.GetByLabel("Alasan akses istimewa").IsVisibleAsync())
            await page.GetByLabel("Alasan akses istimewa").FillAsync("Memindahkan situs ke peladen baru memerlukan kendali penuh.");
        await page.GetByLabel(Purpose()).FillAsync("Memperbarui berita dan dokumen layanan setiap hari kerja.");
        await page.GetByLabel("Nomor SK / surat tugas").FillAsync("800/123/2026");
        await page.GetByLabel("Tanggal SK / surat tugas").FillAsync("2026-11-02");
        await page.Locator("input[type=file]").Last.SetInputFilesAsync(Decree);
        await page.GetByText("SK.pdf").First.WaitForAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = Undertaking() }).CheckAsync();
    }

    /// <summary>Files the draft; the number it was given.</summary>
    public static async Task<string> File(this IPage page, string button = "Ajukan permintaan")
    {
        await page.Press(button);
        await page.WaitForURLAsync(Numbered());
        await page.Status().WaitForAsync();
        return new Uri(page.Url).Segments[^1];
    }

    /// <summary>Fills in and files.</summary>
    public static async Task<string> FileNew(this IPage page, string website, params string[] types)
    {
        await page.FillIn(website, types);
        return await page.File();
    }

    /// <summary>Types into a search list and takes its first answer.</summary>
    public static async Task Pick(this IPage page, string label, string text)
    {
        await page.GetByLabel(label).First.ClickAsync();
        await page.GetByLabel(label).First.PressSequentiallyAsync(text);
        await page.GetByRole(AriaRole.Option).Or(page.Locator(".mud-popover-open .mud-list-item")).First.ClickAsync();
    }

    [GeneratedRegex("^Keperluan$")]
    private static partial Regex Purpose();

    [GeneratedRegex("^Saya telah membaca")]
    private static partial Regex Undertaking();

    [GeneratedRegex("/permintaan/HA-\\d{4}-\\d{4,}$")]
    private static partial Regex Numbered();
}
