using AccessPortal.Data;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>A portal whose clock this journey alone moves.</summary>
[CollectionDefinition(nameof(WintersJourney), DisableParallelization = true)]
public sealed class WintersJourneyPortal : ICollectionFixture<ClockedPortal>;

/// <summary>
/// Time day by day from 24 November 2026 to January 2027: rights come to their ends (bkpsdm on 6 December, tirtakencana on 19 December, the
/// vendor of rsud on 31 December) and somebody retires on 1 January, while nobody answers anything.
/// </summary>
[Collection(nameof(WintersJourney))]
public sealed class WintersJourney(ClockedPortal portal)
{
    private const int InAMoment = 10_000;

    [Trait("Category", "Long")]
    [JourneyFact]
    public async Task What_ends_ends_on_its_day_and_the_section_head_never_sees_a_right_past_it()
    {
        await OnlyAsk();
        var kasi = await portal.SignIn("kasi.layanan", "/");
        var overdue = kasi.Locator("[data-overdue]");
        await Assertions.Expect(overdue).ToHaveAttributeAsync("data-overdue", "0");
        await Retire(await portal.SignIn("helpdesk", $"/mutasi?orang={DemoOffice.PersonId("bapperida.staf2")}"));
        await portal.BeAlone();

        for (var day = new DateOnly(2026, 11, 25); day <= new DateOnly(2027, 1, 4); day = day.AddDays(1))
        {
            portal.Time.Advance(Given.Wib(day.Year, day.Month, day.Day, 10) - portal.Time.GetUtcNow());
            await Settled(day);
        }

        kasi = await portal.SignIn("kasi.layanan", "/");
        await Assertions.Expect(kasi.Locator("[data-overdue]")).ToHaveAttributeAsync("data-overdue", "0");
        var retired = DemoOffice.PersonId("bapperida.staf2");
        Assert.All(await portal.Read(db => db.Grants.Where(g => g.HolderId == retired).Select(g => g.State).ToListAsync()), s => Assert.Equal(GrantState.SuspensionRequested, s));

        var number = await portal.Read(db => db.Revocations.Where(r => r.OriginReference == "2026-12-06").Select(r => r.Number).SingleAsync());
        await kasi.Open($"/penghapusan/{number}");
        await kasi.Locator("[data-ended]").Shows("perpanjangan");
        await kasi.Locator("[data-filer]").Shows("Portal");
        Assert.Equal(0, await kasi.Locator("[data-drop]").CountAsync());
    }

    private static async Task Retire(IPage helpdesk)
    {
        await helpdesk.Locator("[data-leaver-reason]").SelectOptionAsync("Pensiun");
        await helpdesk.Locator("[data-effective]").FillAsync("2027-01-01");
        await helpdesk.Locator("[data-file]").ClickAsync();
        await helpdesk.Locator("[data-filed]").WaitForAsync();
    }

    // The clock looks within half a minute of its own time, and takes a moment of ours.
    private async Task Settled(DateOnly day)
    {
        var until = Environment.TickCount64 + InAMoment;
        while (await portal.Read(db => db.Overdue(day, portal.Time.GetUtcNow()).AnyAsync()) || await portal.Read(db => db.Grants.AnyAsync(g => g.EndLookOn <= day)))
        {
            Assert.True(Environment.TickCount64 < until, $"A right is past its end on {day:O}.");
            await Task.Delay(50);
        }
    }

    // The demo's own review falls silent in these weeks and would suspend rights of its own.
    private async Task OnlyAsk()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDb>().ReviewSettings.ExecuteUpdateAsync(s => s.SetProperty(x => x.Silence, SilencePolicy.OnlyAsk));
    }
}
