using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>A forgotten panel password, from helpdesk to the holder's eyes, outside the SOP.</summary>
[Collection(nameof(Journey))]
public sealed class ResetJourney(Portal portal)
{
    [JourneyFact]
    public async Task A_password_goes_from_helpdesk_over_the_administrator_to_the_holder_alone()
    {
        await portal.BeAlone();
        var administrator = await portal.SignIn("administrator", "/tugas");
        var helpdesk = await portal.SignIn("helpdesk", "/penerimaan");
        await helpdesk.Locator("[data-search]").FillAsync("Kirana");
        await helpdesk.Locator("[data-person] [data-reset]").First.ClickAsync();
        await helpdesk.Arrives("/penerimaan/sandi/baru");
        await helpdesk.Locator("input[name=f-grant]:enabled").First.CheckAsync();
        await helpdesk.GetByLabel("Catatan pemeriksaan identitas").FillAsync("Ditelepon balik pukul 09.10.");
        await helpdesk.Press("Minta setel ulang");
        await helpdesk.Arrives("/penerimaan/sandi/KS-");
        var number = new Uri(helpdesk.Url).Segments[^1];
        await helpdesk.Status().Shows("Menunggu setel ulang sandi oleh Administrator");
        await helpdesk.Locator("[data-outside]").Shows("Di luar SOP");

        await administrator.Locator("[data-row]", new() { HasText = number }).WaitForAsync();
        await administrator.Open($"/penerimaan/sandi/{number}");
        await administrator.Press("Buatkan");
        await Assertions.Expect(administrator.Locator("[data-secret]")).ToHaveValueAsync(new Regex(".{12,}"));
        var secret = await administrator.Locator("[data-secret]").InputValueAsync();
        await administrator.Press("Sandi sudah disetel ulang");
        await helpdesk.Status().Shows("Menunggu sandi baru dibuka pemohon");
        Assert.Equal(0, await helpdesk.GetByLabel("Kata sandi portal Bapak/Ibu").CountAsync());

        var pemohon = await portal.SignIn("pemohon", $"/penerimaan/sandi/{number}");
        await pemohon.GetByLabel("Kata sandi portal Bapak/Ibu").FillAsync("Contoh-2026!");
        await pemohon.Press("Buka rahasia");
        await pemohon.Locator("[data-secret-value]").Shows(secret);
        await helpdesk.Status().Shows("Selesai pada");
        await pemohon.Press("Sudah saya simpan");
        await Secrets.AreNowhere(portal, secret, number, helpdesk, administrator, pemohon);
    }
}
