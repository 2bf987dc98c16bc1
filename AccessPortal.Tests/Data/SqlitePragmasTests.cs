using AccessPortal.Data;
using AccessPortal.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Data;

public sealed class SqlitePragmasTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-pragmas");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_connection_that_comes_from_the_pool_again_is_not_set_up_again()
    {
        await using var services = new ServiceCollection().AddPortalIdentity().AddSqlitePortalDb($"Data Source={Path.Combine(_folder.FullName, "portal.db")};Foreign Keys=False").BuildServiceProvider();

        Assert.Equal(("10000", "1"), await Once("PRAGMA busy_timeout=77"));
        Assert.Equal(("77", "1"), await Once("PRAGMA busy_timeout=77"));

        async Task<(string?, string?)> Once(string then)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            await db.Database.OpenConnectionAsync();
            var found = (await Ask(db, "PRAGMA busy_timeout"), await Ask(db, "PRAGMA foreign_keys"));
            await Ask(db, then);
            return found;
        }
    }

    // What the string asks for instead, the connection does not get: a crash loses nothing that was acknowledged.
    [Theory]
    [InlineData("")]
    [InlineData(";Foreign Keys=False;Default Timeout=1")]
    [InlineData(";Pooling=False;Foreign Keys=False")]
    public async Task Every_connection_keeps_the_portals_promises_whatever_the_string_says(string rest)
    {
        await using var services = new ServiceCollection().AddPortalIdentity().AddSqlitePortalDb($"Data Source={Path.Combine(_folder.FullName, "portal.db")}{rest}").BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();

        await db.Database.OpenConnectionAsync();

        Assert.Equal("wal", await Ask(db, "PRAGMA journal_mode"));
        Assert.Equal(("2", "1"), (await Ask(db, "PRAGMA synchronous"), await Ask(db, "PRAGMA foreign_keys")));
    }

    private static async Task<string?> Ask(PortalDb db, string pragma)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}
