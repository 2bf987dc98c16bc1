using System.Text;

namespace AccessPortal.Tests.Journeys;

/// <summary>Looks for a secret in every place it must not be.</summary>
internal static class Secrets
{
    public static async Task AreNowhere(Portal portal, string secret, params string[] pages)
    {
        Assert.DoesNotContain(secret, portal.Log.Text, StringComparison.Ordinal);
        Assert.All(pages, page => Assert.DoesNotContain(secret, page, StringComparison.Ordinal));
        foreach (var file in System.IO.Directory.EnumerateFiles(portal.Directory, "*", SearchOption.AllDirectories))
            Assert.False(await Holds(file, secret), $"{Path.GetFileName(file)} holds the secret.");
    }

    private static async Task<bool> Holds(string path, string secret)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(secret)) >= 0;
    }
}
