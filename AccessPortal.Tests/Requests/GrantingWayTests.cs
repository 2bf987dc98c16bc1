using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Given;

namespace AccessPortal.Tests.Requests;

public class GrantingWayTests
{
    [Fact]
    public void A_request_passes_the_steps_of_the_table_in_order()
    {
        var request = Request().Completed();

        Assert.Equal(
            ["P1-1", "P1-2a", "P1-2b", "P1-3", "P1-4", "P1-5", "P1-6", "P1-7a", "P1-8", "P1-9", "P1-10", "P1-11"],
            request.Journal.Select(e => e.StepCode));
        Assert.Equal(CaseOutcome.Completed, request.Outcome);
    }

    [Fact]
    public void Each_step_is_done_by_the_one_the_table_names()
    {
        Assert.Equal(
            [People.Wulan, People.Wulan, People.Hendra, People.Wiratama, People.Bagas, People.Sekar, People.Damar, People.Damar,
                People.Rangga, People.Rangga, People.Damar, People.Wulan],
            Request().Completed().Journal.Select(e => People.All.Single(p => p.PersonId == e.PersonId)));
    }

    [Fact]
    public void Submission_writes_both_steps_and_gives_the_number()
    {
        var request = Request().Submitted();

        Assert.Equal(["P1-1", "P1-2a"], request.Journal.Select(e => e.StepCode));
        Assert.Equal("HA-2026-0001", request.Number);
        Assert.Equal(CaseOutcome.Running, request.Outcome);
    }

    [Fact]
    public void A_request_is_submitted_once()
    {
        var request = Request().Submitted();

        Refuses(SopRule.AlreadySubmitted, () => request.Submit(People.Wulan, Form, "HA-2026-0002", Monday));
    }

    [Fact]
    public void Nobody_submits_without_the_undertaking() =>
        Refuses(SopRule.UndertakingMissing, () => Request().Asking(f => f with { UndertakingVersion = 0 }).Submitted());

    [Fact]
    public void Nobody_submits_for_another() =>
        Refuses(SopRule.NotTheRequester, () => Request().Draft().Submit(People.Hendra, Form, "HA-2026-0001", Monday));

    [Fact]
    public void A_draft_is_kept_and_empties_at_submission()
    {
        var draft = Request().Draft();
        draft.SaveDraft(People.Wulan, draft.Mark, "{}", Monday.Instant);
        Assert.Equal("{}", draft.Draft);

        draft.Submit(People.Wulan, Form, "HA-2026-0001", Monday);

        Assert.Empty(draft.Draft);
        Refuses(SopRule.AlreadySubmitted, () => draft.SaveDraft(People.Wulan, draft.Mark, "{}", Monday.Instant));
    }

    [Fact]
    public void Nobody_but_the_line_manager_can_endorse()
    {
        var request = Request().At(Granting.Endorse);

        Assert.Equal([People.Hendra], People.All.Where(p => request.Allows("P1-2b", p)));
        Refuses(SopRule.NotYourTask, () => request.Say(Granting.Endorse, People.Ratna, Verdict.Accept, Monday));
    }

    [Fact]
    public void A_step_out_of_turn_is_refused_and_names_the_open_one()
    {
        var violation = Refuses(SopRule.StepNotOpen, () => Request().At(Granting.DisposeToSection).Say(Granting.Verify, People.Damar, Verdict.Accept, Monday));

        Assert.Equal(["P1-6", "P1-4"], violation.Facts);
    }

    [Fact]
    public void A_disposition_needs_an_instruction()
    {
        var request = Request().At(Granting.DisposeToDivision);

        Refuses(SopRule.FactsMissing, () => request.Dispose("P1-3", People.Wiratama, Sheet with { Instructions = DispositionInstructions.None }, Monday));
        Refuses(SopRule.FactsMissing, () => request.Complete("P1-3", People.Wiratama, Verdict.Forward, "", Monday));
    }

    [Fact]
    public void A_disposition_sheet_stands_with_its_step()
    {
        var sheet = Assert.Single(Request().At(Granting.DisposeToSection).Dispositions);

        Assert.Equal(("P1-3", 4), (sheet.StepCode, sheet.JournalSequence));
    }

    [Fact]
    public void An_open_point_of_the_checklist_hinders_acceptance()
    {
        var request = Request().At(Granting.Verify);
        var checklist = new VerificationChecklist(VerificationChecklist.Complete.Points & ~VerificationPoint.Decree);

        var violation = Refuses(SopRule.ChecklistOpen, () => request.Verify(People.Damar, Verdict.Accept, checklist, "", Monday));

        Assert.Equal(["Decree"], violation.Facts);
    }

    [Fact]
    public void A_proposed_website_must_be_registered_before_acceptance()
    {
        var request = Request().Asking(f => f with { WebsiteId = null }).At(Granting.Verify);
        Refuses(SopRule.WebsiteNotRegistered, () => request.Proceed());

        request.SetWebsite(Website.Register(WebsiteId, Domain.Office.SiteName.From("ppdb.arunikaraya.go.id"), new(PanelPlatform.CPanel), Guid.NewGuid(), new(null), Guid.NewGuid(), Monday.Instant), Monday);
        request.Proceed();

        Assert.Equal(["P1-7a"], request.OpenSteps);
    }

    [Fact]
    public void A_closed_case_takes_no_act() =>
        Refuses(SopRule.CaseClosed, () => Request().Completed().Say(Granting.Use, People.Wulan, Verdict.Done, Monday));

    [Theory]
    [InlineData("P1-5", Verdict.Refuse)]
    [InlineData("P1-7a", Verdict.Forward)]
    [InlineData("P1-9", Verdict.Return)]
    public void A_verdict_the_step_does_not_know_is_refused(string code, Verdict verdict)
    {
        var request = Request().At(Granting.Procedure[code]);
        var by = People.All.First(p => request.Allows(code, p));

        Refuses(SopRule.VerdictNotAllowed, () => request.Complete(code, by, verdict, "Alasan", Monday));
    }
}
