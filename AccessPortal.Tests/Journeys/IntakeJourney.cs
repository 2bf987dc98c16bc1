using Microsoft.Playwright;

namespace AccessPortal.Tests.Journeys;

/// <summary>What comes to helpdesk by WhatsApp or on paper, taken in and carried on before the eyes of those concerned.</summary>
[Collection(nameof(Journey))]
public sealed class IntakeJourney(Portal portal)
{
    private static readonly FilePayload s_scan = new() { Name = "Pindaian.pdf", MimeType = Filing.Decree.MimeType, Buffer = Filing.Decree.Buffer };

    [JourneyFact]
    public async Task A_request_taken_in_is_confirmed_by_its_applicant_and_becomes_an_account()
    {
        await portal.BeAlone();
        var pemohon = await portal.SignIn("pemohon", "/tugas");
        var helpdesk = await TakeIn("Kirana", "ppdb", signed: false);
        var number = await helpdesk.File();
        await helpdesk.Status().Shows("Menunggu konfirmasi pemohon");

        await pemohon.Locator("[data-row]", new() { HasText = number }).WaitForAsync();
        await pemohon.Open($"/permintaan/{number}");
        await pemohon.GetByText("mengisi permintaan ini atas nama Bapak/Ibu").WaitForAsync();
        await pemohon.Press("Konfirmasi dan ajukan");
        await helpdesk.Status().Shows("Menunggu persetujuan atasan langsung");

        await portal.Pass(number, "P1-2b", "P1-3", "P1-4", "P1-5", "P1-6", "P1-7a", "P1-8", "P1-9");
        await pemohon.GetByText("Rahasia awal menunggu Bapak/Ibu").WaitForAsync();
        Assert.Equal(0, await helpdesk.GetByText("Rahasia awal menunggu Bapak/Ibu").CountAsync());
        await helpdesk.Open($"/penerimaan?catat={number}");
        await Record(helpdesk, "P1-10");
        await pemohon.Status().Shows("Menunggu konfirmasi pemohon");
        await pemohon.Press("Akses sudah saya terima dan gunakan");
        await pemohon.Status().Shows("Selesai pada");
    }

    [JourneyFact]
    public async Task A_signed_form_goes_to_the_manager_and_the_heads_paper_disposition_is_recorded_in_his_name()
    {
        await portal.BeAlone();
        var atasan = await portal.SignIn("atasan", "/tugas");
        var kadis = await portal.SignIn("kadis", "/tugas");
        var helpdesk = await TakeIn("Arya Tintajaya", "disdikbud", signed: true);
        var number = await helpdesk.File();
        await helpdesk.Status().Shows("Menunggu persetujuan atasan langsung");
        await atasan.Locator("[data-row]", new() { HasText = number }).WaitForAsync();

        await helpdesk.Open($"/penerimaan?catat={number}");
        await helpdesk.Locator("[data-chosen] [data-agenda-box]").GetByRole(AriaRole.Button).ClickAsync();
        await helpdesk.Locator("[data-chosen] [data-agenda-box]").Shows("Agenda ");
        await Record(helpdesk, "P1-2b");
        await kadis.Locator("[data-row]", new() { HasText = number }).WaitForAsync();
        await atasan.Locator("[data-row]", new() { HasText = number }).WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await Record(helpdesk, "P1-3");
        await kadis.Locator("[data-row]", new() { HasText = number }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await helpdesk.Locator("[data-record='P1-4']").First.WaitForAsync();
        await kadis.Open($"/permintaan/{number}");
        await kadis.Locator(".journal").Shows("Drs. Wiratama Arunikawan, M.Si., Kepala Dinas Komunikasi dan Informatika (dicatat oleh Putri Senjarekana; surat tertanggal");
        await kadis.GetByText("Pindaian.pdf").First.WaitForAsync();
    }

    [JourneyFact]
    public async Task Every_form_can_be_printed_empty_for_those_who_write_by_hand()
    {
        await portal.BeAlone();
        var helpdesk = await portal.SignIn("helpdesk", "/penerimaan");

        await helpdesk.PrintedSays("/formulir/fr-01", "FR-01", "PERNYATAAN", "Atasan Langsung", "Tanda Terima");
        await helpdesk.PrintedSays("/formulir/fr-02", "FR-02", "Keadaan per tanggal", "Penanggung");
        await helpdesk.PrintedSays("/formulir/fr-03", "FR-03", "Verifikator", "Valid");
        await helpdesk.PrintedSays("/formulir/fr-04", "FR-04", "Alasan", "Ikut dicabut");
    }

    private async Task<IPage> TakeIn(string applicant, string website, bool signed)
    {
        var helpdesk = await portal.SignIn("helpdesk", "/penerimaan");
        await helpdesk.Locator("h1").ClickAsync();
        await helpdesk.Keyboard.PressAsync("/");
        await helpdesk.Keyboard.TypeAsync(applicant);
        await helpdesk.Locator("[data-person]", new() { HasText = applicant }).Locator("[data-take-in]").ClickAsync();
        await helpdesk.Arrives("/permintaan/konsep/");
        await helpdesk.Locator("[data-intake]").Shows(applicant);
        await helpdesk.FillRest(website, ["Pengelola berkas"]);
        if (!signed) return helpdesk;
        await helpdesk.Field("Scan").Locator("input[type=file]").SetInputFilesAsync(s_scan);
        await helpdesk.GetByText("Pindaian.pdf").First.WaitForAsync();
        return helpdesk;
    }

    private static async Task Record(IPage helpdesk, string step)
    {
        var box = helpdesk.Locator($"[data-chosen] [data-record='{step}']");
        await box.Locator("[data-scan]").SetInputFilesAsync(s_scan);
        await box.Shows("Siap dilampirkan");
        await box.Locator("[data-record-send]").ClickAsync();
        await box.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
