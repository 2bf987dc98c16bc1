using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace AccessPortal.Documents;

/// <summary>How often one address may check printed forms: enough for a pile of paper, too little to guess tokens.</summary>
internal sealed class CheckLimit : IRateLimiterPolicy<string>
{
    private const int PerMinute = 20;

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => async (rejected, _) =>
    {
        rejected.HttpContext.Response.Headers.RetryAfter = "60";
        await DocumentRegistration.Page<CheckNotice>(new { Title = "CheckBusyTitle", Text = "CheckBusyText" }, StatusCodes.Status429TooManyRequests)
            .ExecuteAsync(rejected.HttpContext);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetFixedWindowLimiter(
        Neighbourhood(httpContext.Connection.RemoteIpAddress), _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) });

    // One household has a whole /64 of IPv6 addresses.
    private static string Neighbourhood(System.Net.IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
