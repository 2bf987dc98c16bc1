using AccessPortal.Data;
using AccessPortal.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>The portal with a clock that the journey moves; it opens on Tuesday, 24 November 2026, 10.00 WIB.</summary>
public sealed class ClockedPortal : Portal
{
    /// <summary>The clock.</summary>
    public FakeTimeProvider Time { get; } = new(Given.Wib(2026, 11, 24, 10));

    protected override TimeProvider Clock => Time;
}

/// <summary>Journeys in which time itself acts.</summary>
[CollectionDefinition(nameof(TimedJourney), DisableParallelization = true)]
public sealed class TimedJourney : ICollectionFixture<ClockedPortal>;

/// <summary>A right that comes to its end date: "nadia" on bkpsdm, valid until 6 December 2026.</summary>
[Collection(nameof(TimedJourney))]
public sealed class ExpiryJourney(ClockedPortal portal)
{
    private const int InAMoment = 10_000;

    [JourneyFact]
    public async Task A_right_at_its_end_is_ordered_suspended_by_the_portal_and_suspended_by_the_Administrator()
    {
        await NoSilence();
        portal.Time.SetUtcNow(Given.Wib(2026, 12, 6, 23, 59));
        var administrator = await portal.SignIn("administrator", "/tugas");
        var helpdesk = await portal.SignIn("helpdesk", "/daftar?cari=nadia");
        var line = helpdesk.Locator("[data-user=nadia]");
        await line.Shows("Aktif");

        portal.Time.Advance(TimeSpan.FromMinutes(2));

        var row = administrator.Locator("[data-row][data-step='P3-S']", new() { HasText = "nadia" });
        await row.WaitForAsync(new() { Timeout = InAMoment });
        await line.Shows("penangguhan diminta", InAMoment);

        await row.Locator("[data-accept]").ClickAsync();
        await row.Locator("[data-panel-act=P3-S] [data-send]").ClickAsync();
        await line.Shows("Ditangguhkan", InAMoment);
    }

    // The demo's own review falls silent before this end and would suspend the same right.
    private async Task NoSilence()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDb>().ReviewSettings.ExecuteUpdateAsync(s => s.SetProperty(x => x.Silence, SilencePolicy.OnlyAsk));
    }
}
