using System.Globalization;
using AccessPortal.Documents;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Documents;

public sealed class BlankSheetTests : BunitContext
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public BlankSheetTests()
    {
        CultureInfo.CurrentUICulture = new("id-ID");
        Services.AddLocalization();
        Services.Configure<OfficeProfile>(o => o.Government = "Pemerintah Kabupaten Arunika Raya");
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = _before;
        base.Dispose(disposing);
    }

    [Theory]
    [InlineData(Document.AccessRegisterForm, "FR-02", 17, 2, new[] { "Nama Pengguna", "Nomor Formulir Permintaan", "Review Terakhir", "Tanggal & Nomor Penghapusan" })]
    [InlineData(Document.AccessReviewForm, "FR-03", 11, 4, new[] { "Masih bertugas?", "Akses sesuai tugas?", "Tindak Lanjut", "Periode (Semester I/II, tahun)" })]
    [InlineData(Document.RevocationForm, "FR-04", 0, 3, new[] { "Insiden keamanan", "Pengalihan berkas/e-mail kepada", "Kata sandi bersama diganti", "Dasar (Nomor SK, TMT)" })]
    public void A_blank_form_has_its_letterhead_fields_and_signatures(Document form, string code, int columns, int signatures, string[] fields)
    {
        var sheet = Render<BlankSheet>(p => p.Add(s => s.Form, form).Add(s => s.Paper, PaperSize.F4));
        var text = sheet.Find("main").TextContent;

        Assert.Contains("Pemerintah Kabupaten Arunika Raya", text, StringComparison.Ordinal);
        Assert.Contains(code, text, StringComparison.Ordinal);
        Assert.All(fields, f => Assert.Contains(f, text, StringComparison.Ordinal));
        Assert.Equal((columns, signatures), (sheet.FindAll(".grid th").Count, sheet.FindAll(".signature").Count));
        Assert.Equal(form is not Document.RevocationForm, sheet.Markup.Contains("f4-landscape.css", StringComparison.Ordinal));
    }
}
