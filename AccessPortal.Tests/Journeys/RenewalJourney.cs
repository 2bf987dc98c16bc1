using AccessPortal.Data;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>A right that ends in a week and that its holder still needs.</summary>
[Collection(nameof(TimedJourney))]
public sealed class RenewalJourney(ClockedPortal portal)
{
    private const int InAMoment = 10_000;

    [JourneyFact]
    public async Task A_holder_told_a_week_ahead_renews_with_two_clicks_and_a_date()
    {
        await EndsInAWeek("pemohon", "ppdb");
        var holder = await portal.SignIn("pemohon", "/tugas");
        var superior = await portal.SignIn("atasan", "/tugas");
        portal.Time.Advance(TimeSpan.FromMinutes(2));

        await holder.Locator(".bell").ClickAsync();
        await holder.Locator(".notices [data-renew]").First.ClickAsync(new() { Timeout = InAMoment });
        await holder.Arrives("/permintaan/konsep/");
        await holder.Locator("[data-renewal]").Shows("ppdb.arunikarayakab.go.id");
        await holder.Locator(".picks button", new() { HasText = "12 bulan" }).ClickAsync();
        await holder.Field("Undertaking").Locator("input").CheckAsync();
        var number = await holder.File("Ajukan perpanjangan");

        await holder.Status().Shows("Menunggu persetujuan atasan langsung");
        await superior.Locator("[data-row]", new() { HasText = number }).WaitForAsync(new() { Timeout = InAMoment });
    }

    // The demo's rights that came through the portal end in a year; this one is drawn in, as a decision would.
    private async Task EndsInAWeek(string holder, string site)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var (person, website) = (DemoOffice.PersonId(holder), DemoOffice.WebsiteId(site));
        var grant = await db.Grants.Include(g => g.Changes).SingleAsync(g => g.HolderId == person && g.WebsiteId == website && g.State == GrantState.Active);
        var now = portal.Time.GetUtcNow();
        grant.Alter(grant.Scope, DateOnly.FromDateTime(now.AddHours(7).Date).AddDays(7), new(ChangeCause.PaperRegister, null, "HA-lama", person), now);
        await db.SaveChangesAsync();
    }
}
