using System.Security.Cryptography;
using System.Text;

namespace AccessPortal.Data.Demo;

/// <summary>Kabupaten Arunika Raya: a regency that does not exist, with its people, posts, websites, rights, running requests and revocations.</summary>
public static class DemoOffice
{
    /// <summary>A person's key, by account name or by unit and part, e.g. "pemohon", "dinkes.staf1".</summary>
    public static Guid PersonId(string key) => Key("person", key);

    /// <summary>A post's key, e.g. "kadis", "disdikbud.kepala".</summary>
    public static Guid PositionId(string key) => Key("post", key);

    /// <summary>A unit's key, e.g. "disdikbud".</summary>
    public static Guid UnitId(string key) => Key("unit", key);

    /// <summary>A website's key by the first label of its name, e.g. "ppdb".</summary>
    public static Guid WebsiteId(string label) => Key("website", label);

    /// <summary>A request's key by its name in the demo's table, e.g. "verifikasi".</summary>
    public static Guid RequestId(string key) => Key("request", key);

    /// <summary>A review's key by its name in the demo, e.g. "semester".</summary>
    public static Guid ReviewId(string key) => Key("review", key);

    /// <summary>Contracts with third parties run to the end of the budget year.</summary>
    internal static DateOnly ContractEnd(DateOnly day) => new(day.Year, 12, 31);

    /// <summary>The same key at every start, so that tests can name what they mean.</summary>
    internal static Guid Key(string kind, string name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"arunikarayakab:{kind}:{name}")).AsSpan(0, 16));

    /// <summary>Adds the whole office; the last of it is saved by whoever owns the transaction.</summary>
    internal static async Task Fill(PortalDb db, SopVersion sop, DateTimeOffset now, WorkingCalendar calendar, KeepFile? keep, CancellationToken ct)
    {
        List<Position> positions = [.. DemoPosts.Positions()];
        List<Holding> holdings = [.. DemoPosts.Holdings()];
        db.Units.AddRange(DemoUnits.All());
        db.People.AddRange(DemoPeople.All());
        db.Positions.AddRange(positions);
        db.Holdings.AddRange(holdings);
        db.Websites.AddRange(DemoWebsites.All());
        db.Grants.AddRange(DemoGrants.All(now, calendar.LocalDate(now)));
        var chart = new Chart(positions, holdings.Where(h => h.IsInForce(now)));
        var reviews = new DemoReviews(db, sop, chart, calendar, now);
        reviews.AddEnded();
        DemoGrants.RecordLogins(db.Grants.Local, now);
        await new DemoCases(db, sop, chart, calendar, now, keep).Add(ct);
        reviews.Add();
        // The rights first: sorted together with cases and revocations, their inserts take minutes.
        await db.SaveChangesAsync(ct);
        new DemoRevocations(db, sop, chart, calendar, now).Add();
    }
}
