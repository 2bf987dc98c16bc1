using System.Text;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Reconciliations;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Reconciliations;
using AccessPortal.Revocations;
using AccessPortal.Tests.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Revocations;

/// <summary>How long a disabled account stays on the panel, and what ends it in the register.</summary>
public sealed class HoldTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task The_hold_and_the_owners_time_are_the_offices_to_set()
    {
        await _office.Read(db => db.RevocationSettings.ExecuteUpdateAsync(s => s.SetProperty(x => x.HoldDays, 10).SetProperty(x => x.OwnerDays, 1)));
        var proposed = await _office.Propose("helpdesk", "redaksi");
        Assert.Equal(new DateOnly(2026, 11, 25), await _office.Read(async db => DateOnly.FromDateTime((await db.WorkItems.Where(i => i.CaseId == proposed.CaseId).Select(i => i.DueAt).SingleAsync())!.Value.AddHours(7).DateTime)));

        var at = await _office.Onward(await _office.RevocationAt(Revoking.Acknowledge));
        await After(9);
        Assert.Empty((await _office.Standing(at.CaseId)).OpenSteps);
        await After(1);

        Assert.Equal(["P3-D"], (await _office.Standing(at.CaseId)).OpenSteps);
    }

    [Fact]
    public async Task What_a_reconciliation_disabled_meanwhile_is_deleted_after_the_hold_too()
    {
        var at = await _office.FileRevocation();
        await Gone("disdikbud", "kirana");
        Assert.Equal(GrantState.Disabled, await _office.StateOf());

        while (at.Outcome is not CaseOutcome.Completed) at = await _office.Onward(at);
        await After(30);

        at = await _office.Standing(at.CaseId);
        await _office.Done("administrator", new ReportPanelAct.Command(at.CaseId, at.Version, "P3-D", null, ""));
        Assert.Equal(GrantState.Removed, await _office.StateOf());
    }

    [Fact]
    public async Task What_the_panel_no_longer_has_is_removed_at_once_where_no_case_runs()
    {
        await Gone("disdikbud", "kirana");

        Assert.Equal(GrantState.Removed, await _office.StateOf());
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private Task After(int days)
    {
        _office.Time.Advance(TimeSpan.FromDays(days));
        return _office.Tick();
    }

    // A list without the account, settled as gone.
    private async Task Gone(string site, string account)
    {
        var id = DemoOffice.WebsiteId(site);
        var others = await _office.Read(async db => (await db.Grants.Where(g => g.WebsiteId == id).Select(g => g.UserName).ToListAsync()).Select(n => n.ToString()).Where(n => n != account).Distinct().ToList());
        var list = new ListToCompare(Encoding.UTF8.GetBytes("user\n" + string.Join('\n', others) + "\n"), PanelPlatform.CPanel, id);
        var run = await _office.Done("administrator", new ReconciliationSheet.Query(await _office.Done("administrator", new RunReconciliation.Command(list, "daftar.csv"))));
        var line = run.Lines.Single(l => l.Found.UserName == account).Found.Number;
        await _office.Done("administrator", new SettleDifference.Command(run.Run.Id, line, Settlement.Disabled, ""));
    }
}
