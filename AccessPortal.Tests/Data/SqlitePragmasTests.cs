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

        Assert.Equal("wal", await Asked("journal_mode"));
        Assert.Equal(("2", "1"), (await Asked("synchronous"), await Asked("foreign_keys")));

        async Task<string?> Asked(string pragma)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            return (await command.ExecuteScalarAsync())?.ToString();
        }
    }
}
