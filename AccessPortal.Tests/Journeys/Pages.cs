using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace AccessPortal.Tests.Journeys;

/// <summary>What people do on pages, in their words.</summary>
internal static class Pages
{
    /// <summary>Waits until the page answers to clicks.</summary>
    public static Task Ready(this IPage page) => page.Locator("body[data-interactive] #isi").WaitForAsync();

    /// <summary>Goes to a page and waits until it answers.</summary>
    public static async Task Open(this IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.Ready();
    }

    /// <summary>Waits until the address matches.</summary>
    public static Task Arrives(this IPage page, string pattern) => Assertions.Expect(page).ToHaveURLAsync(new Regex(pattern), new() { Timeout = 15_000 });

    /// <summary>The sentence that says what happens now.</summary>
    public static ILocator Status(this IPage page) => page.Locator("[data-status]");

    /// <summary>The panel of the step that waits for this person.</summary>
    public static ILocator Task(this IPage page, string step) => page.Locator($"section[data-step='{step}']");

    /// <summary>Writes the note or reason of the step that waits.</summary>
    public static Task Write(this IPage page, string note) => page.Locator("section[data-step] textarea").FillAsync(note);

    /// <summary>Presses a button by its words.</summary>
    public static Task Press(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>Waits, at most the given time, for a text in the place.</summary>
    public static Task Shows(this ILocator place, string text, int milliseconds = 5000) =>
        Assertions.Expect(place).ToContainTextAsync(text, new() { Timeout = milliseconds });

    /// <summary>The words of the open page as printed to PDF.</summary>
    public static async Task<string> Printed(this IPage page)
    {
        using var document = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        return string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }

    /// <summary>Goes to a paper form and finds the texts in its PDF.</summary>
    public static async Task PrintedSays(this IPage page, string path, params string[] texts)
    {
        await page.GotoAsync(path);
        var text = await page.Printed();
        Assert.All(texts, expected => Assert.Contains(expected, text, StringComparison.Ordinal));
    }
}
