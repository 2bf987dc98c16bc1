using AccessPortal.Backups;
using Microsoft.Extensions.Logging;

namespace AccessPortal.Tests.Backups;

/// <summary>The portal's own backups, once a day of the office.</summary>
public sealed class DailyBackupTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();
    private readonly Told _told = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public void Each_day_from_its_hour_on_one_backup_is_made_and_the_newest_stay()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "accessportal-sebelum-migrasi.zip"), "somebody's own");
        var daily = Daily();

        LookAt(daily, 25, 1, 59);
        Assert.Equal([], Made());
        LookAt(daily, 25, 2, 0);
        LookAt(daily, 25, 23, 0);
        Assert.Equal(["accessportal-20261125.zip"], Made());
        LookAt(daily, 26, 4, 0);
        LookAt(daily, 27, 2, 5);

        Assert.Equal(["accessportal-20261126.zip", "accessportal-20261127.zip"], Made());
        Assert.True(File.Exists(Path.Combine(Target, "accessportal-sebelum-migrasi.zip")));
        Assert.Empty(_told.Errors);
    }

    [Fact]
    public void One_that_fails_is_told_in_one_sentence_and_tried_again_an_hour_later()
    {
        var daily = Daily();

        LookAt(daily, 25, 2, 0);
        LookAt(daily, 25, 2, 5);
        Assert.StartsWith("The daily backup failed and is tried again in an hour: ", Assert.Single(_told.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', _told.Errors[0]);

        Directory.CreateDirectory(Target);
        LookAt(daily, 25, 3, 0);
        Assert.Equal(["accessportal-20261125.zip"], Made());
    }

    private string Target => Path.Combine(_office.Directory, "backups");

    private DailyBackup Daily() =>
        new(new($"Data Source={Path.Combine(_office.Directory, "portal.db")}", Path.Combine(_office.Directory, "files")), new(Target, Keep: 2, Hour: 2), new("Asia/Jakarta"), _office.Time, _told);

    private void LookAt(DailyBackup daily, int day, int hour, int minute)
    {
        _office.Time.SetUtcNow(Given.Wib(2026, 11, day, hour, minute));
        daily.Look();
    }

    private IEnumerable<string> Made() => Directory.EnumerateFiles(Target, "accessportal-2*").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    private sealed class Told : ILogger<DailyBackup>
    {
        public List<string> Errors { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel is LogLevel.Error) Errors.Add(formatter(state, exception));
        }
    }
}
