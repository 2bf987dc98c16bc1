using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using AccessPortal.Cases;
using AccessPortal.Shell;
using AccessPortal.Tests.House;
using Microsoft.Extensions.Configuration;

namespace AccessPortal.Tests.Deploy;

/// <summary>What a server is set up with fits the program and its release.</summary>
public sealed partial class DeployTests : IDisposable
{
    private readonly string _away = Directory.CreateTempSubdirectory("portal-").FullName;

    public void Dispose() => Directory.Delete(_away, recursive: true);

    [Fact]
    public async Task The_unit_starts_the_program_confined_and_is_sound()
    {
        var unit = Text("deploy/accessportal.service");

        string[] lines =
        [
            "ExecStart=/opt/accessportal/AccessPortal", "User=accessportal", "StateDirectory=accessportal", "ProtectSystem=strict", "NoNewPrivileges=true",
            "PrivateTmp=true", "CapabilityBoundingSet=",
        ];
        Assert.Empty(lines.Except(unit.Split('\n')));
        Assert.DoesNotContain("\nMemoryDenyWriteExecute", unit, StringComparison.Ordinal);
        Assert.Equal("AccessPortal", typeof(Program).Assembly.GetName().Name);
        // What the tool looks up is not on this machine: the program and its directory stand in.
        var here = Path.Combine(_away, "accessportal.service");
        var standIn = unit.Replace("/opt/accessportal/AccessPortal", "/bin/true", StringComparison.Ordinal).Replace("/opt/accessportal", "/", StringComparison.Ordinal);
        await File.WriteAllTextAsync(here, standIn);
        if (Find("systemd-analyze") is { } tool) Assert.Equal((0, ""), await Run(tool, "verify", here));
    }

    [Fact]
    public async Task Nginx_passes_on_what_the_portal_asks_for_and_takes_what_it_takes()
    {
        var conf = Text("deploy/nginx.conf");
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(Sources.Root, "deploy", "appsettings.Production.json")).Build();

        Assert.Contains($"proxy_pass {settings["Urls"]!.Replace("localhost", "127.0.0.1", StringComparison.Ordinal)};", conf, StringComparison.Ordinal);
        Assert.Contains($"server_name {new Uri(settings["Office:PublicAddress"]!).Host};", conf, StringComparison.Ordinal);
        string[] headers = ["X-Forwarded-For   $remote_addr", "X-Forwarded-Proto $scheme", "Upgrade           $http_upgrade"];
        Assert.All(headers, header => Assert.Contains("proxy_set_header " + header, conf, StringComparison.Ordinal));
        Assert.True(int.Parse(Body().Match(conf).Groups["size"].Value, CultureInfo.InvariantCulture) * 1024L * 1024 > AttachmentStore.MaxBytes);
        // Nginx opens its directories and ports even for a look at its settings.
        if (!Environment.IsPrivilegedProcess || Find("nginx") is not { } tool || Find("openssl") is not { } openssl) return;
        var (key, certificate) = (Path.Combine(_away, "privkey.pem"), Path.Combine(_away, "fullchain.pem"));
        await Run(openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=portal", "-keyout", key, "-out", certificate);
        var whole = Path.Combine(_away, "nginx.conf");
        await File.WriteAllTextAsync(whole, $"pid {_away}/pid; events {{}} http {{ access_log off; {conf.Replace("/etc/ssl/accessportal", _away, StringComparison.Ordinal)} }}");
        Assert.Equal(0, (await Run(tool, "-t", "-q", "-e", Path.Combine(_away, "log"), "-c", whole)).Code);
    }

    [Fact]
    public void The_settings_for_a_server_are_sound()
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(Sources.Root, "appsettings.json"))
            .AddJsonFile(Path.Combine(Sources.Root, "deploy", "appsettings.Production.json")).Build();
        foreach (var key in (string[])["Database:ConnectionString", "Keys:Directory", "Files:Directory", "Backup:Directory"])
            settings[key] = settings[key]!.Replace("/var/lib/accessportal", _away, StringComparison.Ordinal);

        var read = PortalSettings.Read(settings, "/opt/accessportal");

        Assert.All([read.KeysDirectory, read.FilesDirectory, read.Backups!.Directory], d => Assert.StartsWith(_away, d, StringComparison.Ordinal));
    }

    [Fact, Trait("Category", "Long")]
    public async Task A_release_holds_the_program_and_what_a_server_is_set_up_with()
    {
        Assert.Equal(0, (await Run(Path.Combine(Sources.Root, "release.sh"))).Code);

        var version = typeof(Program).Assembly.GetName().Version!.ToString(3);
        var archive = Path.Combine(Sources.Root, "artifacts", $"accessportal-{version}-linux-x64.tar.gz");
        await using var content = File.OpenRead(archive);
        Assert.StartsWith(Convert.ToHexStringLower(await SHA256.HashDataAsync(content)), await File.ReadAllTextAsync(archive + ".sha256"), StringComparison.Ordinal);
        Assert.Equal(0, (await Run("tar", "-xzf", archive, "-C", _away)).Code);
        var root = Path.Combine(_away, $"accessportal-{version}");
        Assert.Equal([root], Directory.GetFileSystemEntries(_away));
        string[] files =
        [
            "AccessPortal", "appsettings.json", "deploy/accessportal.service", "deploy/nginx.conf", "deploy/appsettings.Production.json", "docs/operate.md",
            "docs/operate.id.md", "LICENSE", "CHANGELOG.md",
        ];
        Assert.All(files, f => Assert.True(File.Exists(Path.Combine(root, f)), f));
        Assert.Equal(1, (await Run(Path.Combine(root, "AccessPortal"), "salah")).Code);
    }

    private static string Text(string path) => File.ReadAllText(Path.Combine(Sources.Root, path));

    private static string? Find(string tool) => ((string[])["/usr/bin", "/usr/sbin", "/bin"]).Select(d => Path.Combine(d, tool)).FirstOrDefault(File.Exists);

    private static async Task<(int Code, string Error)> Run(string tool, params IReadOnlyList<string> args)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, args) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var (error, screen) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        await screen;
        return (process.ExitCode, (await error).Trim());
    }

    [GeneratedRegex(@"client_max_body_size (?<size>\d+)m;", RegexOptions.NonBacktracking)]
    private static partial Regex Body();
}
