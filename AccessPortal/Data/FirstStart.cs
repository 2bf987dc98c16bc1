using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Data;

/// <summary>Brings the database up.</summary>
public static class FirstStart
{
    /// <summary>Migrates.</summary>
    public static async Task Prepare(IServiceProvider services, bool demo, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDb>().Database.MigrateAsync(ct);
    }
}
