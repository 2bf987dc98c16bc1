using System.Security.Cryptography;

namespace AccessPortal.Shell;

/// <summary>Headers on every answer. Scripts run only from the portal itself or with the page's nonce.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Key = "csp-nonce";

    /// <summary>The nonce of the page being rendered.</summary>
    public static string? Nonce(HttpContext? http) => http?.Items[Key] as string;

    public Task InvokeAsync(HttpContext http)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        http.Items[Key] = nonce;
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
            "connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";
        return next(http);
    }
}
