using System.Text;
using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Reconciliations;
using AccessPortal.Revocations;
using AccessPortal.Tests.UseCases;

namespace AccessPortal.Tests.Revocations;

/// <summary>P3-6 on a reconciliation: it must be one of this website, made after the deactivation, without the account.</summary>
public sealed class ReconciliationEvidenceTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task Only_a_later_reconciliation_of_the_website_without_the_account_confirms_it()
    {
        var early = await Run("disdikbud", "lain");
        _office.Time.Advance(TimeSpan.FromMinutes(5));
        var at = await _office.RevocationAt(Revoking.Confirm);

        Assert.Equal("EvidenceRunUnknown", await Fault(at, "RK-2026-9999"));
        Assert.Equal("EvidenceRunUnknown", await Fault(at, await Run("dinkes", "lain")));
        Assert.Equal("EvidenceRunEarly", await Fault(at, early));
        Assert.Equal("EvidenceStillActive", await Fault(at, await Run("disdikbud", "Kirana")));
        Assert.Equal(["P3-7"], (await _office.Done("kasi.layanan", Command(at, await Run("disdikbud", "lain")))).OpenSteps);
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private static ConfirmRevocation.Command Command(CaseStanding at, string run) => new(at.CaseId, at.Version, EvidenceKind.Reconciliation, run, "");

    private async Task<string> Fault(CaseStanding at, string run) => (await _office.Refused("kasi.layanan", Command(at, run))).Fields[0].Code;

    private Task<string> Run(string site, string account) => _office.Done("administrator",
        new RunReconciliation.Command(new(Encoding.UTF8.GetBytes($"user\n{account}\n"), PanelPlatform.CPanel, DemoOffice.WebsiteId(site)), "daftar.csv"));
}
