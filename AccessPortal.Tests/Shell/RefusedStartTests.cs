using System.Net;
using System.Net.Sockets;

namespace AccessPortal.Tests.Shell;

/// <summary>A start that is refused, as its operator sees it.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("portal-");
    private readonly TcpListener _other = new(IPAddress.Loopback, 0);

    public RefusedStartTests() => _other.Start();

    public void Dispose()
    {
        _other.Dispose();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_one_sentence() =>
        await Refuses(((IPEndPoint)_other.LocalEndpoint).ToString(), "http", "address already in use");

    [Fact]
    [Trait("Category", "Long")]
    public async Task What_cannot_be_listened_on_is_told_in_one_sentence()
    {
        // 192.0.2.0/24 is for documents: no machine has it.
        await Refuses("192.0.2.7:5080", "http", "the portal cannot listen on http://192.0.2.7:5080", "--Proxy:Known:0=192.0.2.1", "--Office:PublicAddress=https://akses.contohkab.go.id");
        await Refuses("127.0.0.1:0", "https", "the portal cannot listen on https://127.0.0.1:0",
            "--Kestrel:Certificates:Default:Path=/nowhere/portal.pfx");
    }

    [Fact]
    public async Task A_directory_that_may_not_be_written_is_told_in_one_sentence()
    {
        foreach (var name in (string[])["keys", "files"]) _directory.CreateSubdirectory(name);
        Unprivileged.Forbid(_directory.FullName);
        try
        {
            await using var portal = Start(["--Urls=http://127.0.0.1:0"], Unprivileged.Command);

            Assert.Equal(1, await portal.Ended());

            Assert.StartsWith("Setting Database:ConnectionString: the database cannot be used", Sentence(portal), StringComparison.Ordinal);
        }
        finally
        {
            Unprivileged.Allow(_directory.FullName);
        }
    }

    private async Task Refuses(string address, string scheme, string why, params IReadOnlyList<string> settings)
    {
        await using var portal = Start([$"--Urls={scheme}://{address}", .. settings]);

        Assert.Equal(1, await portal.Ended());

        var sentence = Sentence(portal);
        Assert.StartsWith("Setting Urls: ", sentence, StringComparison.Ordinal);
        Assert.Contains(why, sentence, StringComparison.Ordinal);
        Assert.Contains(address.Split(':')[0], sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("/persiapan/", portal.Output, StringComparison.Ordinal);
    }

    private PortalProcess Start(IReadOnlyList<string> settings, params IReadOnlyList<string> under) =>
        new(_directory.FullName, ["--environment=Production", .. settings], under);

    private static string Sentence(PortalProcess portal)
    {
        Assert.False(portal.Output.Contains("Exception", StringComparison.Ordinal), portal.Output);
        return Assert.Single(portal.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
