using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace AccessPortal.Tests.SignIn;

/// <summary>The portal with its demo office.</summary>
public sealed class PortalInDevelopment() : HostedPortal("Development");

/// <summary>The portal as it is installed: empty.</summary>
public sealed class PortalInProduction() : HostedPortal("Production");

/// <summary>The portal in a folder of its own, asked over HTTP.</summary>
/// <param name="environment">How it is started.</param>
public class HostedPortal(string environment) : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
    }

    private IEnumerable<(string Key, string Value)> Settings =>
    [
        ("Database:ConnectionString", $"Data Source={Path.Combine(_folder, "portal.db")}"), ("Keys:Directory", Path.Combine(_folder, "keys")),
        ("Files:Directory", Path.Combine(_folder, "files")), ("Logging:LogLevel:Default", "Warning"),
    ];

    /// <summary>Where database, keys and files lie.</summary>
    public string Folder => _folder;

    /// <summary>Runs a command on the same folder, in a process of its own.</summary>
    public async Task<(int Code, string Screen, string Error)> Run(params IReadOnlyList<string> command)
    {
        string[] settings = [$"--environment={environment}", .. Settings.Select(s => $"--{s.Key}={s.Value}")];
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. command, .. settings])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory,
        };
        using var process = Process.Start(start)!;
        var (screen, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await screen, await error);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(_folder)) return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
