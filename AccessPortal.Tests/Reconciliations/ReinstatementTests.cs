using System.Text;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Reconciliations;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.Reconciliations;
using AccessPortal.Revocations;
using AccessPortal.Tests.Revocations;
using AccessPortal.Tests.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Reconciliations;

/// <summary>A panel's list that shows an account active which the register holds suspended: entered as standing again, unless a case decides on it.</summary>
public sealed class ReinstatementTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Theory]
    [InlineData(GrantState.Suspended, true), InlineData(GrantState.Disabled, false)]
    public void Only_a_suspended_right_can_be_entered_as_standing_again(GrantState inRegister, bool offered)
    {
        var line = new ReconciliationLine(1, Guid.NewGuid(), "kirana", Finding.ActiveOnPanel) { RegisterState = inRegister };

        Assert.Equal(offered, line.Choices.Contains(Settlement.ReinstatementConfirmed));
    }

    [Fact]
    public void The_run_keeps_how_it_was_settled_and_is_at_its_end()
    {
        var line = new ReconciliationLine(1, Given.WebsiteId, "kirana", Finding.ActiveOnPanel) { RegisterState = GrantState.Suspended };
        var run = new Reconciliation(Guid.NewGuid(), Given.Sop, new("RK-2026-0001", Given.WebsiteId, "disdikbud", PanelPlatform.CPanel, "", ""), [line], People.Nayla, Given.Monday);

        run.Settle(1, Settlement.ReinstatementConfirmed, "", People.Nayla, Given.Monday);

        Assert.Equal((CaseOutcome.Completed, "Reconciliation.ReinstatementConfirmed"), (run.Outcome, run.Journal[^1].Detour));
        Given.Refuses(SopRule.AlreadySettled, () => run.Settle(1, Settlement.ReinstatementConfirmed, "", People.Nayla, Given.Monday));
    }

    [Fact]
    public async Task What_an_earlier_list_suspended_a_later_one_lifts_and_is_its_cause()
    {
        await Settle(await Run("suspended"), Settlement.SuspensionConfirmed);
        Assert.Equal(GrantState.Suspended, await _office.StateOf());
        var run = await Run("active");

        await Settle(run, Settlement.ReinstatementConfirmed);

        var id = RevocationActs.Grant("disdikbud", "kirana");
        var last = await _office.Read(db => db.GrantChanges.Where(c => c.GrantId == id).OrderByDescending(c => c.Sequence).FirstAsync());
        Assert.Equal((GrantState.Active, ChangeCause.Reconciliation, run.Run.Number, DemoOffice.PersonId("administrator")), (last.State, last.Cause, last.Reference, last.ById));
        Assert.Equal(GrantState.Active, await _office.StateOf());
        Assert.Null(LineOf(run).DecidedBy);
    }

    [Fact]
    public async Task While_a_case_decides_on_the_suspension_it_is_named_and_the_list_changes_nothing()
    {
        var at = Assert.Single(await _office.Done("administrator", new EmergencySuspension.Command(DemoOffice.WebsiteId("disdikbud"), [RevocationActs.Grant("disdikbud", "kirana")], null, "Akun disalahgunakan.")));
        var number = await _office.Read(db => db.Cases.Where(c => c.Id == at.CaseId).Select(c => c.Number).SingleAsync());

        var run = await Run("active");

        Assert.Equal(number, LineOf(run).DecidedBy);
        Assert.DoesNotContain(Settlement.ReinstatementConfirmed, LineOf(run).Choices);
        await IsDecidedBy(number!, run);
        // The case let the access stay; its lifting on the panel is still to be reported there.
        at = await _office.Done("pj", new DeclineProposal.Command(at.CaseId, at.Version, "Salah paham"));
        at = await _office.Done("kasi.layanan", new DropProposal.Command(at.CaseId, at.Version, "Tidak ada insiden"));
        Assert.Equal(["P3-R"], at.OpenSteps);
        await IsDecidedBy(number!, run);

        await _office.Done("administrator", new ReportPanelAct.Command(at.CaseId, at.Version, "P3-R", null, ""));
        Assert.Equal(nameof(SopRule.GrantState), (await _office.Refused("administrator", Act(run, Settlement.ReinstatementConfirmed))).Code);
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private async Task IsDecidedBy(string number, ReconciliationSheet.View run)
    {
        var refusal = await _office.Refused("administrator", Act(run, Settlement.ReinstatementConfirmed));
        Assert.Equal((nameof(SopRule.CaseDecides), number, GrantState.Suspended), (refusal.Code, refusal.Facts[0], await _office.StateOf()));
    }

    private static ReconciliationSheet.Line LineOf(ReconciliationSheet.View run) => run.Lines.Single(l => l.Found.UserName == "kirana");

    private static SettleDifference.Command Act(ReconciliationSheet.View run, Settlement how) => new(run.Run.Id, LineOf(run).Found.Number, how, "");

    private Task<int> Settle(ReconciliationSheet.View run, Settlement how) => _office.Done("administrator", Act(run, how));

    private async Task<ReconciliationSheet.View> Run(string state)
    {
        var list = new ListToCompare(Encoding.UTF8.GetBytes($"user,status\nkirana,{state}\n"), PanelPlatform.CPanel, DemoOffice.WebsiteId("disdikbud"));
        return await _office.Done("administrator", new ReconciliationSheet.Query(await _office.Done("administrator", new RunReconciliation.Command(list, "daftar.csv"))));
    }
}
