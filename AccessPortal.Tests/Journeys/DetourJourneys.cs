using AccessPortal.Domain.Sop;
using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>The ways a request can take besides the straight one, each seen by the people concerned.</summary>
[Collection(nameof(Journey))]
public sealed class DetourJourneys(Portal portal)
{
    [JourneyFact]
    public async Task A_refusal_with_its_reason_is_told_and_recorded_and_creates_no_account()
    {
        await portal.BeAlone();
        var pemohon = await portal.SignIn("pemohon");
        var number = await pemohon.FileNew("disdikbud", "Statistik/log");
        await portal.Pass(number, "P1-2b", "P1-3", "P1-4", "P1-5");

        var layanan = await portal.SignIn("kasi.layanan", $"/permintaan/{number}");
        await layanan.Press("Tolak");
        await layanan.GetByText("Tuliskan alasannya").WaitForAsync();
        await layanan.Write("Statistik dapat dilihat tanpa akun panel.");
        await layanan.Press("Tolak");
        await pemohon.Status().Shows("Menunggu pemberitahuan status oleh Technical Support");
        await pemohon.Locator(".journal").Shows("Statistik dapat dilihat tanpa akun panel.");

        await portal.Pass(number, "P1-9", "P1-10");
        // P1-11 of a refusal: that the applicant has the case open is noted; receiving is a button.
        await pemohon.Locator(".journal").Shows("Dibuka");
        await pemohon.Press("Pemberitahuan penolakan sudah saya terima");
        await pemohon.Status().Shows("Ditolak pada");
        Assert.Equal(0, await portal.Asks(db => db.Grants.Where(g => g.RequestNumber == number)));
    }

    [JourneyFact]
    public async Task A_returned_request_is_mended_and_the_decider_sees_old_beside_new()
    {
        await portal.BeAlone();
        var pemohon = await portal.SignIn("pemohon");
        var number = await pemohon.FileNew("ppdb", "Pengelola Berkas");
        await portal.Pass(number, "P1-2b", "P1-3", "P1-4", "P1-5");

        var layanan = await portal.SignIn("kasi.layanan", $"/permintaan/{number}");
        await layanan.Write("Mohon perjelas keperluannya.");
        await layanan.Press("Kembalikan");
        await pemohon.Status().Shows("Dikembalikan untuk diperbaiki: Mohon perjelas keperluannya.");

        await pemohon.GetByText("Perbaiki dan ajukan kembali").ClickAsync();
        await pemohon.Arrives("/permintaan/konsep/");
        await pemohon.Field("Purpose").Locator("textarea").FillAsync("Mengunggah pengumuman seleksi setiap hari selama masa PPDB.");
        Assert.Equal(number, await pemohon.File("Ajukan kembali"));
        await pemohon.Status().Shows("Menunggu verifikasi Kasi Layanan");

        var changed = layanan.Locator("[data-changed=Purpose]");
        await changed.Shows("Mengunggah pengumuman seleksi");
        await changed.Locator("del").Shows("Memperbarui berita dan dokumen");
        await layanan.Task("P1-6").WaitForAsync();
    }

    [JourneyFact]
    public async Task A_correction_that_asks_for_more_starts_again_at_the_line_manager()
    {
        await portal.BeAlone();
        var pemohon = await portal.SignIn("pemohon");
        var number = await pemohon.FileNew("ppdb", "Pengelola Berkas");
        await portal.Pass(number, "P1-2b", "P1-3");
        var kabid = await portal.SignIn("kabid", $"/permintaan/{number}");
        await kabid.Write("Sebutkan semua akses yang diperlukan.");
        await kabid.Press("Kembalikan");
        await pemohon.Status().Shows("Dikembalikan");

        await pemohon.GetByText("Perbaiki dan ajukan kembali").ClickAsync();
        await pemohon.Tick("Types", "Basis Data");
        await pemohon.File("Ajukan kembali");

        await pemohon.Status().Shows("Menunggu persetujuan atasan langsung");
        await pemohon.Locator(".journal").Shows("meminta lebih dari yang telah disetujui");
    }

