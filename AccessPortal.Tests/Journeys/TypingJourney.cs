using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>FR-01 under the fingers of somebody quick.</summary>
[Collection(nameof(Journey))]
public sealed class TypingJourney(Portal portal)
{
    private const string Name = "Kirana Bumiwarta Puspitaningrum, S.I.Kom., M.Si.";
    private const string HalfANumber = "1994 0218 2";

    [JourneyFact]
    public async Task Closing_the_browser_while_typing_loses_nothing()
    {
        await portal.BeAlone();
        var page = await portal.SignIn("pemohon");
        await page.Open("/permintaan/baru");
        await page.WaitForURLAsync("**/permintaan/konsep/*");
        await page.GetByLabel("Nama lengkap").FillAsync("");
        await page.GetByLabel("Nama lengkap").PressSequentiallyAsync(Name, new() { Delay = 10 });
        Assert.Equal(Name, await page.GetByLabel("Nama lengkap").InputValueAsync());
        await page.GetByLabel("NIP / NI PPPK").FillAsync(HalfANumber);
        await Assertions.Expect(page.Locator("[data-saved=true]")).ToBeVisibleAsync(new() { Timeout = 2000 });
        var address = page.Url;
        await page.Context.CloseAsync();

        page = await portal.SignIn("pemohon", new Uri(address).AbsolutePath);

        Assert.Equal(Name, await page.GetByLabel("Nama lengkap").InputValueAsync());
        Assert.Equal(HalfANumber, await page.GetByLabel("NIP / NI PPPK").InputValueAsync());
    }
}
