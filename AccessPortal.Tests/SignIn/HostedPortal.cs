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
        builder.UseSetting("Database:ConnectionString", $"Data Source={Path.Combine(_folder, "portal.db")}");
        builder.UseSetting("Keys:Directory", Path.Combine(_folder, "keys"));
        builder.UseSetting("Files:Directory", Path.Combine(_folder, "files"));
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(_folder)) return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
