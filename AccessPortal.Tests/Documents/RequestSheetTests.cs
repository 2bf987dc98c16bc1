using System.Globalization;
using AccessPortal.Documents;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Documents;

public sealed class RequestSheetTests : BunitContext
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public RequestSheetTests()
    {
        CultureInfo.CurrentUICulture = new("id-ID");
        Services.AddLocalization().AddSingleton(TimeProvider.System).AddSingleton(new OfficeZone("Asia/Jakarta"));
        Services.AddSingleton<OfficeClock>().AddSingleton<PaperText>();
        Services.Configure<OfficeProfile>(o => o.Government = "Pemerintah Kabupaten Arunika Raya");
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = _before;
        base.Dispose(disposing);
    }

    [Fact]
    public void An_acting_official_signs_with_the_capacity_and_the_honest_label()
    {
        var block = Block(Print(Mark(Granting.Verify, Capacity.ActingAbsence)), Granting.Verify);

        Assert.Contains("Plh. Kasi Layanan", block, StringComparison.Ordinal);
        Assert.Contains("persetujuan elektronik (tidak tersertifikasi)", block, StringComparison.Ordinal);
        Assert.Contains("23 November 2026, 14.30 WIB", block, StringComparison.Ordinal);
        Assert.Contains("NIP 19860926 201505 1 001", block, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_on_paper_does_not_pass_for_an_electronic_one()
    {
        var row = Print(Mark(Granting.DisposeToDivision, Capacity.OnBehalf, "Putri")).Find("tr[data-step='P1-3']").TextContent;

        Assert.Contains("keputusan di atas kertas, dicatat atas nama pejabat oleh Putri", row, StringComparison.Ordinal);
        Assert.DoesNotContain("persetujuan elektronik", row, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_not_reached_yet_leaves_a_line_to_sign_on() =>
        Assert.Single(Print(Mark(Granting.Verify)).FindAll("[data-step='P1-7a'] .name.blank"));

    [Fact]
    public void After_a_refusal_nobody_else_is_asked_to_sign() =>
        Assert.Empty(Print(Mark(Granting.Verify) with { Verdict = Verdict.Refuse }).FindAll("[data-step='P1-7a']"));

    [Fact]
    public void The_blank_form_has_all_blocks_and_no_code_to_check()
    {
        var page = Render<RequestSheet>();

        Assert.Equal(7, page.FindAll(".signature .name.blank").Count);
        Assert.Empty(page.FindAll(".check"));
    }

    [Fact]
    public void The_end_of_a_third_party_s_contract_is_printed_where_it_is_given()
    {
        const string label = "Akhir Kontrak (pihak ketiga)";

        Assert.DoesNotContain(label, Print().Markup, StringComparison.Ordinal);
        Assert.Contains(label, Render<RequestSheet>().Markup, StringComparison.Ordinal);
        var line = Print(Given.Form with { ContractEnd = new(2026, 12, 31) }).FindAll("tr").Single(r => r.TextContent.Contains(label, StringComparison.Ordinal));
        Assert.Contains("31 Desember 2026", line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_holds_one_script_and_no_framework() =>
        Assert.Equal("/js/print.js", Assert.Single(Print().FindAll("script")).GetAttribute("src"));

    [Theory, InlineData(PaperSize.A4, "/paper/a4.css"), InlineData(PaperSize.F4, "/paper/f4.css")]
    public void The_paper_is_the_style_sheet_s(PaperSize paper, string sheet) =>
        Assert.Contains(sheet, Render<RequestSheet>(p => p.Add(s => s.Paper, paper)).FindAll("link").Select(l => l.GetAttribute("href")));

    private static string Block(IRenderedComponent<RequestSheet> page, Step step) => page.Find($".signature[data-step='{step.Code}']").TextContent;

    private static PaperMark Mark(Step step, Capacity capacity = Capacity.Own, string recordedBy = "") => new(
        step.Code, "Damar", Nip.From("198609262015051001"), "Kasi Layanan", capacity, Verdict.Accept, "", Given.Wib(2026, 11, 23, 14, 30), recordedBy);

    private IRenderedComponent<RequestSheet> Print(params PaperMark[] marks) => Print(Given.Form, marks);

    private IRenderedComponent<RequestSheet> Print(RequestForm form, params PaperMark[] marks)
    {
        var paper = new PaperRequest
        {
            Number = "HA-2026-0001", Outcome = CaseOutcome.Running, AgendaNumber = "", Form = form, Unit = "Dinas Pendidikan", Marks = marks, Dispositions = [],
        };
        var printed = new PrintedRequest(paper, new('a', 32), CanonicalForm.Digest(paper), Given.Monday.Instant);
        return Render<RequestSheet>(p => p.Add(s => s.Printed, printed).Add(s => s.CheckAddress, "https://portal.test/periksa/" + printed.Token));
    }
}
