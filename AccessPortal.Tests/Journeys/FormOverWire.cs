using AccessPortal.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>FR-01 filled in over a line that the journey cuts, slows down or lets lose; what is filed is compared with what the screen shows.</summary>
public abstract class FormOverWire(Portal portal) : IAsyncLifetime
{
    protected const string Purpose = "Memperbarui agenda pimpinan dan menata ulang arsip berita tahun lalu.";
    protected const string Decree = "800/999/2026";

    protected Portal Portal { get; } = portal;

    protected Wire Wire { get; } = new(portal.Address);

    public Task InitializeAsync()
    {
        Portal.Own(Wire.Address);
        return Portal.BeAlone();
    }

    public async Task DisposeAsync() => await Wire.DisposeAsync();

    protected async Task<IPage> SignIn(string account, string path = "/tugas")
    {
        var page = await Portal.Stranger(address: Wire.Address);
        await Portal.Enter(page, account, path);
        return page;
    }

    /// <summary>A complete draft, saved.</summary>
    protected async Task<IPage> Fill()
    {
        var page = await SignIn("pemohon", $"/permintaan/konsep/{await Portal.Draft("pemohon", "bkpsdm")}");
        await Saved(page);
        return page;
    }

    protected async Task Cut(IPage page)
    {
        Wire.Cut();
        await page.Locator("#components-reconnect-modal").WaitForAsync();
    }

    protected static async Task Change(IPage page)
    {
        await Text(page).FillAsync(Purpose);
        await page.GetByLabel("Nomor SK / surat tugas").FillAsync(Decree);
        await page.Tick("Types", "FTP");
    }

    protected static ILocator Text(IPage page) => page.Field("Purpose").Locator("textarea");

    protected static Task Saved(IPage page) => Assertions.Expect(Mark(page)).ToContainTextAsync("Tersimpan", new() { UseInnerText = true });

    protected static Task NotSaved(IPage page) => Assertions.Expect(Mark(page)).Not.ToContainTextAsync("Tersimpan", new() { UseInnerText = true });

    protected static Task Returned(IPage page) =>
        Assertions.Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 30_000 });

    protected async Task FiledAsShown(IPage page) => await IsAsShown(await page.File());

    protected async Task IsAsShown(string number)
    {
        var form = await Portal.Read(async db => (await db.Requests.SingleAsync(r => r.Number == number)).Form!);
        Assert.Equal((Purpose, Decree, AccessTypes.Files | AccessTypes.Ftp), (form.Purpose, form.DecreeNumber, form.Types));
    }

    private static ILocator Mark(IPage page) => page.Locator("[data-saved]");
}
