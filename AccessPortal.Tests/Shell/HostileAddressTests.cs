using System.Reflection;
using AccessPortal.Tests.Register;
using AccessPortal.Tests.SignIn;
using AccessPortal.UseCases;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Shell;

/// <summary>Values that a slip, a broken link or somebody who tries puts into an address.</summary>
internal static class Hostile
{
    public static readonly string[] Values =
        ["%00", "%0a%1b", "%ED%A0%80", "%", "9999-12-31", "0001-01-01", "-1", "99999999999999999999", "99", "a%27%22%3Cb%3E", "%F0%9F%91%8D", "%25%5F%5C*%22(", new('x', 5000)];

    /// <summary>The parameters that pages and downloads read.</summary>
    public static readonly string[] Keys =
    [
        .. typeof(IDesk).Assembly.GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            .Select(p => (p.Name, Said: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>())).Where(p => p.Said is not null).Select(p => (p.Said!.Name ?? p.Name).ToLowerInvariant()),
        "cari", "status", "opd", "situs", "panel", "jenis", "tingkat", "pj", "pemegang", "istimewa", "urut", "balik", "tanggal", "sejak", "sesudah", "hak", "kertas", "kemajuan",
    ];

    /// <summary>A query in which every parameter has the value.</summary>
    public static string Query(string value) => "?" + string.Join('&', Keys.Distinct().Select(k => $"{k}={value}"));
}

/// <summary>Every address of the portal over HTTP.</summary>
public sealed class HostileAddressTests(PortalInDevelopment portal) : IClassFixture<PortalInDevelopment>
{
    [Fact]
    public async Task No_address_breaks_whatever_stands_in_it()
    {
        var browser = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        Assert.NotNull((await browser.Enter("helpdesk")).Headers.Location);
        var patterns = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is not false).Select(e => e.RoutePattern).Where(p => p.RawText is { } t && !t.StartsWith('_') && !t.StartsWith("/_", StringComparison.Ordinal)).ToList();
        Assert.True(patterns.Count > 30);

        var broken = new List<string>();
        foreach (var pattern in patterns.DistinctBy(p => p.RawText))
            foreach (var value in Hostile.Values)
            {
                var path = string.Join('/', pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
                {
                    Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                    Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies.Count: > 0 } => Guid.Empty.ToString(),
                    // A path with it the server itself refuses, before the portal.
                    _ => value == "%00" ? "%01" : value,
                }))));
                foreach (var query in path.StartsWith("daftar", StringComparison.Ordinal) ? (string[])[Hostile.Query(value), $"?cari={value}", $"?tanggal={value}", $"?sejak={value}&tanggal=2026-11-24"] : [Hostile.Query(value)])
                    if (await Status(browser, "/" + path + query) is >= 500 and var status) broken.Add($"{status} {path[..Math.Min(60, path.Length)]}{query[..Math.Min(60, query.Length)]}");
            }
        Assert.Empty(broken);
        Assert.Equal(200, await Status(browser, "/daftar?cari=%00"));
    }

    private static async Task<int> Status(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        return (int)answer.StatusCode;
    }
}

/// <summary>Every page that reads its address, as the circuit shows it: on the demo office's own database.</summary>
public sealed class HostilePageTests : OpenPages
{
    public static TheoryData<string> Pages =>
        [.. typeof(IDesk).Assembly.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any() && t.Namespace != typeof(AccessPortal.SignIn.SignInPage).Namespace
            && t.GetProperties().Any(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not null)).Select(t => t.FullName!), typeof(AccessPortal.Register.AccessRegisterPage).FullName!];

    public HostilePageTests() => Services.AddSingleton(_ => Office.Services.GetRequiredService<AccessPortal.Register.ExportProgress>());

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_lives_whatever_stands_in_its_address(string name)
    {
        var page = typeof(IDesk).Assembly.GetType(name, throwOnError: true)!;
        var path = page.GetCustomAttributes<RouteAttribute>().First().Template.Replace("{Number}", "RK-2026-0001", StringComparison.Ordinal);
        foreach (var value in Hostile.Values)
        {
            Services.GetRequiredService<NavigationManager>().NavigateTo(path + Hostile.Query(value));
            var shown = Open<DynamicComponent>(p => p.Add(d => d.Type, page));
            Comes(shown, () => Assert.NotEmpty(shown.Markup));
        }
    }
}
