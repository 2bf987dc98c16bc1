using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>How an applicant fills in FR-01 and files it.</summary>
internal static class Filing
{
    /// <summary>The smallest file that is a PDF by its content.</summary>
    public static readonly FilePayload Decree = new() { Name = "SK.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF\n"u8.ToArray() };

    /// <summary>Fills a fresh draft in; the directory has filled in who asks.</summary>
    public static async Task FillIn(this IPage page, string website, string[] types, string level = "Ubah")
    {
        await page.Open("/permintaan/baru");
        await page.Arrives("/permintaan/konsep/");
        await page.FillRest(website, types, level);
    }

    /// <summary>Fills in what the directory does not know, on a form that is open.</summary>
    public static async Task FillRest(this IPage page, string website, string[] types, string level = "Ubah")
    {
        await page.Pick("Nama website", website);
        foreach (var type in types) await page.Tick("Types", type);
        await page.Tick("Level", level);
        if (await page.GetByLabel("Alasan akses istimewa").IsVisibleAsync())
            await page.GetByLabel("Alasan akses istimewa").FillAsync("Memindahkan situs ke peladen baru memerlukan kendali penuh.");
        await page.Field("Purpose").Locator("textarea").FillAsync("Memperbarui berita dan dokumen layanan setiap hari kerja.");
        await page.GetByLabel("Nomor SK / surat tugas").FillAsync("800/123/2026");
        await page.GetByLabel("Tanggal SK / surat tugas").FillAsync("2026-11-02");
        await page.Field("Decree").Locator("input[type=file]").SetInputFilesAsync(Decree);
        await page.GetByText("SK.pdf").First.WaitForAsync();
        await page.Field("Undertaking").Locator("input").CheckAsync();
    }

    /// <summary>Files the draft; the number it was given.</summary>
    public static async Task<string> File(this IPage page, string button = "Ajukan permintaan")
    {
        await page.Press(button);
        await page.Arrives("/permintaan/HA-[0-9]{4}-[0-9]{4,}$");
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
        await page.Locator(".mud-popover-open .mud-list-item", new() { HasText = text }).First.ClickAsync();
    }

    /// <summary>A field of the form with its label, hint and message.</summary>
    public static ILocator Field(this IPage page, string name) => page.Locator($"[data-field='{name}']");

    /// <summary>Chooses one of a field's ticks by the beginning of its words.</summary>
    public static Task Tick(this IPage page, string field, string words) =>
        page.Field(field).Locator("label", new() { HasText = words }).First.Locator("input").CheckAsync();
}
