using AccessPortal.Data;
using AccessPortal.Data.Demo;
using AccessPortal.Live;
using AccessPortal.Shell;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Bench;

/// <summary>The demo office on a SQLite file of its own, deleted in the end.</summary>
internal sealed class BenchOffice(ServiceProvider services, string directory) : IAsyncDisposable
{
    /// <summary>How many queries have been carried out.</summary>
    public Carried Carried => services.GetRequiredService<Carried>();

    /// <summary>What circuits listen to.</summary>
    public StatusFeed Feed => services.GetRequiredService<StatusFeed>();

    /// <summary>Opens a fresh office.</summary>
    public static async Task<BenchOffice> Open()
    {
        var directory = Directory.CreateTempSubdirectory("portal-bench-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "Sqlite", ["Database:ConnectionString"] = "Data Source=portal.db",
            ["Keys:Directory"] = "keys", ["Files:Directory"] = "files", ["Office:TimeZone"] = "Asia/Jakarta",
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(configuration);
        services.AddRooms(PortalSettings.Read(configuration, directory)).AddHttpContextAccessor();
        services.Configure<OfficeProfile>(o => (o.MailSuffixes, o.SiteDomains) = ([".go.id"], ["arunikarayakab.go.id"]));
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddScoped<SignedIn>().AddScoped<ICallerIdentity>(sp => sp.GetRequiredService<SignedIn>());
        services.AddSingleton<Carried>().AddScoped(typeof(IPipelineBehavior<,>), typeof(Counting<,>));
        var provider = services.BuildServiceProvider();
        await FirstStart.Prepare(provider, demo: true, CancellationToken.None);
        return new(provider, directory);
    }

    /// <summary>The desk of one more circuit of a demo account.</summary>
    public IDesk Circuit(string account)
    {
        // Lives as long as the office: a circuit's scope is as long-lived.
        var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<SignedIn>().Account = account;
        return scope.ServiceProvider.GetRequiredService<IDesk>();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    private sealed class SignedIn : ICallerIdentity
    {
        public string Account { get; set; } = "";

        public Task<Guid?> PersonId() => Task.FromResult<Guid?>(DemoOffice.PersonId(Account));
    }

    private sealed class Counting<TRequest, T>(Carried carried) : IPipelineBehavior<TRequest, T> where TRequest : IRequest<T>
    {
        public Task<T> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<T> next)
        {
            carried.Add();
            return next();
        }
    }
}

/// <summary>Counts the queries that reached their handler.</summary>
internal sealed class Carried
{
    private int _count;

    /// <summary>Counts one more.</summary>
    public void Add() => Interlocked.Increment(ref _count);

    /// <summary>The count since it was last taken.</summary>
    public int Take() => Interlocked.Exchange(ref _count, 0);
}
