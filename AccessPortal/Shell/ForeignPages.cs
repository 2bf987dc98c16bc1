using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AccessPortal.Shell;

/// <summary>
/// Refuses what pages of other hosts send. A sibling under the same domain is "same site" to a browser: the visitor's cookie goes with its
/// requests, so neither SameSite nor a policy of our own stops them. A link that somebody follows is let through, and so are programs that
/// say nothing of where they come from: they have to sign in.
/// </summary>
internal sealed class ForeignPages(RequestDelegate next, PortalSettings settings, IServer server, ILogger<ForeignPages> log)
{
    private const string DocumentPage = "document", Navigate = "navigate", None = "none", SameOrigin = "same-origin";

    public async Task InvokeAsync(HttpContext http, IStringLocalizer<ShellWords> words)
    {
        if (!IsForeign(http.Request))
        {
            await next(http);
            return;
        }
        var origin = http.Request.Headers.Origin.ToString();
        log.LogWarning("Refused {Method} {Path} from a page of {Origin}; were this the portal's own address, Office:PublicAddress would have to name it.",
            http.Request.Method, http.Request.Path, Uri.TryCreate(origin, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : "another address");
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(words["ForeignPage"], http.RequestAborted);
    }

    private bool IsForeign(HttpRequest request)
    {
        if (request.Headers.Origin is { Count: > 0 } origin && !IsOwn(origin.ToString())) return true;
        // A browser that tells more than one value, or one that is unknown today, tells nothing that could be trusted.
        return Told(request, "Sec-Fetch-Site") is { } site && site is not (SameOrigin or None) && !IsFollowedLink(request);
    }

    private static bool IsFollowedLink(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && Told(request, "Sec-Fetch-Mode") is Navigate && Told(request, "Sec-Fetch-Dest") is DocumentPage;

    private static string? Told(HttpRequest request, string header) => request.Headers[header] is { Count: > 0 } told ? told.ToString() : null;

    // "null", the origin of a page without one, is no address and so never ours.
    private bool IsOwn(string origin)
    {
        if (settings.PublicAddress is { } own) return string.Equals(origin, own, StringComparison.OrdinalIgnoreCase);
        return Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && PortalSettings.IsLoopback(uri) && Ports.Contains(uri.Port);
    }

    // Where the server listens is known once it does: Urls may ask for any free port, or something else may have named the address.
    private IEnumerable<int> Ports => server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } bound
        ? bound.Select(a => BindingAddress.Parse(a).Port)
        : settings.Ports;
}
