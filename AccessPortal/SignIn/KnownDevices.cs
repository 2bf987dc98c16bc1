using Microsoft.AspNetCore.DataProtection;

namespace AccessPortal.SignIn;

/// <summary>
/// Remembers in a browser, by a signed cookie, under which names somebody has signed in there. What is tried under them on that device is counted
/// apart, so that strangers who hammer at a name do not keep its owner out.
/// </summary>
internal sealed class KnownDevices(IDataProtectionProvider protection, InstallationKey key)
{
    private const string Cookie = "perangkat";
    // A device that more people share forgets the first of them; they are strangers there again.
    private const int Most = 10;
    private static readonly TimeSpan s_life = TimeSpan.FromDays(180);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("AccessPortal.KnownDevice").ToTimeLimitedDataProtector();

    /// <summary>Under which words the tries for a name are counted, from this browser.</summary>
    public string Counted(HttpContext http, string name) =>
        Read(http) is [var device, .. var names] && names.Contains(key.Hash(name), StringComparer.Ordinal) ? $"perangkat {device} {name}" : $"nama {name}";

    /// <summary>Somebody has signed in under this name, in this browser.</summary>
    public void Remember(HttpContext http, string name)
    {
        List<string> known = Read(http) is { Length: > 0 } read ? [.. read] : [Guid.NewGuid().ToString("N")];
        var mine = key.Hash(name);
        known.Remove(mine);
        known.Add(mine);
        if (known.Count > Most + 1) known.RemoveAt(1);
        http.Response.Cookies.Append(Cookie, _protector.Protect(string.Join(' ', known), s_life),
            new() { MaxAge = s_life, HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true });
    }

    // The device's key, then the names; empty for one that is not known or whose cookie is not ours.
    private string[] Read(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { } cookie ? _protector.Unprotect(cookie).Split(' ') : [];
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return [];
        }
    }
}
