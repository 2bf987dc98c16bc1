namespace AccessPortal.Shell;

/// <summary>Return addresses that stay inside the portal.</summary>
internal static class LocalUrl
{
    /// <summary>The address when it is local, else <paramref name="fallback"/>.</summary>
    public static string Or(string? url, string fallback) =>
        url is ['/', ..] && url is not (['/', '/', ..] or ['/', '\\', ..]) && !url.Any(char.IsControl) ? url : fallback;
}