    [JourneyFact]
    public async Task A_withdrawn_request_leaves_every_inbox_and_keeps_its_number()
    {
        await portal.BeAlone();
        var pemohon = await portal.SignIn("pemohon");
        var number = await pemohon.FileNew("disdikbud", "FTP/SFTP");
        var atasan = await portal.SignIn("atasan", "/tugas");
        await atasan.Locator("[data-row]", new() { HasText = number }).WaitForAsync();

        await pemohon.Press("Batalkan permintaan");
        await pemohon.Locator("[role=dialog] [data-confirm]").ClickAsync();

        await pemohon.Status().Shows("Dibatalkan oleh pemohon");
        await atasan.Locator("[data-row]", new() { HasText = number }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.NotEqual(number, await pemohon.FileNew("disdikbud", "FTP/SFTP"));
    }

    [JourneyFact]
    public async Task Privileged_access_also_needs_the_division_head()
    {
        await portal.BeAlone();
        var pemohon = await portal.SignIn("pemohon");
        await pemohon.FillIn("ppdb", ["Kontrol Penuh"]);
        var number = await pemohon.File();
        await portal.Pass(number, "P1-2b", "P1-3", "P1-4", "P1-5", "P1-6", "P1-7a");

        await pemohon.Status().Shows("Menunggu persetujuan akses istimewa oleh Kabid");
        var kabid = await portal.SignIn("kabid", $"/permintaan/{number}");
        await kabid.Task("P1-7b").WaitForAsync();
        await kabid.Press("Setujui");
        await pemohon.Status().Shows("Menunggu pembuatan akun");
    }

    [Trait("Category", "Long")]
    [JourneyFact]
    public async Task The_section_heads_own_request_is_decided_by_substitutes()
    {
        await portal.BeAlone();
        var damar = await portal.SignIn("kasi.layanan");
        var number = await damar.FileNew("statistik", "Statistik/log");
        await damar.Status().Shows("Menunggu persetujuan");
        await portal.Pass(number, Granting.Endorse.Code, "P1-3", "P1-4", "P1-5");

        // P1-6, P1-7a and P1-10 fall to the division head: nobody decides on their own request.
        await damar.Status().Shows("Menunggu verifikasi Kabid");
        Assert.Equal(0, await damar.Task("P1-6").CountAsync());
        var kabid = await portal.SignIn("kabid", $"/permintaan/{number}");
        await kabid.Task("P1-6").WaitForAsync();
        await kabid.Press("Semua sesuai");
        await kabid.Press("Setujui");
        await kabid.Task("P1-7a").WaitForAsync();
        await damar.Status().Shows("Menunggu persetujuan akses oleh Kabid");
        await kabid.Press("Setujui");
        await damar.Status().Shows("Menunggu pembuatan akun oleh Technical Support");
        await portal.Pass(number, "P1-8", "P1-9");

        await damar.Status().Shows("Menunggu pencatatan oleh Kabid");
        Assert.Equal(0, await damar.Task("P1-10").CountAsync());
        await kabid.Task("P1-10").WaitForAsync();
        await kabid.Press("Catat dalam Daftar Hak Akses");
        await damar.Status().Shows("Menunggu konfirmasi pemohon");
        await damar.Press("Akses sudah saya terima dan gunakan");
        await damar.Status().Shows("Selesai pada");
        await damar.Locator(".journal").Shows("Catat dan teruskanSelesaiBagas Nirmalaya");
    }

    [JourneyFact]
    public async Task A_draft_survives_a_closed_browser()
    {
        await portal.BeAlone();
        var pemohon = await portal.SignIn("pemohon", "/permintaan/baru");
        await pemohon.Arrives("/permintaan/konsep/");
        await pemohon.GetByLabel("Nomor HP / WhatsApp").FillAsync("08");
        // What is typed is kept within two seconds.
        await Task.Delay(TimeSpan.FromSeconds(2));
        var draft = new Uri(pemohon.Url).AbsolutePath;
        await pemohon.Context.CloseAsync();

        var again = await portal.SignIn("pemohon", draft);
        await Assertions.Expect(again.GetByLabel("Nomor HP / WhatsApp")).ToHaveValueAsync("08");
    }

    [JourneyFact]
    public async Task What_is_being_typed_is_kept_when_somebody_else_acts_first()
    {
        await portal.BeAlone();
        var pemohon = await portal.SignIn("pemohon");
        var number = await pemohon.FileNew("disdikbud", "E-mail");
        var atasan = await portal.SignIn("atasan", $"/permintaan/{number}");
        await atasan.Write("Sedang saya pertimbangkan");

        var elsewhere = await portal.SignIn("atasan", $"/permintaan/{number}");
        await elsewhere.Press("Setujui");

        await atasan.GetByText("Sudah ditangani oleh").WaitForAsync();
        await Assertions.Expect(atasan.Task("P1-2b").Locator("textarea")).ToHaveValueAsync("Sedang saya pertimbangkan");
        await atasan.Press("Setujui");
        await atasan.Task("P1-2b").GetByRole(AriaRole.Alert).Shows("Sudah berubah");
    }
}
