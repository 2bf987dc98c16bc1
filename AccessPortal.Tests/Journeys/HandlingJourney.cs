using AccessPortal.Data;
using AccessPortal.Data.Demo;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>"Sedang ditangani oleh": two of the same post share one inbox.</summary>
[Collection(nameof(Journey))]
public sealed class HandlingJourney(Portal portal)
{
    private const string Colleague = "teknis.kedua";

    [JourneyFact]
    public async Task A_colleague_sees_at_once_who_has_a_task_open_and_when_it_is_free_again()
    {
        await portal.BeAlone();
        await AdmitColleague();
        var pemohon = await portal.SignIn("pemohon");
        var number = await pemohon.FileNew("disdikbud", "Statistik/log");
        await portal.Pass(number, "P1-2b", "P1-3", "P1-4", "P1-5", "P1-6", "P1-7a");
        var colleague = await portal.SignIn(Colleague);
        var row = colleague.Locator("[data-row]", new() { HasText = number });
        await row.WaitForAsync();

        var teknis = await portal.SignIn("teknis", $"/permintaan/{number}");
        await teknis.Task("P1-8").WaitForAsync();
        await row.Locator("[data-claimed]").Shows("Rangga");
        await pemohon.Locator("[data-claimed]").Shows("Rangga");
        Assert.Equal(0, await teknis.Locator("[data-claimed]").CountAsync());

        await teknis.Open("/daftar");
        await row.Locator("[data-claimed]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await row.WaitForAsync();
        await pemohon.Locator("[data-claimed]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private async Task AdmitColleague()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        // The demo's password is no good one: its hash is set as the demo office sets it.
        var hash = users.PasswordHasher.HashPassword(new(), DemoAccounts.Password);
        var made = await users.CreateAsync(new() { UserName = Colleague, PersonId = DemoOffice.PersonId(Colleague), PasswordHash = hash });
        Assert.True(made.Succeeded);
    }
}
