using AccessPortal.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>The whole portal on a real port, with a real Chromium for those who ask for a page: one for all journeys.</summary>
public class Portal : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _chromium = new(Launch);

    private readonly Portal? _earlier;
    private readonly List<string> _lines = [];

    public Portal()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("portal-").FullName;
    }

    private Portal(Portal earlier)
    {
        (_earlier, Directory, _lines) = (earlier, earlier.Directory, earlier._lines);
    }

    /// <summary>Where database, keys and files lie.</summary>
    public string Directory { get; }

    /// <summary>Everything the portal has logged.</summary>
    public LogBook Log { get; } = new();

    /// <summary>A clock that the journey moves; null for the real one.</summary>
    protected virtual TimeProvider? Clock => null;

    /// <summary>Development has the demo office, Production nobody.</summary>
    protected virtual string EnvironmentName => "Development";

    /// <summary>The portal's address.</summary>
    public string Address { get; private set; } = "";

    public virtual Task InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
        foreach (var line in _lines) Own(line);
        return Task.CompletedTask;
    }

    /// <summary>Takes another address of this machine for the portal's own: that of a line laid in front of it.</summary>
    public void Own(string address)
    {
        if (!_lines.Contains(address)) _lines.Add(address);
        var features = Services.GetRequiredService<IServer>().Features;
        features.Set<IServerAddressesFeature>(new Addresses([.. features.Get<IServerAddressesFeature>()!.Addresses, address]));
    }

    /// <summary>The portal as it is after a restart: the same database, keys and files, and none of the circuits.</summary>
    public async Task<Portal> Restarted()
    {
        var portal = new Portal(this);
        await portal.InitializeAsync();
        return portal;
    }

    /// <summary>Asks the database directly.</summary>
    public async Task<T> Read<T>(Func<PortalDb, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    /// <summary>Closes the browsers of journeys that are over: their pages follow every event as well.</summary>
    public async Task BeAlone()
    {
        if (!_chromium.IsValueCreated) return;
        var (_, browser) = await _chromium.Value;
        foreach (var context in browser.Contexts.ToList()) await context.CloseAsync();
    }

    /// <summary>Opens a browser of its own, not signed in; over another line than the direct one where its address is given.</summary>
    public async Task<IPage> Stranger(int width = 1440, int height = 900, string? address = null)
    {
        var (_, browser) = await _chromium.Value;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address ?? Address, ViewportSize = new() { Width = width, Height = height }, Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>Opens a browser of its own and signs in as a demo account.</summary>
    public async Task<IPage> SignIn(string account, string path = "/tugas")
    {
        var page = await Stranger();
        await Enter(page, account, path);
        return page;
    }

    /// <summary>Signs in, in a browser that is open already.</summary>
    public static async Task Enter(IPage page, string account, string path, string password = DemoAccounts.Password)
    {
        await page.GotoAsync($"/masuk?ReturnUrl={Uri.EscapeDataString(path)}");
        await page.GetByLabel("Nama pengguna").FillAsync(account);
        await page.GetByLabel("Kata sandi").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await page.Ready();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_chromium is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (playwright, browser) = await _chromium.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
        await base.DisposeAsync();
        if (_earlier is not null) return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments }));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        // A published portal has its styles and scripts beside it; a built one is told where they are.
        builder.UseStaticWebAssets();
        builder.UseSetting("Database:ConnectionString", $"Data Source={Path.Combine(Directory, "portal.db")}");
        builder.UseSetting("Keys:Directory", Path.Combine(Directory, "keys"));
        builder.UseSetting("Files:Directory", Path.Combine(Directory, "files"));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<ILoggerProvider>(Log);
            if (Clock is { } clock) services.AddSingleton(clock);
        });
    }
}

/// <summary>Where a portal is reached, by the lines too.</summary>
internal sealed class Addresses(ICollection<string> all) : IServerAddressesFeature
{
    ICollection<string> IServerAddressesFeature.Addresses => all;

    public bool PreferHostingUrls { get; set; }
}

/// <summary>All journeys share one portal and one browser.</summary>
[CollectionDefinition(nameof(Journey), DisableParallelization = true)]
public sealed class Journey : ICollectionFixture<Portal>;
