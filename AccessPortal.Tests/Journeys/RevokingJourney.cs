using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>Procedure P3 from the owner's form to the account disabled, through four browsers, each seeing it move without a reload.</summary>
[Collection(nameof(Journey))]
public sealed class RevokingJourney(Portal portal)
{
    private const int InAMoment = 5000;

    [JourneyFact]
    public async Task A_revocation_travels_from_the_owner_to_a_disabled_account_before_everyones_eyes()
    {
        await portal.BeAlone();
        var pj = await portal.SignIn("pj");
        var layanan = await portal.SignIn("kasi.layanan", "/tugas");
        var administrator = await portal.SignIn("administrator", "/tugas");
        var pemohon = await portal.SignIn("pemohon");

        await pj.Open("/penghapusan/baru");
        await pj.Locator("[data-search]").First.FillAsync("ppdb");
        await pj.Keyboard.PressAsync("Enter");
        var right = pj.Locator("[data-site^='ppdb'] label[data-right]").First;
        var account = (await right.GetAttributeAsync("data-right"))!;
        await right.Locator("input").CheckAsync();
        await pj.GetByLabel("Alasan", new() { Exact = true }).SelectOptionAsync("Mutasi");
        await pj.Locator("[data-successor]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var successor = await pj.Locator("[data-successor] option:checked").TextContentAsync();
        await pj.Locator("[data-hits]").Shows(account);
        await pj.Locator("[data-send]").ClickAsync();
        await pj.Arrives("/penghapusan/HP-");
        await pj.Status().WaitForAsync();
        var number = new Uri(pj.Url).Segments[^1];
        await pj.Status().Shows("Menunggu pencatatan oleh Kasi Layanan");

        // P3-3 and P3-5 are done in the inbox.
        var row = layanan.Locator($"[data-row][data-number='{number}']");
        await row.Shows(account);
        await layanan.RecordInInbox(number);
        await pj.Status().Shows("Menunggu penonaktifan oleh Administrator", InAMoment);

        await administrator.Locator($"[data-row][data-number='{number}']").WaitForAsync(new() { Timeout = InAMoment });
        await administrator.Deactivate(number);
        await pj.Status().Shows("Menunggu pemberitahuan status", InAMoment);
        await pj.Locator("[data-line]").Shows("Nonaktif", InAMoment);
        await administrator.Press("Beri tahu Kasi");
        await pj.Status().Shows("Menunggu konfirmasi", InAMoment);

        await layanan.ConfirmWithScan(number);
        // P3-7: the owner has the page open, which is noted; receiving is a button.
        await pj.Locator(".journal").Shows("Dibuka", InAMoment);
        await pj.Status().Shows("Menunggu penerimaan informasi");
        await pj.Press("Sudah saya terima");
        await pj.Status().Shows("Selesai pada", InAMoment);
        await layanan.Status().Shows("Selesai pada", InAMoment);
        await pemohon.Open("/penghapusan");
        await layanan.Open($"/daftar?cari={account}");
        await layanan.Locator($"[data-user='{account}']", new() { HasText = "ppdb" }).Shows("Nonaktif");
        await layanan.PrintedSays($"/penghapusan/{number}/cetak", number, account, "FR-04", successor!.Split(" (")[0], "Rini Pustakarekana", "tidak tersertifikasi");
    }

    [JourneyFact]
    public async Task An_emergency_is_recorded_at_once_and_its_papers_are_insisted_on()
    {
        await portal.BeAlone();
        var administrator = await portal.SignIn("administrator");
        var layanan = await portal.SignIn("kasi.layanan", "/tugas");
        var owner = await portal.SignIn("sekretaris", "/tugas");

        await administrator.Open("/penghapusan/darurat");
        await administrator.Locator("[data-search]").First.FillAsync("diskominfo");
        await administrator.Keyboard.PressAsync("Enter");
        await administrator.Locator("[data-site^='diskominfo'] label[data-right='galih'] input").CheckAsync();
        await administrator.GetByLabel("Apa yang terjadi").Last.FillAsync("Halaman depan diganti pihak lain.");
        await administrator.Press("Catat penangguhan");

        await administrator.Arrives("/penghapusan/HP-");
        var number = new Uri(administrator.Url).Segments[^1];
        await administrator.Locator("[data-line]").Shows("Ditangguhkan");
        await administrator.Locator("[data-insist]").Shows("surat-suratnya belum lengkap");
        await layanan.Open($"/penghapusan/{number}");
        await layanan.Status().Shows("Menunggu konfirmasi usulan oleh Penanggung Jawab");

        // P3-1 and P3-2: the owner confirms what has been recorded, and the papers take their usual way.
        await owner.Locator($"[data-row][data-number='{number}']").First.WaitForAsync(new() { Timeout = InAMoment });
        await owner.Open($"/penghapusan/{number}");
        await owner.Press("Konfirmasi penghapusan");
        await layanan.Status().Shows("Menunggu pencatatan oleh Kasi Layanan", InAMoment);
        await layanan.Open("/tugas");
        await layanan.RecordInInbox(number);
        await owner.Status().Shows("Menunggu penonaktifan oleh Administrator", InAMoment);
        await administrator.Deactivate(number);
        await owner.Locator("[data-line]").Shows("Nonaktif", InAMoment);
        await administrator.Press("Beri tahu Kasi");
        await administrator.Task("P3-5").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await layanan.ConfirmWithScan(number);
        // P3-7: the owner has the case open; receiving is a button.
        await owner.Press("Sudah saya terima");
        await owner.Status().Shows("Selesai pada", InAMoment);
        await administrator.Locator("[data-insist]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
