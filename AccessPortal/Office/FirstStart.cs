using AccessPortal.Data.Demo;
using Microsoft.AspNetCore.Identity;

namespace AccessPortal.Office;

/// <summary>Brings a database to where the portal can run: schema, SOP, calendar and, where asked for, the demo office.</summary>
public static class FirstStart
{
    private static readonly DateTimeOffset s_sopBegins = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Prepares the database; what is there already stays as it is, so every start may call it.</summary>
    /// <param name="services">The portal's services.</param>
    /// <param name="demo">Whether an empty directory is filled with the demo office.</param>
    /// <param name="ct">Cancels; nothing half done stays.</param>
    public static async Task Prepare(IServiceProvider services, bool demo, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var key = scope.ServiceProvider.GetRequiredService<InstallationKey>();
        await Find(db, key, scope.ServiceProvider.GetRequiredService<ReadStorageFault>(), ct);
        await db.Database.MigrateAsync(ct);
        await using var transaction = await db.BeginWrite(ct);
        await AddRules(db, Today(scope.ServiceProvider), ct);
        await RenewCalendar(db, scope.ServiceProvider.GetRequiredService<WorkingTime>(), ct);
        await NamePortal(db, ct);
        if (demo && !await db.People.AnyAsync(ct)) await AddDemo(scope.ServiceProvider, db, ct);
        await transaction.CommitAsync(ct);
        key.Keep();
    }

    private static async Task Find(PortalDb db, InstallationKey key, ReadStorageFault read, CancellationToken ct)
    {
        var begun = File.Exists(key.Path);
        try
        {
            await db.EnsureFree(mayBegin: !begun, ct);
            if (!begun || (await db.Database.GetAppliedMigrationsAsync(ct)).Any()) return;
        }
        catch (Exception fault) when (begun && read(fault) is StorageFault.Missing)
        {
            throw new DatabaseMissing(db.Database.GetDbConnection().DataSource, key.Path, fault);
        }
        throw new DatabaseMissing(db.Database.GetDbConnection().DataSource, key.Path);
    }

    // By the office's zone: the language, which a clock on screen needs, has no part here.
    private static DateOnly Today(IServiceProvider services) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(
        services.GetRequiredService<TimeProvider>().GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(services.GetRequiredService<OfficeZone>().Id)).DateTime);

    private static async Task AddRules(PortalDb db, DateOnly today, CancellationToken ct)
    {
        if (!await db.SopVersions.AnyAsync(ct)) db.SopVersions.Add(new(1, s_sopBegins));
        if (!await db.WorkingHours.AnyAsync(ct))
        {
            db.WorkingHours.AddRange(OfficeCalendarDefaults.Hours);
            db.Holidays.AddRange(OfficeCalendarDefaults.Holidays);
            db.SpecialHours.AddRange(OfficeCalendarDefaults.Special);
        }
        if (!await db.ReviewSchedules.AnyAsync(ct)) db.ReviewSchedules.AddRange(Planned(ReviewKind.Semester, today, 1, 7), Planned(ReviewKind.Privileged, today, 1, 4, 7, 10));
        await db.SaveChangesAsync(ct);
    }

    // The decree of 2027 replaces the forecast that earlier versions shipped. What the office entered or changed is no row of that forecast
    // and stays. Due times that were counted over the changed days are counted again; what was promised to somebody (a secret's last
    // day, a reminder, the day of a deletion) stays as promised.
    private static async Task RenewCalendar(PortalDb db, WorkingTime time, CancellationToken ct)
    {
        var before = await db.Holidays.ToListAsync(ct);
        var forecast = before.Intersect(OfficeCalendarDefaults.FormerForecast).ToList();
        if (forecast.Count == 0) return;
        var old = await time.Calendar(ct);
        var decreed = OfficeCalendarDefaults.Holidays.Where(h => h.Date.Year == forecast[0].Date.Year).ToList();
        db.Holidays.RemoveRange(forecast);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        db.Holidays.AddRange(decreed.ExceptBy(before.Except(forecast).Select(h => h.Date), h => h.Date));
        await db.SaveChangesAsync(ct);
        await DueTimes.CountAgain(db, old, await time.Calendar(ct), forecast.Concat(decreed).Min(h => h.Date), ct);
    }

    // Earlier versions put what the portal itself proposed into the owner's mouth.
    private static async Task NamePortal(PortalDb db, CancellationToken ct)
    {
        var portals = db.Revocations.Where(r => r.OriginKind == OriginKind.Expiry || r.OriginKind == OriginKind.ReviewSilence).Select(r => r.Id);
        foreach (var @case in await db.Cases.IgnoreAutoIncludes().Where(c => c.RequesterId != Guid.Empty && portals.Contains(c.Id)).ToListAsync(ct))
            db.Entry(@case).Property(c => c.RequesterId).CurrentValue = Guid.Empty;
        await db.SaveChangesAsync(ct);
    }

    private static ReviewSchedule Planned(ReviewKind kind, DateOnly today, params IReadOnlyList<int> months) => new(kind, ReviewSchedule.FirstAfter(today, months), months);

    private static async Task AddDemo(IServiceProvider services, PortalDb db, CancellationToken ct)
    {
        var now = AuditChain.ToMilliseconds(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var calendar = await OfficeRecords.Read(db, services.GetRequiredService<OfficeZone>(), ct);
        var sop = await db.SopVersions.OrderBy(v => v.Number).LastAsync(ct);
        await DemoOffice.Fill(db, sop, now, calendar, services.GetService<KeepFile>(), ct);
        await db.SaveChangesAsync(ct);
        await AddAccounts(services.GetRequiredService<UserManager<PortalUser>>());
    }

    private static async Task AddAccounts(UserManager<PortalUser> users)
    {
        // One hash for all: hashing is slow on purpose, and they share the password anyway.
        var hash = users.PasswordHasher.HashPassword(new(), DemoAccounts.Password);
        foreach (var account in DemoAccounts.All)
        {
            var user = new PortalUser
            {
                UserName = account.UserName, Email = $"{account.UserName}@{DemoWebsites.Domain}", EmailConfirmed = true,
                PersonId = DemoOffice.PersonId(account.UserName), PasswordHash = hash,
            };
            var result = await users.CreateAsync(user);
            if (!result.Succeeded) throw new InvalidOperationException($"{account.UserName}: {string.Join(' ', result.Errors.Select(e => e.Description))}");
        }
    }
}

/// <summary>A portal that has been started before finds no database; the message is the one sentence the operator reads.</summary>
/// <param name="place">Where it was looked for.</param>
/// <param name="key">The file that tells of the first start.</param>
/// <param name="fault">What came of opening it.</param>
public sealed class DatabaseMissing(string place, string key, Exception? fault = null) : Exception(
    $"Setting Database:ConnectionString: '{place}' is missing or empty, yet this portal has been started before. Restore the database; "
    + $"or, to begin a new, empty portal on purpose, delete '{key}'.", fault);
