using AccessPortal.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>The whole portal on a real port, with a real Chromium: one for all journeys.</summary>
public sealed class Portal : WebApplicationFactory<Program>, IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where database, keys and files lie.</summary>
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("portal-").FullName;

    /// <summary>Everything the portal has logged.</summary>
    public LogBook Log { get; } = new();

    /// <summary>The portal's address.</summary>
    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not { } chromium) return;
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Chromium.Arguments });
    }

    /// <summary>Opens a browser of its own, not signed in.</summary>
    public async Task<IPage> Stranger(int width = 1440, int height = 900)
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = Address, ViewportSize = new() { Width = width, Height = height }, Permissions = ["clipboard-read", "clipboard-write"] });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>Opens a browser of its own and signs in as a demo account.</summary>
    public async Task<IPage> SignIn(string account, string path = "/tugas")
    {
        var page = await Stranger();
        await page.GotoAsync($"/masuk?ReturnUrl={Uri.EscapeDataString(path)}");
        await page.GetByLabel("Nama pengguna").FillAsync(account);
        await page.GetByLabel("Kata sandi").FillAsync(DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await page.Ready();
        return page;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Database:ConnectionString", $"Data Source={Path.Combine(Directory, "portal.db")}");
        builder.UseSetting("Keys:Directory", Path.Combine(Directory, "keys"));
        builder.UseSetting("Files:Directory", Path.Combine(Directory, "files"));
        builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(Log));
    }
}

/// <summary>All journeys share one portal and one browser.</summary>
[CollectionDefinition(nameof(Journey))]
public sealed class Journey : ICollectionFixture<Portal>;
