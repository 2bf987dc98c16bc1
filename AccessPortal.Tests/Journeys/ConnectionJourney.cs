using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>A line that is cut, slow or loses while a form is filled in: what is filed is what the screen shows.</summary>
[Collection(nameof(Journey))]
public sealed class ConnectionJourney(Portal portal) : FormOverWire(portal)
{
    [JourneyFact]
    public async Task What_is_typed_while_the_line_is_cut_is_what_is_filed()
    {
        var page = await Fill();

        await Cut(page);
        await Change(page);
        await NotSaved(page);
        await page.Press("Ajukan permintaan");
        await Assertions.Expect(page.GetByText("Formulir dapat diajukan setelah tersambung kembali")).ToBeVisibleAsync();
        Wire.Mend();

        await Returned(page);
        Assert.Equal(Purpose, await Text(page).InputValueAsync());
        await FiledAsShown(page);
    }

    [JourneyFact]
    public async Task What_is_typed_while_the_line_is_cut_is_saved_by_itself_when_it_is_back()
    {
        var page = await Fill();

        await Cut(page);
        await Change(page);
        Wire.Mend();

        await Returned(page);
        await Saved(page);
        await page.ReloadAsync();
        await Assertions.Expect(Text(page)).ToHaveValueAsync(Purpose);
        await Assertions.Expect(page.GetByLabel("Nomor SK / surat tugas")).ToHaveValueAsync(Decree);
    }

    [Trait("Category", "Long")]
    [JourneyFact]
    public async Task Who_presses_submit_all_the_while_the_line_comes_back_files_nothing_old()
    {
        var page = await Fill();

        await Cut(page);
        await Change(page);
        await page.EvaluateAsync("() => { setInterval(() => document.querySelector('[data-submit]')?.click(), 10); }");
        Wire.Delay = TimeSpan.FromMilliseconds(200);
        Wire.Mend();

        await page.Arrives("/permintaan/HA-[0-9]{4}-[0-9]{4,}$");
        await IsAsShown(new Uri(page.Url).Segments[^1]);
    }

    [JourneyFact]
    public async Task What_a_line_loses_before_anybody_notices_is_not_called_saved_and_is_filed_all_the_same()
    {
        var page = await Fill();

        Wire.Lose();
        await Change(page);
        await NotSaved(page);
        Wire.Mend();

        await Returned(page);
        await FiledAsShown(page);
    }

    [Trait("Category", "Long")]
    [JourneyFact]
    public async Task Typed_fast_over_a_slow_line_and_filed_at_once_is_filed_whole()
    {
        var page = await Fill();
        Wire.Delay = TimeSpan.FromMilliseconds(200);

        await page.Tick("Types", "FTP");
        await page.GetByLabel("Nomor SK / surat tugas").FillAsync("");
        await page.GetByLabel("Nomor SK / surat tugas").PressSequentiallyAsync(Decree, new() { Delay = 3 });
        await Text(page).FillAsync("");
        await Text(page).PressSequentiallyAsync(Purpose, new() { Delay = 3 });

        await FiledAsShown(page);
    }

    [Trait("Category", "Long")]
    [JourneyFact]
    public async Task What_is_typed_until_the_portal_has_given_the_circuit_up_is_offered_back()
    {
        var circuits = Portal.Services.GetRequiredService<IOptions<CircuitOptions>>().Value;
        var before = circuits.DisconnectedCircuitRetentionPeriod;
        circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMilliseconds(100);
        try
        {
            var page = await Fill();

            await Cut(page);
            await Change(page);
            await Task.Delay(TimeSpan.FromSeconds(3));
            Wire.Mend();

            await page.Press("Pulihkan");
            await Saved(page);
            await FiledAsShown(page);
        }
        finally
        {
            circuits.DisconnectedCircuitRetentionPeriod = before;
        }
    }

    [JourneyFact]
    public async Task A_choice_that_the_form_itself_changes_is_shown_as_it_is_kept()
    {
        var page = await SignIn("pemohon");
        await page.FileNew("bkpsdm", "Pengelola Berkas");
        await page.Open("/permintaan/baru");
        await page.Arrives("/permintaan/konsep/");
        var unit = page.Field("UnitId").Locator("select");
        var own = await unit.InputValueAsync();
        var other = own == "1" ? "2" : "1";

        foreach (var hesitating in new[] { other, own, other }) await unit.SelectOptionAsync(hesitating);
        await page.GetByText("Salin dari").ClickAsync();
        await page.Locator(".earlier button").First.ClickAsync();

        await Assertions.Expect(Text(page)).Not.ToHaveValueAsync("");
        await Assertions.Expect(unit).ToHaveValueAsync(own);
    }
}
