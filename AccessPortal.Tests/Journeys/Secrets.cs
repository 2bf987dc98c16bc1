using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>Looks for a secret in every place it must not be, in every form it could take there.</summary>
internal static class Secrets
{
    /// <summary>Looks through the log, every file and the source and address of every page; <paramref name="stored"/> is known to lie in the database and proves that the search finds.</summary>
    public static async Task AreNowhere(Portal portal, string secret, string stored, params IPage[] pages)
    {
        Assert.NotEmpty(await Holding(portal, stored));
        Assert.Empty(await Holding(portal, secret));
        var forms = Forms(secret);
        Assert.All(forms, form => Assert.DoesNotContain(form, portal.Log.Text, StringComparison.Ordinal));
        foreach (var page in pages)
        {
            var shown = await page.ContentAsync() + page.Url;
            Assert.All(forms, form => Assert.DoesNotContain(form, shown, StringComparison.Ordinal));
        }
        // The search has read every file and page into the process that the portal runs in: that is cleared away before anything is timed again.
        GC.Collect();
    }

    private static string[] Forms(string secret) =>
        [secret, JavaScriptEncoder.Default.Encode(secret), HtmlEncoder.Default.Encode(secret), UrlEncoder.Default.Encode(secret), Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))];

    private static async Task<List<string>> Holding(Portal portal, string text)
    {
        var forms = Forms(text).SelectMany(f => (byte[][])[Encoding.UTF8.GetBytes(f), Encoding.Unicode.GetBytes(f)]).ToList();
        var holding = new List<string>();
        foreach (var file in Directory.EnumerateFiles(portal.Directory, "*", SearchOption.AllDirectories))
        {
            var bytes = await Bytes(file);
            if (forms.Exists(f => bytes.AsSpan().IndexOf(f) >= 0)) holding.Add(Path.GetFileName(file));
        }
        return holding;
    }

    private static async Task<byte[]> Bytes(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }
}
