using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.Intake;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Intake;

public sealed class IntakeTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task Without_a_signature_it_waits_for_the_applicants_own_word()
    {
        var taken = await TakenIn(signed: false);
        Assert.Equal(["P1-K"], taken.OpenSteps);
        Assert.Equal([NoticeKind.TaskWaiting], await office.Notices("pemohon", taken));
        Assert.Empty(await office.Notices("atasan", taken));
        Assert.Equal(nameof(SopRule.NotYourTask), (await office.Refused("helpdesk", new ConfirmRequest.Command(taken.CaseId, taken.Version))).Code);
        Assert.Equal(nameof(SopRule.FactsMissing), (await office.Refused("pemohon", Acts.Complete(taken, Verdict.Done))).Code);

        var confirmed = await office.Done("pemohon", new ConfirmRequest.Command(taken.CaseId, taken.Version));

        Assert.Equal(["P1-2b"], confirmed.OpenSteps);
        var journal = await Journal(confirmed);
        Assert.Equal(["P1-1", "P1-K", "P1-2a"], journal.Select(j => j.StepCode));
        Assert.Equal([Capacity.OnBehalf, Capacity.Own, Capacity.Own], journal.Select(j => j.Capacity));
        Assert.All(journal, j => Assert.Equal(DemoOffice.PersonId("pemohon"), j.PersonId));
        Assert.Equal("Detour.TakenIn.WhatsApp", journal[0].Detour);
    }

    [Fact]
    public async Task A_signed_scan_goes_straight_to_the_line_manager()
    {
        var taken = await TakenIn(signed: true);

        Assert.Equal(["P1-2b"], taken.OpenSteps);
        Assert.All(await Journal(taken), j => Assert.Equal((Capacity.OnBehalf, DemoOffice.PersonId("helpdesk")), (j.Capacity, j.RecordedBy)));
        Assert.Equal([NoticeKind.TaskWaiting], await office.Notices("atasan", taken));
    }

    [Fact]
    public async Task A_signed_scan_that_comes_later_stands_for_the_confirmation()
    {
        var taken = await TakenIn(signed: false);

        Assert.Equal(["P1-2b"], (await office.Done("helpdesk", Papers.Signed(taken, "pemohon", Verdict.Done))).OpenSteps);
    }

    [Fact]
    public async Task Taken_in_it_runs_as_the_applicants_own_request()
    {
        var standing = await TakenIn(signed: true);
        while (standing.OpenSteps[0] != "P1-10") standing = await office.Next(standing);

        Assert.Equal(nameof(SopRule.SecretNotOpen), (await office.Refused("helpdesk", Acts.Reveal(standing))).Code);
        Assert.True((await office.Send("pemohon", Acts.Reveal(standing))).Ok);
    }

    [Fact]
    public async Task The_applicant_mends_it_first_and_the_journal_says_so()
    {
        var taken = await TakenIn(signed: false);
        var form = await office.Done("pemohon", new DraftForm.Query(taken.CaseId));
        Assert.Equal((true, true, false), (form.Confirms, form.IsOpen, form.Input.Undertaking));
        form.Input.Purpose = "Memperbarui pengumuman penerimaan peserta didik baru.";
        await office.Done("pemohon", new SaveDraft.Command(taken.CaseId, await office.Mark(taken.CaseId), form.Input));
        Assert.NotNull((await office.Done("pemohon", new ReadRequest.Query(taken.Number!))).MendedAt);
        Assert.Equal("UndertakingRequired", Assert.Single((await office.Refused("pemohon", new SubmitRequest.Command(taken.CaseId, await office.Mark(taken.CaseId), form.Input))).Fields).Code);
        form.Input.Undertaking = true;

        var confirmed = await office.Done("pemohon", new SubmitRequest.Command(taken.CaseId, await office.Mark(taken.CaseId), form.Input));

        Assert.Equal((taken.Number, "P1-2b"), (confirmed.Number, Assert.Single(confirmed.OpenSteps)));
        Assert.Equal(["", "Detour.Mended", ""], (await Journal(confirmed)).Select(j => j.StepCode == "P1-1" ? "" : j.Detour));
        var shown = await office.Done("atasan", new ReadRequest.Query(taken.Number!));
        Assert.NotEqual(shown.Form.Form.Purpose, shown.FormBefore?.Form.Purpose);
    }

    [Fact]
    public async Task Nobody_else_mends_what_carries_a_number()
    {
        var taken = await TakenIn(signed: false);
        var input = (await office.Done("pemohon", new DraftForm.Query(taken.CaseId))).Input;
        input.Undertaking = true;

        Assert.False((await office.Done("helpdesk", new DraftForm.Query(taken.CaseId))).IsOpen);
        Assert.Equal(nameof(SopRule.AlreadySubmitted), (await office.Refused("helpdesk", new SaveDraft.Command(taken.CaseId, await office.Mark(taken.CaseId), input))).Code);
        Assert.Equal(nameof(SopRule.NotTheRequester), (await office.Refused("helpdesk", new SubmitRequest.Command(taken.CaseId, await office.Mark(taken.CaseId), input))).Code);
        Assert.Equal(RefusalKind.NotFound, (await office.Refused("atasan", new SaveDraft.Command(taken.CaseId, await office.Mark(taken.CaseId), input))).Kind);
    }

    [Fact]
    public async Task Confirming_without_the_mended_form_drops_what_was_typed()
    {
        var taken = await TakenIn(signed: false);
        var input = (await office.Done("pemohon", new DraftForm.Query(taken.CaseId))).Input;
        input.Purpose = "Setengah diketik";
        await office.Done("pemohon", new SaveDraft.Command(taken.CaseId, await office.Mark(taken.CaseId), input));

        await office.Done("pemohon", new ConfirmRequest.Command(taken.CaseId, taken.Version));

        Assert.Equal("", await office.Read(db => db.Requests.Where(r => r.Id == taken.CaseId).Select(r => r.Draft).SingleAsync()));
    }

    [Fact]
    public async Task Who_never_asked_disowns_it()
    {
        var taken = await TakenIn(signed: false);

        Assert.Equal(CaseOutcome.Withdrawn, (await office.Done("pemohon", new WithdrawRequest.Command(taken.CaseId, taken.Version, "Bukan saya."))).Outcome);
    }

    [Fact]
    public async Task A_correction_by_helpdesk_needs_a_new_signature()
    {
        var taken = await TakenIn(signed: true);
        var returned = await office.Done("atasan", Acts.Complete(taken, Verdict.Return, "Perjelas."));
        office.Time.Advance(TimeSpan.FromMinutes(1));
        var input = (await office.Done("helpdesk", new DraftForm.Query(taken.CaseId))).Input;

        Assert.Equal("ScanRequired", Assert.Single((await office.Refused("helpdesk", new SubmitRequest.Command(returned.CaseId, await office.Mark(returned.CaseId), input))).Fields).Code);
        await office.Done("helpdesk", new AddAttachment.Command(taken.CaseId, AttachmentKind.SignedScan, "Baru.pdf", Acts.Pdf));
        Assert.Equal(["P1-2b"], (await office.Done("helpdesk", new SubmitRequest.Command(returned.CaseId, await office.Mark(returned.CaseId), input))).OpenSteps);
    }

    [Fact]
    public async Task Nobody_takes_in_their_own_request_and_only_helpdesk_takes_in()
    {
        Assert.Equal(nameof(SopRule.OwnRequest), (await office.Refused("helpdesk", new StartRequest.Command(For: DemoOffice.PersonId("helpdesk")))).Code);
        Assert.Equal(RefusalKind.Denied, (await office.Refused("pj", new StartRequest.Command(For: DemoOffice.PersonId("pemohon")))).Kind);
        Assert.Equal(RefusalKind.NotFound, (await office.Refused("helpdesk", new StartRequest.Command(For: DemoOffice.PersonId("dpupr.staf1")))).Kind);
    }

    [Fact]
    public async Task Helpdesk_fills_in_only_what_it_took_in()
    {
        var own = await office.Done("pemohon", new StartRequest.Command());

        Assert.Equal(RefusalKind.NotFound, (await office.Refused("helpdesk", new DraftForm.Query(own))).Kind);
        Assert.Equal(RefusalKind.Denied, (await office.Refused("helpdesk", new AddAttachment.Command(own, AttachmentKind.SignedScan, "a.pdf", Acts.Pdf))).Kind);
        Assert.Equal("Kirana Bumiwarta, S.I.Kom.", (await office.Done("helpdesk", new DraftForm.Query((await office.TakeIn()).Id))).Intake!.Applicant);
    }

    private async Task<CaseStanding> TakenIn(bool signed)
    {
        var (id, input) = await office.TakeIn();
        if (signed) await office.Done("helpdesk", new AddAttachment.Command(id, AttachmentKind.SignedScan, "FR-01.pdf", Acts.Pdf));
        return await office.Done("helpdesk", new SubmitRequest.Command(id, await office.Mark(id), input));
    }

    private Task<List<JournalEntry>> Journal(CaseStanding at) => office.Read(db => db.Journal.Where(j => j.CaseId == at.CaseId).OrderBy(j => j.Sequence).ToListAsync());
}
