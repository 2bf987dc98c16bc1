using AccessPortal.Data.Sqlite;

namespace AccessPortal.Data;

/// <summary>Registers where the portal keeps its data, sign-ins included.</summary>
public static class DataRegistration
{
    /// <summary>Adds the database that <paramref name="connectionString"/> names and Identity over it.</summary>
    public static IServiceCollection AddPortalData(this IServiceCollection services, string connectionString) =>
        services.AddSqlitePortalDb(connectionString).AddPortalIdentity();
}
