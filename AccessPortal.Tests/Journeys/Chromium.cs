namespace AccessPortal.Tests.Journeys;

/// <summary>The distribution's Chromium.</summary>
internal static class Chromium
{
    public static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Where it is; null when there is none.</summary>
    public static readonly string? Path = Find();

    private static string? Find()
    {
        var directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        string[] names = ["chromium", "chromium-browser", "google-chrome"];
        return names.SelectMany(name => directories.Select(d => System.IO.Path.Combine(d, name))).FirstOrDefault(File.Exists);
    }
}

/// <summary>A test that needs a browser: skipped where there is none, except under CI, where what is missing is a failure.</summary>
public sealed class JourneyFactAttribute : FactAttribute
{
    public JourneyFactAttribute()
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("CI") != "true") Skip = "No Chromium on this machine: install the package chromium, or run ./check.sh.";
    }
}
