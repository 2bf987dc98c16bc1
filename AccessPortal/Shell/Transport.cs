using Microsoft.AspNetCore.HttpOverrides;

namespace AccessPortal.Shell;

/// <summary>
/// What passwords and sessions travel over: https, by the portal itself or by a reverse proxy before it, except within one machine.
/// </summary>
internal static class Transport
{
    /// <summary>Takes scheme and sender from a proxy on this machine or from one that the settings name; from nobody else.</summary>
    public static IServiceCollection AddTransport(this IServiceCollection services, PortalSettings settings) =>
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // Loopback is known already.
            foreach (var proxy in settings.Proxies) o.KnownProxies.Add(proxy);
        });

    /// <summary>Looks at each address on which the portal would listen or be seen; in Development at none.</summary>
    /// <exception cref="SettingsFault">One would carry passwords over a network in the clear.</exception>
    public static void Ensure(IConfiguration configuration, IHostEnvironment environment, PortalSettings settings)
    {
        if (environment.IsDevelopment()) return;
        if (settings.PublicAddress is { } seen && !IsSafe(seen))
            throw new SettingsFault($"Setting Office:PublicAddress: '{seen}' would carry passwords over the network unencrypted; "
                + "let browsers see the portal under https.");
        if (settings.Proxies.Count > 0 && settings.PublicAddress is not null) return;
        var open = Listening(configuration).FirstOrDefault(url => !IsSafe(url.Value));
        if (open.Key is not null)
            throw new SettingsFault($"Setting {open.Key}: '{open.Value}' would carry passwords over the network unencrypted; "
                + "listen on http://localhost behind a reverse proxy on this machine, or on https, "
                + "or name a proxy on another machine in Proxy:Known and its https address in Office:PublicAddress.");
    }

    // Kestrel's own section takes the place of Urls; without either Kestrel would listen where HTTP_PORTS says, on every address.
    private static IEnumerable<KeyValuePair<string, string?>> Listening(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().ToList();
        if (endpoints.Count > 0) return endpoints.Select(e => KeyValuePair.Create($"{e.Path}:Url", e["Url"]));
        return (configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty("")
            .Select(url => KeyValuePair.Create("Urls", (string?)url));
    }

    // A wildcard is no address that could be read, and so is not safe.
    private static bool IsSafe(string? url) => url?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) is true
        || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && PortalSettings.IsLoopback(uri));
}
