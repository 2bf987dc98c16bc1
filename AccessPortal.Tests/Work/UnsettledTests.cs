using AccessPortal.Data.Demo;
using AccessPortal.Revocations;
using AccessPortal.UseCases;
using AccessPortal.Work;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Work;

/// <summary>What the Administrator's landing page shows of suspensions; the demo's own emergency on dinsos has no papers yet.</summary>
public sealed class UnsettledTests : IAsyncLifetime
{
    private static readonly Guid s_site = DemoOffice.WebsiteId("tirtakencana");
    private readonly TestOffice _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task An_order_stays_until_the_panel_confirms_it()
    {
        var at = await Suspended(by: "kasi.layanan");
        Assert.Equal(["tirtakencana.arunikarayakab.go.id"], (await Found()).Orders.Select(r => r.Subject));

        await _office.Done("administrator", new ReportPanelAct.Command(at.Case, at.Version, "P3-S", null, ""));

        Assert.Empty((await Found()).Orders);
    }

    [Fact]
    public async Task An_emergency_stays_until_its_owner_answers_even_before_the_section_head()
    {
        var at = await Suspended(by: "administrator");
        Assert.Equal(["dinsos.arunikarayakab.go.id", "tirtakencana.arunikarayakab.go.id"], (await Found()).Papers.Select(r => r.Subject).Order());

        _office.Time.Advance(TimeSpan.FromDays(2));
        await _office.Tick();
        Assert.Equal("P3-3", (await Found()).Papers.Single(r => r.CaseId == at.Case).StepCode);
    }

    [Fact]
    public async Task Only_who_acts_on_it_is_shown_it() =>
        Assert.Equal(RefusalKind.Denied, (await _office.Refused("pj", new UnsettledSuspensions.Query())).Kind);

    private async Task<(Guid Case, int Version)> Suspended(string by)
    {
        var rights = await _office.Read(db => db.Grants.Where(g => g.WebsiteId == s_site).Select(g => g.Id).ToListAsync());
        var at = Assert.Single(await _office.Done(by, new EmergencySuspension.Command(s_site, rights, null, "Situs disusupi judi online.")));
        return (at.CaseId, at.Version);
    }

    private Task<UnsettledSuspensions.Unsettled> Found() => _office.Done("administrator", new UnsettledSuspensions.Query());
}
