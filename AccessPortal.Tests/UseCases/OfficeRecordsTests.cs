using AccessPortal.Data;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.UseCases;

/// <summary>Posts and calendar are kept, and never longer than they hold.</summary>
public sealed class OfficeRecordsTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task They_are_read_once() => Assert.Same(await Chart(), await Chart());

    [Fact]
    public async Task What_is_written_counts_at_once_for_who_wrote_it_and_for_others_from_the_commit_on()
    {
        var before = await Chart();
        await using var scope = _office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using (var writing = await db.BeginWrite(CancellationToken.None))
        {
            db.Positions.Add(new(Guid.NewGuid(), "Kepala Pos Baru", DemoOffice.UnitId("disdikbud")));
            await db.SaveChangesAsync();
            Assert.Contains("Kepala Pos Baru", await Titles(db));
            Assert.DoesNotContain("Kepala Pos Baru", await Titles());
            await writing.CommitAsync();
        }

        Assert.Contains("Kepala Pos Baru", await Titles());
        Assert.NotSame(before, await Chart());
    }

    [Fact]
    public async Task What_is_rolled_back_leaves_no_trace()
    {
        await using (var scope = _office.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            await using var writing = await db.BeginWrite(CancellationToken.None);
            await db.Holdings.ExecuteDeleteAsync();
            Assert.Empty((await Chart(db)).HoldersOf(Role.Helpdesk));
        }

        Assert.NotEmpty((await Chart()).HoldersOf(Role.Helpdesk));
        Assert.Same(await Chart(), await Chart());
    }

    [Fact]
    public async Task A_holding_that_begins_or_ends_counts_from_its_instant_though_nothing_is_written()
    {
        var (post, person) = (await _office.Read(db => db.Positions.Where(p => p.Role == Role.DivisionHead).Select(p => p.Id).SingleAsync()), DemoOffice.PersonId("kasi.layanan"));
        var now = _office.Time.GetUtcNow();
        await _office.Read(db =>
        {
            db.Holdings.Add(new(Guid.NewGuid(), post, person, now.AddHours(1), now.AddHours(2), HoldingKind.ActingAbsence));
            return db.SaveChangesAsync();
        });

        foreach (var expected in (bool[])[false, true, false])
        {
            Assert.Equal(expected, (await Chart()).HoldersOf(post).Contains(person));
            _office.Time.Advance(TimeSpan.FromHours(1));
        }
    }

    // A page that was begun before the change must not hand what it sees to those who come after.
    [Fact]
    public async Task What_an_older_reading_sees_is_kept_for_nobody()
    {
        await using var scope = _office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var page = await db.BeginRead(CancellationToken.None);
        await db.Positions.CountAsync();
        await _office.Read(d => d.Holdings.Where(h => h.PersonId == DemoOffice.PersonId("helpdesk")).ExecuteDeleteAsync());

        await Chart(db);

        Assert.DoesNotContain(DemoOffice.PersonId("helpdesk"), (await Chart()).HoldersOf(Role.Helpdesk));
    }

    private OfficeRecords Records => _office.Services.GetRequiredService<OfficeRecords>();

    private Task<Chart> Chart(PortalDb db) => Records.Chart(db, _office.Time.GetUtcNow(), CancellationToken.None);

    private Task<Chart> Chart() => _office.Read(Chart);

    private async Task<IReadOnlyList<string>> Titles(PortalDb db)
    {
        var chart = await Chart(db);
        return [.. (await db.Positions.Select(p => p.Id).ToListAsync()).Select(chart.Find).OfType<Position>().Select(p => p.Title)];
    }

    private Task<IReadOnlyList<string>> Titles() => _office.Read(Titles);
}
