using AccessPortal.Data;
using AccessPortal.Domain.Office;
using AccessPortal.UseCases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AccessPortal.Tests.Data;

/// <summary>A portal's data after a first start, in a file of its own.</summary>
public sealed class DemoStart : IAsyncLifetime
{
    // Tuesday, 24 November 2026, 10.00 WIB.
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    private readonly string _directory = Directory.CreateTempSubdirectory("portal-").FullName;
    private readonly List<string> _kept = [];

    public DateTimeOffset StartsAt { get; init; } = Now;

    public ServiceProvider Services { get; private set; } = null!;

    public IReadOnlyList<string> KeptFiles => _kept;

    public async Task InitializeAsync()
    {
        var services = new ServiceCollection().AddLogging().AddPortalData($"Data Source={Path.Combine(_directory, "portal.db")}");
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(StartsAt)).AddSingleton(new OfficeZone("Asia/Jakarta"));
        services.AddSingleton(new InstallationKey(_directory)).AddSingleton<OfficeRecords>().AddScoped<WorkingTime>();
        services.AddSingleton<KeepFile>((id, content, _) =>
        {
            _kept.Add(id.ToString());
            return Task.FromResult(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
        });
        Services = services.BuildServiceProvider();
        await Start();
    }

    public Task Start() => FirstStart.Prepare(Services, demo: true, CancellationToken.None);

    public async Task<T> Read<T>(Func<PortalDb, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    public async Task DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }
}
