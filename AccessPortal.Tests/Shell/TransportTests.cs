using System.Net;
using AccessPortal.Shell;
using AccessPortal.Tests.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace AccessPortal.Tests.Shell;

/// <summary>No password goes over a network in the clear, and behind a proxy the portal knows what the browser sees.</summary>
public sealed class TransportTests
{
    [Theory]
    [InlineData(null, "Urls=http://localhost:5080;http://127.0.0.1:5081;http://[::1]:5082")]
    [InlineData(null, "Urls=https://*:443")]
    [InlineData(null, "Urls=http://10.0.0.7:5080", "Proxy:Known:0=10.0.0.5", "Office:PublicAddress=https://akses.contohkab.go.id")]
    [InlineData(null, "Urls=http://0.0.0.0:80", "Kestrel:Endpoints:Web:Url=https://*:443")]
    [InlineData("Setting Urls: 'http://0.0.0.0:5080'", "Urls=http://localhost:5081;http://0.0.0.0:5080")]
    [InlineData("Setting Urls: 'http://*:5080'", "Urls=http://*:5080", "Office:PublicAddress=https://akses.contohkab.go.id")]
    [InlineData("Setting Urls: 'http://10.0.0.7:5080'", "Urls=http://10.0.0.7:5080", "Proxy:Known:0=10.0.0.5")]
    [InlineData("Setting Urls: ''", "Urls=")]
    [InlineData("Setting Kestrel:Endpoints:Web:Url: 'http://*:80'", "Urls=http://localhost:5080", "Kestrel:Endpoints:Web:Url=http://*:80")]
    [InlineData("Setting Office:PublicAddress: 'http://akses.contohkab.go.id'", "Urls=http://localhost:5080", "Office:PublicAddress=http://akses.contohkab.go.id")]
    public void In_production_passwords_travel_by_https_or_within_the_machine(string? fault, params string[] settings)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine([.. settings]).Build();
        IReadOnlyList<IPAddress> proxies = [.. configuration.GetSection("Proxy:Known").GetChildren().Select(c => IPAddress.Parse(c.Value!))];
        var read = new PortalSettings("", "", "", new("Asia/Jakarta"), configuration["Office:PublicAddress"], [], proxies, Backups: null);

        Transport.Ensure(configuration, new HostingEnvironment { EnvironmentName = Environments.Development }, read);
        var told = Record.Exception(() => Transport.Ensure(configuration, new HostingEnvironment { EnvironmentName = Environments.Production }, read));

        if (fault is null) Assert.Null(told);
        else Assert.StartsWith(fault + " would carry passwords over the network unencrypted; ", Assert.IsType<SettingsFault>(told).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.0.0.5", true)]
    [InlineData("10.0.0.6", false)]
    public async Task Only_a_known_proxy_is_believed_about_scheme_and_sender(string sender, bool believed)
    {
        using var portal = new PortalInProduction();
        using var behind = portal.WithWebHostBuilder(b => b.UseSetting("Proxy:Known:0", "10.0.0.5").ConfigureTestServices(s => s.AddSingleton<IStartupFilter>(new Sender(sender))));
        using var browser = behind.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/masuk");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");

        using var answer = await browser.SendAsync(request);

        Assert.Equal(believed ? "https 192.0.2.1" : $"http {sender}", Assert.Single(answer.Headers.GetValues("X-Seen")));
    }

    // A test server has no sender: this stands in for the connection, and tells what came of it.
    private sealed class Sender(string address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(address);
                http.Response.OnStarting(() =>
                {
                    http.Response.Headers["X-Seen"] = $"{http.Request.Scheme} {http.Connection.RemoteIpAddress}";
                    return Task.CompletedTask;
                });
                return rest(http);
            });
            next(app);
        };
    }
}
