using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>One draft in two tabs of one browser.</summary>
[Collection(nameof(Journey))]
public sealed class TwoTabsJourney(Portal portal)
{
    private const string First = "Yang diketik di tab pertama, untuk berita.", Second = "Yang diketik di tab kedua, untuk dokumen.", Third = "Yang akhirnya berlaku, dari tab pertama.";

    [JourneyFact]
    public async Task Whoever_types_in_an_older_tab_is_told_and_chooses_which_text_holds()
    {
        await portal.BeAlone();
        var first = await portal.SignIn("pemohon", "/permintaan/baru");
        await first.Arrives("/permintaan/konsep/");
        var second = await first.Context.NewPageAsync();
        await second.Open(new Uri(first.Url).AbsolutePath);

        await Purpose(first).FillAsync(First);
        await Saved(first, "true");
        await Purpose(second).FillAsync(Second);

        await second.Locator("[data-overtaken]").Shows("di tab atau perangkat lain");
        await Saved(second, "false");
        Assert.Equal(Second, await Purpose(second).InputValueAsync());
        await second.Press("Pakai isian di sini");
        await Assertions.Expect(second.Locator("[data-overtaken]")).ToHaveCountAsync(0);
        await Assertions.Expect(Purpose(second)).ToHaveValueAsync(Second);
        await Saved(second, "true");

        await Purpose(first).FillAsync(Third);
        await first.Locator("[data-overtaken]").WaitForAsync();
        await first.Press("Pakai yang tersimpan");
        await Assertions.Expect(Purpose(first)).ToHaveValueAsync(Second);
        await Purpose(first).FillAsync(Third);
        await Saved(first, "true");
        await first.ReloadAsync();
        await Assertions.Expect(Purpose(first)).ToHaveValueAsync(Third);
    }

    [JourneyFact]
    public async Task A_day_of_the_year_9999_is_said_at_its_field_and_the_page_lives_on()
    {
        await portal.BeAlone();
        var page = await portal.SignIn("pemohon", "/permintaan/baru");
        await page.Arrives("/permintaan/konsep/");

        await page.Field("ValidFrom").Locator("input[type=date]").FillAsync("9999-12-31");
        await page.Field("ValidFrom").Locator("input[type=date]").BlurAsync();
        await page.Field("ValidFrom").Shows("antara 1 Januari 2000");
        await Saved(page, "true");
        await page.ReloadAsync();

        await page.Field("ValidFrom").Shows("tidak mungkin dan dikosongkan");
        await page.Open("/daftar?tanggal=9999-12-31");
        await page.Open("/permintaan?sampai=0001-01-01&opd=rusak&status=99&cari=%00");
        await page.GetByText("Tidak ada permintaan").First.WaitForAsync();
    }

    private static ILocator Purpose(IPage page) => page.Field("Purpose").Locator("textarea");

    private static Task Saved(IPage page, string isSaved) => page.Locator($"[data-saved={isSaved}]").WaitForAsync();
}
