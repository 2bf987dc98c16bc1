using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using AccessPortal.Tests.SignIn;

namespace AccessPortal.Tests.Shell;

/// <summary>What goes out compressed and what never does, over HTTP; see docs/adr/0014-compressed-pages.md.</summary>
public sealed partial class CompressionTests(CompressionTests.ListeningPortal portal) : IClassFixture<CompressionTests.ListeningPortal>
{
    [Theory]
    [InlineData("MudBlazor.min.", ".css", 60_000)]
    [InlineData("MudBlazor.min.", ".js", 20_000)]
    [InlineData("AccessPortal.", ".css", 20_000)]
    [InlineData("portal.", ".js", 4_000)]
    public async Task Styles_and_scripts_come_compressed_by_the_address_that_a_page_names(string name, string ending, int most)
    {
        using var browser = Browser();
        var address = Addresses().Matches(await browser.GetStringAsync("/masuk")).Select(m => m.Groups["address"].Value)
            .First(a => a.Split('/')[^1].StartsWith(name, StringComparison.Ordinal) && a.EndsWith(ending, StringComparison.Ordinal));

        using var answer = await Ask(browser, address);

        Assert.Equal((HttpStatusCode.OK, "br"), (answer.StatusCode, Assert.Single(answer.Content.Headers.ContentEncoding)));
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1, most);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory, InlineData("/masuk"), InlineData("/tugas"), InlineData("/daftar")]
    public async Task A_page_comes_compressed(string path)
    {
        using var browser = Browser();
        await browser.Enter("helpdesk");

        using var answer = await Ask(browser, path);

        Assert.Equal((HttpStatusCode.OK, "br"), (answer.StatusCode, Assert.Single(answer.Content.Headers.ContentEncoding)));
    }

    [Theory, InlineData("/permintaan/HA-2026-0001/cetak"), InlineData("/daftar/cetak"), InlineData("/formulir/fr-01")]
    public async Task What_carries_a_persons_data_does_not(string path)
    {
        using var browser = Browser();
        await browser.Enter("helpdesk");

        using var answer = await Ask(browser, path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_circuits_socket_agrees_to_no_compression()
    {
        using var _ = Browser();
        var (address, jar) = (portal.ClientOptions.BaseAddress, new CookieContainer());
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = jar }) { BaseAddress = address };
        using var entered = await browser.Enter("helpdesk");
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(address.Host, address.Port);
        var stream = tcp.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET /_blazor HTTP/1.1\r\nHost: {address.Authority}\r\nOrigin: http://{address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" +
            $"Cookie: {jar.GetCookieHeader(address)}\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n"));

        var buffer = new byte[4096];
        var head = Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));

        Assert.StartsWith("HTTP/1.1 101", head, StringComparison.Ordinal);
        Assert.DoesNotContain("permessage-deflate", head, StringComparison.Ordinal);
    }

    private HttpClient Browser() => portal.CreateClient();

    private static Task<HttpResponseMessage> Ask(HttpClient browser, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        return browser.SendAsync(request);
    }

    [GeneratedRegex("(?:href|src)=\"(?<address>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();

    /// <summary>The portal on a port of its own.</summary>
    public sealed class ListeningPortal : HostedPortal
    {
        public ListeningPortal() : base("Development") => UseKestrel(0);
    }
}
