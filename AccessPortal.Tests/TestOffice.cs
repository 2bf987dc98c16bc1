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
    private ServiceProvider _services = null!;

    /// <summary>Tuesday, 24 November 2026, 10.00 WIB.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));

    /// <summary>Where database, keys and files lie.</summary>
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("portal-").FullName;

    /// <summary>The services, for what no message tells.</summary>
    public IServiceProvider Services => _services;

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
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "Sqlite",
            ["Database:ConnectionString"] = "Data Source=portal.db",
            ["Keys:Directory"] = "keys",
            ["Files:Directory"] = "files",
            ["Office:TimeZone"] = "Asia/Jakarta",
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Time).AddSingleton<IConfiguration>(configuration);
        services.AddRooms(PortalSettings.Read(configuration, Directory)).AddHttpContextAccessor();
        services.AddScoped<AuthenticationStateProvider, NoCircuit>();
        services.Configure<OfficeProfile>(o => (o.MailSuffixes, o.SiteDomains) = ([".go.id"], ["arunikarayakab.go.id"]));
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        With?.Invoke(services);
        _services = services.BuildServiceProvider();
        await FirstStart.Prepare(_services, demo: true, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    internal Desk DeskOf(string account) => new(_services.GetRequiredService<IServiceScopeFactory>(), new SignedAs(account), _services.GetRequiredService<SharedReads>());

    private sealed class NoCircuit : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => throw new InvalidOperationException("No circuit here.");
    }
}
