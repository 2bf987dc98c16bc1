using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Update;

namespace AccessPortal.Data.Sqlite;

/// <summary>Registers the SQLite database.</summary>
public static class SqliteRegistration
{
    /// <summary>Adds <see cref="PortalDb"/> in the file that <paramref name="connectionString"/> names.</summary>
    public static IServiceCollection AddSqlitePortalDb(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<OfficeWrites>();
        services.AddSingleton<ReadStorageFault>(SqliteFaults.Read);
        // Foreign keys set anew each time the connection is opened would undo what SqlitePragmas sets once. With busy_timeout SQLite itself
        // waits for the lock; the provider is not to begin the wait anew.
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = null, DefaultTimeout = 1 }.ToString();
        services.AddDbContext<SqlitePortalDb>((sp, options) => options.UseSqlite(connection).AddInterceptors(SqlitePragmas.Once, sp.GetRequiredService<OfficeWrites>())
            .ReplaceService<IModificationCommandBatchFactory, SqliteBatches>()
            // The register cuts what no index sorts before it sorts: which lines, the planner decides by the most selective index.
            .ConfigureWarnings(w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)));
        services.AddScoped<PortalDb>(sp => sp.GetRequiredService<SqlitePortalDb>());
        services.AddSingleton<SqliteStatistics>().AddHostedService(sp => sp.GetRequiredService<SqliteStatistics>());
        return services;
    }
}

/// <summary>For <c>dotnet ef</c>: the model with Identity's newest schema, as the portal itself uses it.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqlitePortalDb>
{
    public SqlitePortalDb CreateDbContext(string[] args)
    {
        var services = new ServiceCollection().AddPortalIdentity().AddSqlitePortalDb("Data Source=design.db");
        return services.BuildServiceProvider().GetRequiredService<SqlitePortalDb>();
    }
}
