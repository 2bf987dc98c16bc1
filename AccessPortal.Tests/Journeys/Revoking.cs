using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>What Kasi and Administrator do on a revocation, step by step (P3-3 to P3-6).</summary>
internal static class Revoking
{
    /// <summary>P3-3, in the inbox.</summary>
    public static Task RecordInInbox(this IPage kasi, string number) =>
        kasi.Locator($"[data-row][data-number='{number}']").GetByRole(AriaRole.Button, new() { NameRegex = new("^Catat dan teruskan") }).ClickAsync();

    /// <summary>P3-4: every point answered, the account disabled.</summary>
    public static async Task Deactivate(this IPage administrator, string number)
    {
        await administrator.Open($"/penghapusan/{number}");
        await administrator.Locator("[data-open]").Shows("4 butir");
        await administrator.Locator("[data-point=ApiKeys] label", new() { HasText = "Ikut dicabut" }).ClickAsync();
        foreach (var point in new[] { "Ftp", "DatabaseUsers", "MailForwards" }) await administrator.Locator($"[data-point={point}] label", new() { HasText = "Tidak ada" }).ClickAsync();
        await administrator.Locator("[data-open]").Shows("0 butir");
        await administrator.Press("Akun sudah dinonaktifkan");
        await administrator.Task("P3-5").WaitForAsync();
    }

    /// <summary>P3-6: refused without evidence, confirmed with a scan.</summary>
    public static async Task ConfirmWithScan(this IPage kasi, string number)
    {
        await kasi.Open($"/penghapusan/{number}");
        await kasi.Press("Konfirmasi dan teruskan");
        await kasi.Task("P3-6").Shows("memerlukan bukti");
        await kasi.Task("P3-6").Locator("input[type=file]").SetInputFilesAsync(Filing.Decree);
        await kasi.Task("P3-6").Shows("SK.pdf");
        await kasi.Press("Konfirmasi dan teruskan");
    }
}
