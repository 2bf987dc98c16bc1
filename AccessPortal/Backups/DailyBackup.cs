namespace AccessPortal.Backups;

/// <summary>
/// Makes the portal's own backup once a day of the office and keeps the newest. What fails is logged and tried again an hour later.
/// </summary>
internal sealed class DailyBackup(PortalPlaces places, BackupPlan plan, OfficeZone zone, TimeProvider time, ILogger<DailyBackup> log)
    : BackgroundService
{
    private const string Prefix = "accessportal-", Day = "yyyyMMdd";
    private static readonly TimeSpan s_period = TimeSpan.FromMinutes(5), s_again = TimeSpan.FromHours(1);
    private DateTimeOffset _notBefore;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_period, time);
        do await Task.Run(Look, stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Makes today's backup if it is due and not there yet.</summary>
    public void Look()
    {
        var now = time.GetUtcNow();
        var today = zone.DayOf(now);
        var file = Path.Combine(plan.Directory, Prefix + today.ToString(Day, CultureInfo.InvariantCulture) + ".zip");
        if (now < _notBefore || now < zone.At(today.ToDateTime(new(plan.Hour, 0))) || File.Exists(file)) return;
        try
        {
            log.LogInformation("Backed up to {File}: {What}.", file, MakeBackup.Execute(places, file, time).Describe());
            foreach (var old in Made().Skip(plan.Keep)) File.Delete(old);
        }
        catch (Exception fault)
        {
            _notBefore = now + s_again;
            log.LogError("The daily backup failed and is tried again in an hour: {Why}", fault.Message);
        }
    }

    // The newest first; what somebody else named is not the portal's to delete.
    private IEnumerable<string> Made() => Directory.EnumerateFiles(plan.Directory, Prefix + "*.zip")
        .Where(f => DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(f)[Prefix.Length..], Day, out _))
        .OrderDescending(StringComparer.Ordinal);
}

/// <summary>Registers the portal's own backups.</summary>
public static class BackupRegistration
{
    /// <summary>Adds them where there is a plan.</summary>
    public static IServiceCollection AddBackups(this IServiceCollection services, PortalPlaces places, BackupPlan? plan)
    {
        services.AddSingleton(places);
        return plan is null ? services : services.AddSingleton(plan).AddHostedService<DailyBackup>();
    }
}
