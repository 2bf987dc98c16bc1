using System.Globalization;
using AccessPortal.UseCases;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace AccessPortal.Tests.UseCases;

public sealed class OfficeClockTests
{
    // Monday 23 November 2026, 14.30 in Jakarta.
    private static readonly DateTimeOffset s_now = new(2026, 11, 23, 7, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("id-ID", "Asia/Jakarta", "23 November 2026, 14.30 WIB")]
    [InlineData("en-GB", "Asia/Jakarta", "23 November 2026, 14:30 WIB")]
    [InlineData("id-ID", "Asia/Makassar", "23 November 2026, 15.30 WITA")]
    [InlineData("id-ID", "Asia/Jayapura", "23 November 2026, 16.30 WIT")]
    public void The_zone_is_the_offices_and_the_wording_the_users(string culture, string zone, string text) =>
        Assert.Equal(text, In(culture, zone).Full(s_now));

    [Theory]
    [InlineData("id-ID", "17 Agustus 2026")]
    [InlineData("en-GB", "17 August 2026")]
    public void Months_are_named_in_the_users_language(string culture, string text) => Assert.Equal(text, In(culture).Date(new DateOnly(2026, 8, 17)));

    [Theory]
    [InlineData("id-ID", 2, "jatuh tempo 2 jam lagi, hari ini 16.30 WIB")]
    [InlineData("en-GB", 2, "due in 2 hours, today 16:30 WIB")]
    [InlineData("en-GB", 1, "due in 1 hour, today 15:30 WIB")]
    [InlineData("id-ID", 20, "jatuh tempo 20 jam lagi, besok 10.30 WIB")]
    [InlineData("id-ID", 72, "jatuh tempo 3 hari lagi, 26 November 2026, 14.30 WIB")]
    [InlineData("id-ID", -3, "terlambat 3 jam, hari ini 11.30 WIB")]
    [InlineData("en-GB", -24, "late by 1 day, yesterday 14:30 WIB")]
    public void A_due_time_says_how_far_away_it_is(string culture, int hours, string text) => Assert.Equal(text, In(culture).Due(s_now.AddHours(hours)));

    [Fact]
    public void Tomorrow_begins_at_the_offices_midnight()
    {
        var clock = In("id-ID");

        Assert.Equal("hari ini 23.59 WIB", clock.Day(new(2026, 11, 23, 16, 59, 0, TimeSpan.Zero)));
        Assert.Equal("besok 00.00 WIB", clock.Day(new(2026, 11, 23, 17, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Less_than_a_minute_counts_as_one() => Assert.Equal("1 menit", In("id-ID").Span(TimeSpan.FromSeconds(5)));

    private static OfficeClock In(string culture, string zone = "Asia/Jakarta")
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var words = new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);
        return new(new(zone), new FakeTimeProvider(s_now), new StringLocalizer<ClockWords>(words));
    }
}
