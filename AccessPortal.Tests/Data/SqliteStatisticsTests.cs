using AccessPortal.Data.Sqlite;
using AccessPortal.Tests.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Data;

public sealed class SqliteStatisticsTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task The_planner_knows_how_the_rights_are_spread_and_hears_of_their_growth()
    {
        var statistics = office.Services.GetRequiredService<SqliteStatistics>();
        await statistics.Renew(CancellationToken.None);
        var before = await Rows();

        await ManyGrants.Add(office, 3_000);
        await statistics.Renew(CancellationToken.None);

        Assert.InRange(before, 1, 500);
        Assert.InRange(await Rows(), 1_000, 10_000);
    }

    // The first number of an index is how many rows its table has, as far as it was looked at.
    private Task<int> Rows() => office.Read(db => db.Database.SqlQuery<int>($"SELECT CAST(stat AS INTEGER) AS Value FROM sqlite_stat1 WHERE tbl = 'RegisterLines' LIMIT 1").SingleAsync());
}
