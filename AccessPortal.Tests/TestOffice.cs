using AccessPortal.Data;
using AccessPortal.Live;
using AccessPortal.Shell;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using AccessPortal.Work;
using MediatR;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AccessPortal.Tests;

/// <summary>The demo office on a real SQLite file, with a clock that tests move: everything behind the pages.</summary>
public sealed class TestOffice : IAsyncLifetime
{
    private static readonly EphemeralDataProtectionProvider s_keys = new();
    private static readonly Lazy<Task<string>> s_demo = new(Fill);
    private ServiceProvider _services = null!;

    /// <summary>Tuesday, 24 November 2026, 10.00 WIB.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));

    /// <summary>Where database, keys and files lie.</summary>
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("portal-").FullName;

    /// <summary>The services, for what no message tells.</summary>
    public IServiceProvider Services => _services;

    /// <summary>Where the office's database, keys and files come from; the demo office of today when not set.</summary>
    public Func<Task<string>> From { get; init; } = () => s_demo.Value;

    /// <summary>What a test adds to the services before the office opens.</summary>
    public Action<IServiceCollection>? With { get; init; }

    /// <summary>Sends a message as a demo account.</summary>
    public Task<Answer<T>> Send<T>(string account, IRequest<T> message) => DeskOf(account).Send(message);

    /// <summary>Sends a message that must be carried out.</summary>
    public async Task<T> Done<T>(string account, IRequest<T> message)
    {
        var answer = await Send(account, message);
        Assert.True(answer.Ok, $"{answer.Refusal?.Kind} {answer.Refusal?.Code} {string.Join("; ", answer.Refusal?.Fields.Select(f => f.Field + ":" + f.Code) ?? [])}");
        return answer.Value;
    }

    /// <summary>Sends a message that must be refused.</summary>
    public async Task<Refusal> Refused<T>(string account, IRequest<T> message) =>
        (await Send(account, message)).Refusal ?? throw new InvalidOperationException("The message was carried out.");

    /// <summary>Lets the portal's clock look once.</summary>
    public Task Tick() => _services.GetRequiredService<PortalClock>().Tick(CancellationToken.None);

    /// <summary>Asks the database directly.</summary>
    public async Task<T> Read<T>(Func<PortalDb, Task<T>> question)
    {
        await using var scope = _services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    public async Task InitializeAsync()
    {
        Copy(await From(), Directory);
        _services = Open(Directory, Time, With);
        await FirstStart.Prepare(_services, demo: true, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    // The demo office is filled once a run and copied for each test: with its history it takes a second or two.
    private static async Task<string> Fill()
    {
        var template = new TestOffice();
        await using (var services = Open(template.Directory, template.Time, null)) await FirstStart.Prepare(services, demo: true, CancellationToken.None);
        SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.Directory.Delete(template.Directory, recursive: true);
        return template.Directory;
    }

    private static ServiceProvider Open(string directory, TimeProvider time, Action<IServiceCollection>? with)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "Sqlite",
            ["Database:ConnectionString"] = "Data Source=portal.db",
            ["Keys:Directory"] = "keys",
            ["Files:Directory"] = "files",
            ["Office:TimeZone"] = "Asia/Jakarta",
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(time).AddSingleton<IConfiguration>(configuration);
        services.AddRooms(PortalSettings.Read(configuration, directory)).AddHttpContextAccessor();
        services.AddScoped<AuthenticationStateProvider, NoCircuit>();
        services.Configure<OfficeProfile>(o => (o.MailSuffixes, o.SiteDomains) = ([".go.id"], ["arunikarayakab.go.id"]));
        services.AddSingleton<IDataProtectionProvider>(s_keys);
        with?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private static void Copy(string from, string to)
    {
        foreach (var directory in System.IO.Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            System.IO.Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, directory)));
        foreach (var file in System.IO.Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)), overwrite: true);
    }

    internal Desk DeskOf(string account) => new(_services.GetRequiredService<IServiceScopeFactory>(), new SignedAs(account), _services.GetRequiredService<SharedReads>());

    private sealed class NoCircuit : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => throw new InvalidOperationException("No circuit here.");
    }
}
