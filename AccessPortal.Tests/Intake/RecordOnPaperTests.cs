using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Audit;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.Intake;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;
using static AccessPortal.Domain.Sop.Verdict;

namespace AccessPortal.Tests.Intake;

public sealed class RecordOnPaperTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_paper_disposition_stands_in_the_heads_name_with_its_date_and_scan()
    {
        var waiting = await office.At(Granting.DisposeToDivision);

        var after = await office.Done("helpdesk", Papers.Signed(waiting, "kadis", Forward, "Segera.") with { PaperDate = new(2026, 11, 20) });

        Assert.Equal(["P1-4"], after.OpenSteps);
        var entry = await office.Read(db => db.Journal.Where(j => j.CaseId == after.CaseId).OrderBy(j => j.Sequence).LastAsync());
        Assert.Equal((DemoOffice.PersonId("kadis"), DemoOffice.PersonId("helpdesk"), Capacity.OnBehalf), (entry.PersonId, entry.RecordedBy, entry.Capacity));
        Assert.Equal((new DateOnly(2026, 11, 20), "Segera.", "Kepala Dinas Komunikasi dan Informatika"), (entry.PaperDate, entry.Note, entry.Title));
        Assert.Equal(AttachmentKind.SignedScan, await office.Read(db => db.Attachments.Where(a => a.CaseId == after.CaseId && a.FileName == "Pindaian.pdf").Select(a => a.Kind).SingleAsync()));
        Assert.Equal(DispositionInstructions.Study, await office.Read(db => db.Requests.Where(r => r.Id == after.CaseId).SelectMany(r => r.Dispositions).Select(d => d.Instructions).SingleAsync()));
        Assert.Contains(NoticeKind.RecordedForYou, await office.Notices("kadis", after));
    }

    [Theory]
    [InlineData("P1-2b", "atasan", Accept)]
    [InlineData("P1-4", "kabid", Forward)]
    [InlineData("P1-5", "kasi.sumberdaya", Forward)]
    [InlineData("P1-10", "kasi.layanan", Verdict.Done)]
    public async Task Helpdesk_records_what_the_official_signed(string step, string official, Verdict verdict)
    {
        var waiting = await office.At(Granting.Procedure[step]);

        var after = await office.Done("helpdesk", Papers.Signed(waiting, official, verdict));

        Assert.DoesNotContain(step, after.OpenSteps);
    }

    [Fact]
    public async Task A_manager_may_refuse_on_paper_with_a_reason()
    {
        var waiting = await office.File();

        var refused = await office.Done("helpdesk", Papers.Signed(waiting, "atasan", Refuse, "Tidak diperlukan."));

        Assert.Equal(CaseOutcome.Refused, refused.Outcome);
        Assert.Equal("ReasonMissing", Assert.Single((await office.Refused("helpdesk", Papers.Signed(waiting, "atasan", Refuse))).Fields).Code);
    }

    [Theory]
    [InlineData("P1-6", "kasi.layanan", Accept)]
    [InlineData("P1-7a", "kasi.layanan", Accept)]
    [InlineData("P1-9", "teknis", Verdict.Done)]
    public async Task Helpdesk_never_decides_and_the_attempt_is_audited(string step, string official, Verdict verdict)
    {
        var waiting = await office.At(Granting.Procedure[step]);

        var refusal = await office.Refused("helpdesk", Papers.Signed(waiting, official, verdict));

        Assert.Contains(refusal.Code, new[] { nameof(SopRule.NotYourTask), nameof(SopRule.FactsMissing) });
        var entry = await office.Read(db => db.AuditEntries.OrderBy(e => e.Sequence).LastAsync());
        Assert.Equal((nameof(RecordOnPaper), AuditResult.Refused, DemoOffice.PersonId("helpdesk")), (entry.Command, entry.Result, entry.PersonId));
    }

    [Fact]
    public async Task A_verdict_that_the_step_does_not_know_is_refused()
    {
        var waiting = await office.At(Granting.Receive);

        Assert.Equal(nameof(SopRule.VerdictNotAllowed), (await office.Refused("helpdesk", Papers.Signed(waiting, "kasi.sumberdaya", Refuse, "Tidak."))).Code);
    }

    [Fact]
    public async Task Without_the_scan_nothing_is_recorded()
    {
        var waiting = await office.File();

        Assert.Equal("ScanRequired", await Fault(Papers.Signed(waiting, "atasan", Accept) with { Scan = null }));
        Assert.Equal("FileType", await Fault(Papers.Signed(waiting, "atasan", Accept) with { Scan = new("surat.pdf", [1, 2, 3]) }));
        Assert.Equal("PaperDateAhead", await Fault(Papers.Signed(waiting, "atasan", Accept) with { PaperDate = Papers.Today.AddDays(1) }));
    }

    [Fact]
    public async Task Who_decided_must_have_held_the_post_on_the_date_of_the_paper()
    {
        var waiting = await office.At(Granting.DisposeToDivision);

        Assert.Equal(nameof(SopRule.NotTheHolder), (await office.Refused("helpdesk", Papers.Signed(waiting, "sekretaris", Forward))).Code);
        var inDecember = await office.Done("helpdesk", new PaperDeciders.Query(waiting.CaseId, "P1-3", new(2025, 12, 5)));
        Assert.Contains(inDecember, d => d.PersonId == DemoOffice.PersonId("sekretaris") && d.Title.StartsWith("Plh. ", StringComparison.Ordinal));
        Assert.Single(await office.Done("helpdesk", new PaperDeciders.Query(waiting.CaseId, "P1-3", new(2025, 12, 15))));
    }

    [Fact]
    public async Task Nobody_but_helpdesk_records_for_others()
    {
        var waiting = await office.At(Granting.DisposeToDivision);

        Assert.Equal(RefusalKind.Denied, (await office.Refused("kabid", Papers.Signed(waiting, "kadis", Forward))).Kind);
    }

    [Fact]
    public async Task Nobody_records_on_their_own_request()
    {
        var own = await office.File("helpdesk", "diskominfo");

        Assert.Equal(nameof(SopRule.OwnRequest), (await office.Refused("helpdesk", Papers.Signed(own, "kasi.sumberdaya", Accept))).Code);
        Assert.Equal(["P1-3"], (await office.Done("arsip", Papers.Signed(own, "kasi.sumberdaya", Accept))).OpenSteps);
    }

    [Fact]
    public async Task What_was_recorded_wrongly_is_taken_back_by_who_recorded_it()
    {
        var waiting = await office.At(Granting.DisposeToDivision);
        var after = await office.Done("helpdesk", Papers.Signed(waiting, "kadis", Forward));

        Assert.Equal(nameof(SopRule.CannotUndo), (await office.Refused("arsip", new UndoStep.Command(after.CaseId, after.Version))).Code);
        Assert.Equal(["P1-3"], (await office.Done("helpdesk", new UndoStep.Command(after.CaseId, after.Version))).OpenSteps);
    }

    private async Task<string> Fault(RecordOnPaper.Command command) => Assert.Single((await office.Refused("helpdesk", command)).Fields).Code;
}
