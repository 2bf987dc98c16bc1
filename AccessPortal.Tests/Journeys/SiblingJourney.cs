using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AccessPortal.Tests.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>Two hosts of one site over https, as browsers know them: the portal, and a website beside it that somebody has broken into.</summary>
public sealed class SiblingHosts : HostedPortal, IAsyncLifetime
{
    public const string Portal = "https://portal.contoh.test", Sibling = "https://jahat.contoh.test";

    private readonly X509Certificate2 _certificate = Certificate();
    private WebApplication? _sibling;

    /// <summary>What the sibling has asked of the portal since this was cleared: where, whether somebody's sign-in came with it, and how it was answered.</summary>
    public ConcurrentQueue<(string Path, bool SignedIn, int Status)> Asked { get; } = new();

    public SiblingHosts() : base("Development") => UseKestrel(Listen);

    /// <summary>Where a browser finds the two.</summary>
    public string Map => $"--host-resolver-rules=MAP portal.contoh.test:443 127.0.0.1:{PortOf(Services)},MAP jahat.contoh.test:443 127.0.0.1:{PortOf(_sibling!.Services)}";

    public async Task InitializeAsync()
    {
        StartServer();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.ConfigureKestrel(Listen);
        _sibling = builder.Build();
        _sibling.MapGet("/", () => Results.Content($"<!DOCTYPE html><title>Situs</title><a href='{Portal}/tugas'>Portal Hak Akses</a>", "text/html"));
        await _sibling.StartAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Office:PublicAddress", Portal);
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new Gate(Asked)));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await _sibling!.DisposeAsync();
        await DisposeAsync();
        _certificate.Dispose();
    }

    private void Listen(KestrelServerOptions kestrel) => kestrel.Listen(IPAddress.Loopback, 0, l => l.UseHttps(_certificate));

    private static int PortOf(IServiceProvider services) =>
        new Uri(services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    // Browsers do not tell scripts what they add to a request of their own, nor its answer.
    private sealed class Gate(ConcurrentQueue<(string, bool, int)> asked) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, further) =>
            {
                await further(http);
                var sender = $"{http.Request.Headers.Origin} {http.Request.Headers.Referer}";
                if (sender.Contains(Sibling, StringComparison.Ordinal)) asked.Enqueue((http.Request.Path, http.Request.Cookies.ContainsKey("portal"), http.Response.StatusCode));
            });
            next(app);
        };
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=contoh.test", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }
}

/// <summary>A website beside the portal tries to act in the name of somebody who has the portal open in the same browser.</summary>
public sealed class SiblingJourney(SiblingHosts hosts) : IClassFixture<SiblingHosts>
{
    [JourneyFact]
    public async Task A_page_of_a_sibling_host_reaches_nothing_with_the_visitors_cookie_but_its_link_is_followed()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = [.. Chromium.Arguments, hosts.Map, "--ignore-certificate-errors"] });
        var context = await browser.NewContextAsync(new() { BaseURL = SiblingHosts.Portal, IgnoreHTTPSErrors = true });
        var page = await context.NewPageAsync();
        await Portal.Enter(page, "helpdesk", "/tugas");
        page = await Opened(context);

        foreach (var path in (string[])["/daftar/unduh.csv", "/permintaan/HA-2026-0001/cetak", "/tugas", "/js/portal.js"])
            await Refused(page, path, "path => fetch(path, { credentials: 'include', mode: 'no-cors' }).catch(() => {})");
        foreach (var path in (string[])["/_blazor/negotiate", "/hubs/status/negotiate", "/sesi/kegiatan"])
            await Refused(page, path, "path => fetch(path, { credentials: 'include', mode: 'no-cors', method: 'POST' }).catch(() => {})");
        await Refused(page, "/tugas", "path => document.body.append(Object.assign(document.createElement('iframe'), { src: path }))");
        await Refused(page, "/periksa/", "path => document.body.append(Object.assign(document.createElement('img'), { src: path }))");
        foreach (var path in (string[])["/_blazor", "/hubs/status"])
            await Refused(page, path, "path => { new WebSocket(path.replace('https', 'wss')); }");
        await Refused(await Opened(context), "/keluar", "path => { const form = Object.assign(document.createElement('form'), { action: path, method: 'post' }); document.body.append(form); form.submit(); }");

        // The visitor is still signed in, and a link is a link.
        page = await Opened(context);
        await page.GetByRole(AriaRole.Link).ClickAsync();
        await page.Ready();
        Assert.Equal($"{SiblingHosts.Portal}/tugas", page.Url);
    }

    /// <summary>A page of its own: what an earlier act set in motion, such as a form that is still being answered, cannot meet what follows.</summary>
    private static async Task<IPage> Opened(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(SiblingHosts.Sibling);
        return page;
    }

    private async Task Refused(IPage page, string path, string act)
    {
        await page.EvaluateAsync(act, SiblingHosts.Portal + path);

        for (var i = 0; i < 200 && hosts.Asked.IsEmpty; i++) await Task.Delay(TimeSpan.FromMilliseconds(50));
        Assert.Equal([(path, true, 403)], hosts.Asked);
        hosts.Asked.Clear();
    }
}
