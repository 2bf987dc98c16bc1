using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>Procedure P1 from draft to Selesai, through nine browsers, each seeing it move without a reload.</summary>
[Collection(nameof(Journey))]
public sealed class GrantingJourney(Portal portal)
{
    private const int AMoment = 8000;

    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);
    private readonly List<(string Step, TimeSpan Wait)> _waits = [];

    [JourneyFact]
    public async Task A_request_travels_from_draft_to_an_account_in_use_before_everyones_eyes()
    {
        await portal.BeAlone();
        var pemohon = await portal.SignIn("pemohon");
        var atasan = await portal.SignIn("atasan", "/tugas");
        var kadis = await portal.SignIn("kadis", "/tugas");
        var kabid = await portal.SignIn("kabid", "/tugas");
        var sumberdaya = await portal.SignIn("kasi.sumberdaya", "/tugas");
        var layanan = await portal.SignIn("kasi.layanan", "/tugas");
        var teknis = await portal.SignIn("teknis", "/tugas");
        var helpdesk = await portal.SignIn("helpdesk");
        var pj = await portal.SignIn("pj");

        // A request before it, so that what is timed is the portal at work and not its first waking up.
        await portal.Pass(await pemohon.FileNew("disdikbud", "Statistik/log"), "P1-2b", "P1-3", "P1-4", "P1-5", "P1-6", "P1-7a", "P1-8", "P1-9", "P1-10");

        var number = await pemohon.FileNew("ppdb", "Pengelola Berkas", "Basis Data");
        await TaskShown(atasan, number);
        await pemohon.Status().Shows("Menunggu persetujuan atasan langsung");
        await helpdesk.Open($"/permintaan/{number}");
        await pj.Open($"/permintaan/{number}");

        await Turn(atasan, number, "P1-2b", "Setujui");
        await Told("Menunggu disposisi Kepala Dinas", kadis);
        await Turn(kadis, number, "P1-3", "Disposisikan");
        await Told("Menunggu disposisi Kabid", kabid);
        await Turn(kabid, number, "P1-4", "Disposisikan");
        await Told("Menunggu penerimaan oleh Kasi Pengembangan", sumberdaya);
        await Turn(sumberdaya, number, "P1-5", "Teruskan");
        await Told("Menunggu verifikasi Kasi Layanan", layanan);

        await layanan.Open($"/permintaan/{number}");
        await layanan.Press("Semua sesuai");
        await layanan.Press("Setujui");
        // P1-7a falls to the same person: its form opens in place.
        await layanan.Task("P1-7a").WaitForAsync();
        await Told("Menunggu persetujuan akses oleh Kasi Layanan");
        await layanan.Press("Setujui");
        await Told("Menunggu pembuatan akun oleh Technical Support", teknis);

        await teknis.Open($"/permintaan/{number}");
        await teknis.GetByLabel("Nama pengguna pada panel").FillAsync("ppdbkirana");
        await teknis.Press("Buatkan");
        await Assertions.Expect(teknis.Locator("[data-secret]")).ToHaveValueAsync(new Regex(".{12,}"));
        var secret = await teknis.Locator("[data-secret]").InputValueAsync();
        await teknis.Press("Akun sudah dibuat");
        await teknis.Task("P1-9").WaitForAsync();
        await Told("Menunggu pemberitahuan status");
        // Also while it waits, unread.
        IPage[] everybody = [pemohon, atasan, kadis, kabid, sumberdaya, layanan, teknis, helpdesk, pj];
        await Secrets.AreNowhere(portal, secret, "ppdbkirana", everybody);
        Assert.Equal(0, await pemohon.GetByText("Rahasia awal menunggu Bapak/Ibu").CountAsync());
        // Back to the inbox, where each of the others waits for their turn.
        await layanan.Open("/tugas");
        await teknis.Press("Beri tahu pemohon");
        await Told("Menunggu pencatatan oleh Kasi Layanan", layanan);

        await pemohon.GetByText("Rahasia awal menunggu Bapak/Ibu").WaitForAsync();
        await pemohon.GetByLabel("Kata sandi portal Bapak/Ibu").FillAsync("Contoh-2026!");
        await pemohon.Press("Buka rahasia");
        await pemohon.Locator("[data-secret-value]").Shows(secret);
        await pemohon.Press("Sudah saya simpan");
        await pemohon.ReloadAsync();
        await pemohon.Ready();
        await pemohon.GetByText("Rahasia awal sudah dibuka pemegang akun dan dimusnahkan.").WaitForAsync();
        Assert.Equal(0, await pemohon.GetByLabel("Kata sandi portal Bapak/Ibu").CountAsync());

        await Turn(layanan, number, "P1-10", "Catat dalam Daftar Hak Akses");
        await Told("Menunggu konfirmasi pemohon");
        await pemohon.Press("Akses sudah saya terima dan gunakan");
        await Told("Selesai pada");

        Assert.Equal(["P1-2b", "P1-3", "P1-4", "P1-5", "P1-6", "P1-8", "P1-10"], _waits.Select(w => w.Step));
        Assert.All(_waits, w => Assert.InRange(w.Wait, TimeSpan.Zero, s_second));

        await helpdesk.Open("/daftar?cari=ppdbkirana");
        await helpdesk.Locator("[data-user=ppdbkirana]").Shows("Aktif");
        await pemohon.Open($"/permintaan/{number}");
        await pemohon.PrintedSays($"/permintaan/{number}/cetak", number, "ppdbkirana", "tidak tersertifikasi", "Damar Wanasurya");
        await Secrets.AreNowhere(portal, secret, "ppdbkirana", everybody);

        // Everybody looks on at once; the next one's inbox is timed from the moment the step before was done.
        Task Told(string sentence, IPage? next = null) => Task.WhenAll(
            pemohon.Status().Shows(sentence, AMoment),
            helpdesk.Status().Shows(sentence, AMoment),
            pj.Status().Shows(sentence, AMoment),
            next is null ? Task.CompletedTask : TaskShown(next, number));
    }

    // The next actor's inbox, or the case that is open there, shows the task without a reload; timed from the step that opened it.
    private async Task TaskShown(IPage actor, string number)
    {
        var task = actor.Url.EndsWith(number, StringComparison.Ordinal) ? actor.Locator("section[data-step]") : actor.Locator("[data-row]", new() { HasText = number });
        await task.WaitForAsync(new() { Timeout = AMoment });
        var shown = TimeProvider.System.GetUtcNow();
        var waiting = await portal.Read(db => db.WorkItems.Where(i => i.DoneAt == null && db.Cases.Any(c => c.Id == i.CaseId && c.Number == number)).SingleAsync());
        _waits.Add((waiting.StepCode, shown - waiting.OpenedAt));
    }

    private static async Task Turn(IPage actor, string number, string step, string button)
    {
        if (!actor.Url.EndsWith(number, StringComparison.Ordinal)) await actor.Open($"/permintaan/{number}");
        await actor.Task(step).WaitForAsync();
        await actor.Press(button);
        await actor.Task(step).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
