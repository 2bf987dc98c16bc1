using AccessPortal.Data;
using AccessPortal.Data.Sqlite;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Cases;

/// <summary>
/// Keeps a case in a SQLite file between two acts and takes it out by a context of its own, as handlers do: what only memory knew is lost,
/// and every collection comes back in the order that an index gives.
/// </summary>
public sealed class Shelf : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("shelf-").FullName;
    private readonly ServiceProvider _services;
    private IServiceScope? _scope;
    private int _put;

    /// <summary>An empty database; <paramref name="versions"/> of the SOP are in it.</summary>
    public Shelf(params IEnumerable<SopVersion> versions)
    {
        _services = new ServiceCollection().AddLogging().AddPortalIdentity()
            .AddSqlitePortalDb($"Data Source={Path.Combine(_directory, "shelf.db")}").BuildServiceProvider();
        var db = Fresh();
        db.Database.Migrate();
        foreach (var version in versions) db.Add(new SopVersion(version.Number, version.EffectiveFrom, version.Settings) { PrivilegedNeedsDivisionHead = version.PrivilegedNeedsDivisionHead });
        db.SaveChanges();
    }

    /// <summary>Puts a case there for the first time, with the rights it is about.</summary>
    public T Put<T>(T @case, params IEnumerable<AccessGrant> grants) where T : Case
    {
        var db = Fresh();
        db.AddRange(grants);
        // Its SOP version lies there already.
        db.ChangeTracker.TrackGraph(@case, node => node.Entry.State = node.Entry.Entity is SopVersion ? EntityState.Detached : EntityState.Added);
        db.Entry(@case).Reference(c => c.Sop).CurrentValue = db.SopVersions.Single(v => v.Number == @case.Sop.Number);
        // Every history begins with the same number; on the shelf each has its own.
        db.Entry(@case).Property(c => c.Number).CurrentValue = $"{@case.Number}-{++_put}";
        return Again(@case);
    }

    /// <summary>Saves what was done to the case and takes it out again.</summary>
    public T Again<T>(T @case) where T : Case
    {
        var id = @case.Id;
        var db = _scope!.ServiceProvider.GetRequiredService<PortalDb>();
        Adopt(db, @case);
        db.SaveChanges();
        db = Fresh();
        var again = db.Set<T>().Include(c => c.Items).Include(c => c.Journal).Include(c => c.SeenBy).AsSplitQuery().Single(c => c.Id == id);
        db.LoadGrant(again, CancellationToken.None).GetAwaiter().GetResult();
        db.ReviewItems.Where(l => l.ReviewId == id).Include(l => l.Answers).Load();
        return again;
    }

    /// <summary>A right as the case's own context has it.</summary>
    public AccessGrant Grant(Guid id) => _scope!.ServiceProvider.GetRequiredService<PortalDb>().Grants.Include(g => g.Changes).Single(g => g.Id == id);

    public void Dispose()
    {
        _scope?.Dispose();
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    // Handlers add new rights and secrets themselves.
    private static void Adopt(PortalDb db, Case @case)
    {
        if (@case is not Domain.Requests.AccessRequest { Grant: { } grant }) return;
        if (db.Entry(grant).State is EntityState.Detached) db.Add(grant);
        if (grant.Secret is { } secret && db.Entry(secret).State is EntityState.Detached) db.Add(secret);
    }

    private PortalDb Fresh()
    {
        _scope?.Dispose();
        return (_scope = _services.CreateScope()).ServiceProvider.GetRequiredService<PortalDb>();
    }
}
