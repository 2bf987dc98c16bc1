using System.Globalization;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Register;
using AccessPortal.UseCases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Components;
using System.Reflection;

namespace AccessPortal.Tests.UseCases;

public sealed class TypedTests
{
    public static TheoryData<string> Zones => ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "America/Los_Angeles"];

    [Theory]
    [InlineData("9999-12-31"), InlineData("0001-01-01"), InlineData("1999-12-31"), InlineData("2101-01-01"), InlineData("2026-02-30"), InlineData("kemarin"), InlineData("\0")]
    public void A_day_that_cannot_be_meant_is_as_if_it_were_not_typed(string typed) => Assert.Null(Typed.Day(typed));

    [Theory]
    [InlineData("2000-01-01"), InlineData("2100-12-31")]
    public void The_first_and_the_last_day_of_the_procedure_can_be_typed(string typed) =>
        Assert.Equal(typed, Typed.Day(typed)?.ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("99"), InlineData("-1"), InlineData("Completed, Running"), InlineData("")]
    public void Only_the_name_of_a_member_is_one(string typed) => Assert.Null(Typed.Word<CaseOutcome>(typed));

    [Fact]
    public void A_text_that_no_keyboard_writes_looks_for_what_nothing_holds() =>
        Assert.Equal(("\ufffd", "a\ufffd", 200), (Typed.Text("\0"), Typed.Text("a\ud83d"), Typed.Text(new string('x', 50_000))!.Length));

    [Theory]
    [InlineData("?tanggal=9999-12-31"), InlineData("?tanggal=0001-01-01"), InlineData("?sejak=9999-12-31&tanggal=2026-11-24")]
    public void The_register_of_a_day_that_cannot_be_is_the_register_of_now(string query) =>
        Assert.True(RegisterState.Read(query) is { IsComparison: false, Since: null });

    [Theory]
    [InlineData("?status=99"), InlineData("?jenis=4096"), InlineData("?tingkat=-3")]
    public void A_filter_that_is_none_filters_nothing(string query) => Assert.False(RegisterState.Read(query).IsFiltered);

    [Theory]
    [MemberData(nameof(Zones))]
    public void The_office_tells_every_day_and_every_instant(string name)
    {
        var zone = new OfficeZone(name);

        Assert.All((DateOnly[])[DateOnly.MinValue, DateOnly.MinValue.AddDays(1), DateOnly.MaxValue.AddDays(-1), DateOnly.MaxValue], day => Assert.True(zone.StartOf(day) <= zone.EndOf(day)));
        Assert.Equal((DateOnly.MinValue, DateOnly.MaxValue), (zone.DayOf(DateTimeOffset.MinValue.AddDays(name.StartsWith("Am", StringComparison.Ordinal) ? 1 : 0)), zone.DayOf(DateTimeOffset.MaxValue)));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(7)).ToUniversalTime(), new OfficeZone("Asia/Jakarta").StartOf(new(2026, 11, 24)));
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void The_office_clock_writes_every_instant(string name)
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton(TimeProvider.System).AddSingleton(new OfficeZone(name)).AddSingleton<OfficeClock>().BuildServiceProvider();
        var clock = services.GetRequiredService<OfficeClock>();

        Assert.All((DateTimeOffset[])[DateTimeOffset.MinValue, DateTimeOffset.MaxValue], at => Assert.All((string[])[clock.Full(at), clock.Brief(at), clock.Exact(at), clock.Day(at), clock.Due(at)], Assert.NotEmpty));
        Assert.All((DateTime?[])[DateTime.MinValue, DateTime.MaxValue], shown => Assert.NotNull(clock.At(shown)));
    }

    [Fact]
    public void Every_parameter_of_an_address_is_a_text_for_a_slip_in_any_other_stops_the_page()
    {
        var parameters = typeof(IDesk).Assembly.GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            .Where(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not null).ToList();

        Assert.NotEmpty(parameters);
        Assert.Empty(parameters.Where(p => p.PropertyType != typeof(string)).Select(p => $"{p.DeclaringType!.Name}.{p.Name}"));
    }
}
