using AccessPortal.Domain.Sop;
using AccessPortal.Revocations;
using AccessPortal.Tests.Register;
using AccessPortal.Tests.UseCases;
using Bunit;

namespace AccessPortal.Tests.Revocations;

/// <summary>What the Kasi reads beside "Akses tetap": what became of asking the owner.</summary>
public sealed class DropHintTests : OpenPages
{
    [Fact]
    public async Task An_owner_who_declined_has_answered()
    {
        var at = Assert.Single(await Office.Done("administrator", new EmergencySuspension.Command(AccessPortal.Data.Demo.DemoOffice.WebsiteId("disdikbud"), [RevocationActs.Grant("disdikbud", "kirana")], null, "Akun dipakai orang lain.")));
        at = await Office.Done("pj", new DeclineProposal.Command(at.CaseId, at.Version, "Masih bertugas."));
        var view = await Office.Done("kasi.layanan", new ReadRevocation.Query(at.Number!));

        var page = Open<PlainTask>(p => p.Add(t => t.View, view).Add(t => t.Step, Revoking.Record));

        Assert.Contains("menyatakan akses masih diperlukan", page.Find(".drop").TextContent, StringComparison.Ordinal);
    }
}
