using System.Net;
using AccessPortal.Tests.SignIn;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Shell;

/// <summary>What a page of another host may send with the visitor's cookie: nothing but a link that the visitor follows.</summary>
public sealed class ForeignPagesTests(PortalInDevelopment portal) : IClassFixture<PortalInDevelopment>
{
    private const string Sibling = "https://jahat.contoh.test";

    // Each kind there is; that none is missing is asked of the portal itself.
    private static readonly string[] s_kinds =
    [
        "_blazor", "_blazor/negotiate", "hubs/status", "hubs/status/negotiate", "lampiran/{id:guid}", "daftar/unduh.csv", "permintaan/{number}/cetak",
        "keluar", "sesi/kegiatan", "masuk", "tugas", "js/portal.js",
    ];

    [Theory]
    [InlineData("Origin", Sibling)]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Every_endpoint_refuses_the_page_of_another_host(string header, string value)
    {
        using var browser = await SignedIn(portal);
        var endpoints = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.Empty(s_kinds.Except(endpoints.Select(e => e.RoutePattern.RawText!.Trim('/'))));

        var open = new List<string>();
        foreach (var (method, path) in endpoints.SelectMany(Addresses).Distinct())
            if (await Ask(browser, method, path, (header, value)) is not HttpStatusCode.Forbidden) open.Add($"{method} {path}");

        Assert.Empty(open);
    }

    [Theory]
    [InlineData("GET", "cross-site", "navigate", "document", HttpStatusCode.OK)]
    [InlineData("GET", "same-site", "navigate", "document", HttpStatusCode.OK)]
    [InlineData("GET", "same-origin", "cors", "empty", HttpStatusCode.OK)]
    [InlineData("GET", "none", "navigate", "document", HttpStatusCode.OK)]
    [InlineData("GET", "same-site", "navigate", "iframe", HttpStatusCode.Forbidden)]
    [InlineData("GET", "same-site", "cors", "document", HttpStatusCode.Forbidden)]
    [InlineData("GET", "same-site", "navigate", null, HttpStatusCode.Forbidden)]
    [InlineData("GET", "something-new", "no-cors", "image", HttpStatusCode.Forbidden)]
    [InlineData("POST", "same-site", "navigate", "document", HttpStatusCode.Forbidden)]
    public async Task Of_what_another_host_begins_only_a_link_that_is_followed_is_let_through(string method, string site, string mode, string? target, HttpStatusCode expected)
    {
        using var browser = await SignedIn(portal);

        Assert.Equal(expected, await Ask(browser, method, "/sop", ("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", target)));
    }

    [Fact]
    public async Task Who_says_nothing_of_where_they_come_from_is_asked_to_sign_in()
    {
        using var stranger = Browser(portal);
        using var signedIn = await SignedIn(portal);

        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(stranger, "POST", "/hubs/status/negotiate?negotiateVersion=1"));
        Assert.Equal(HttpStatusCode.OK, await Ask(signedIn, "POST", "/hubs/status/negotiate?negotiateVersion=1"));
    }

    [Theory]
    [InlineData("https://portal.contoh.test", HttpStatusCode.OK)]
    [InlineData("https://portal.contoh.test:8443", HttpStatusCode.Forbidden)]
    [InlineData("http://portal.contoh.test", HttpStatusCode.Forbidden)]
    [InlineData("https://portal.contoh.test.jahat.test", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:5080", HttpStatusCode.Forbidden)]
    [InlineData(Sibling, HttpStatusCode.Forbidden)]
    public async Task The_own_address_is_the_setting_whatever_host_the_request_names(string origin, HttpStatusCode expected)
    {
        using var there = portal.WithWebHostBuilder(b => b.UseSetting("Office:PublicAddress", "https://Portal.Contoh.test/"));
        using var browser = await SignedIn(there);

        Assert.Equal(expected, await Ask(browser, "GET", "/sop", ("Origin", origin), ("Host", new Uri(origin).Authority)));
    }

    [Theory]
    [InlineData("http://localhost:5080", HttpStatusCode.OK)]
    [InlineData("http://127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("http://[::1]:5080", HttpStatusCode.OK)]
    [InlineData("http://localhost:3000", HttpStatusCode.Forbidden)]
    [InlineData("http://portal.contoh.test:5080", HttpStatusCode.Forbidden)]
    public async Task Without_the_setting_an_installed_portal_knows_this_machine_alone(string origin, HttpStatusCode expected)
    {
        using var installed = new PortalInProduction();
        using var browser = Browser(installed);

        Assert.Equal(expected, await Ask(browser, "GET", "/masuk", ("Origin", origin), ("Host", new Uri(origin).Authority)));
    }

    [Theory]
    [InlineData("http://localhost:5080", HttpStatusCode.OK)]
    [InlineData("http://localhost:3000", HttpStatusCode.Forbidden)]
    public async Task In_development_too_another_server_of_this_machine_is_a_sibling(string origin, HttpStatusCode expected)
    {
        using var browser = Browser(portal);

        Assert.Equal(expected, await Ask(browser, "GET", "/masuk", ("Origin", origin)));
    }

    [Fact]
    public async Task The_own_ports_are_those_where_the_portal_listens()
    {
        using var listening = new PortalInDevelopment();
        listening.UseKestrel(k => k.Listen(IPAddress.Loopback, 0));
        listening.StartServer();
        var address = new Uri(listening.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using var browser = new HttpClient { BaseAddress = address };

        Assert.Equal(HttpStatusCode.OK, await Ask(browser, "GET", "/masuk", ("Origin", $"http://localhost:{address.Port}")));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(browser, "GET", "/masuk", ("Origin", "http://localhost:5080")));
    }

    private static HttpClient Browser(WebApplicationFactory<Program> portal) => portal.CreateClient(new() { AllowAutoRedirect = false });

    private static async Task<HttpClient> SignedIn(WebApplicationFactory<Program> portal)
    {
        var browser = Browser(portal);
        await browser.Enter("helpdesk");
        return browser;
    }

    private static async Task<HttpStatusCode> Ask(HttpClient browser, string method, string path, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    private static IEnumerable<(string Method, string Path)> Addresses(RouteEndpoint endpoint)
    {
        var parts = endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Part)));
        foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]) yield return (method, "/" + string.Join('/', parts));
    }

    private static string Part(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => Guid.Empty.ToString(),
    };
}
