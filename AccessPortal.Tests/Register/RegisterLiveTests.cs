using System.Text;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Reconciliations;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Leavers;
using AccessPortal.Reconciliations;
using AccessPortal.Register;
using AccessPortal.Tests.UseCases;
using AccessPortal.Websites;
using Bunit;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Register;

/// <summary>What changes beside cases appears on every page that shows it, without anybody loading it again.</summary>
public sealed class RegisterLiveTests : OpenPages
{
    private const string Disdikbud = "disdikbud.arunikarayakab.go.id", Dinsos = "dinsos.arunikarayakab.go.id";

    [Fact]
    public async Task An_owner_who_is_named_stands_in_the_open_register_and_on_the_website()
    {
        var list = Open<RegisterTable>(p => p.Add(x => x.State, new() { Filter = new() { WebsiteId = DemoOffice.WebsiteId("dinsos") } }));
        var site = Open<WebsitePage>(p => p.Add(x => x.Host, Dinsos));
        Comes(list, () => Assert.Contains("Belum ditunjuk", list.Markup, StringComparison.Ordinal));
        var name = await Office.NameOf("dinsos.sekretaris");

        var sheet = await Office.Done("kasi.layanan", new WebsiteSheet.Query(Dinsos));
        await Office.Done("kasi.layanan", new EntrustWebsite.Command(sheet.Id, sheet.Version, DemoOffice.PersonId("dinsos.sekretaris"), null, "SK 800/77/2026"));

        Comes(list, () => Assert.Contains(name, list.Markup, StringComparison.Ordinal));
        Comes(site, () => Assert.Contains(name, site.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_reconciliation_settles_stands_in_the_open_register_and_on_the_website()
    {
        var list = Open<RegisterTable>(p => p.Add(x => x.State, new() { Filter = new() { WebsiteId = DemoOffice.WebsiteId("bapenda") } }));
        var site = Open<WebsitePage>(p => p.Add(x => x.Host, "bapenda.arunikarayakab.go.id"));
        Comes(list, () => Assert.NotEmpty(list.FindAll("tr[data-row]")));
        Assert.Empty(list.FindAll("[data-user=tamu]"));

        await Settle("bapenda", "user,status\niqbal,active\nvina,active\ntamu,active\n", "tamu", Settlement.TakenIn,
            new(DemoOffice.PersonId("bapenda.sekretaris"), AccountType.Individual, AccessTypes.Files, AccessLevel.Edit));

        Comes(list, () => Assert.Contains("flash", list.Find("[data-user=tamu]").ClassName, StringComparison.Ordinal));
        Comes(site, () => Assert.NotEmpty(site.FindAll("[data-account=tamu]")));
    }

    [Fact]
    public async Task A_last_login_that_a_panels_list_tells_stands_in_the_open_register()
    {
        var state = new RegisterState { Filter = new() { WebsiteId = DemoOffice.WebsiteId("satudata") } };
        var peta = await Office.Read(db => db.Grants.Where(g => g.WebsiteId == DemoOffice.WebsiteId("satudata") && g.HolderId == DemoOffice.PersonId("bapperida.staf1")).Select(g => g.Id).SingleAsync());
        var list = Open<RegisterTable>(p => p.Add(x => x.State, state).Add(x => x.Open, peta));
        Comes(list, () => Assert.NotEmpty(list.FindAll("[data-facts]")));

        await Run("satudata", "user,status,last login\npeta,active,2026-11-23 09:30\nhana,active,\n");

        Comes(list, () => Assert.Contains("23 November 2026", list.Find("[data-facts]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_shared_account_that_is_gone_from_the_panel_ends_in_the_open_life_of_each_who_holds_it()
    {
        var (grant, site) = await Office.Read(async db => (await db.Grants.Where(g => g.AccountType == AccountType.Shared && g.WebsiteId == DemoOffice.WebsiteId("disdikbud")).Select(g => g.Id).FirstAsync(), DemoOffice.WebsiteId("disdikbud")));
        var life = Open<GrantLife>(p => p.Add(x => x.GrantId, grant).Add(x => x.WebsiteId, site));
        Comes(life, () => Assert.NotEmpty(life.FindAll(".shared")));
        Assert.DoesNotContain("Nonaktif", life.Markup, StringComparison.Ordinal);

        var others = await Office.Read(async db => (await db.Grants.Where(g => g.WebsiteId == site && g.AccountType != AccountType.Shared).ToListAsync()).Select(g => g.UserName.ToString()).Distinct().ToList());
        await Settle("disdikbud", "user,status\n" + string.Concat(others.Select(o => $"{o},active\n")), "redaksi", Settlement.Disabled);

        Comes(life, () => Assert.Contains("Dihapus", life.Find(".life-list").TextContent, StringComparison.Ordinal));
        Assert.Contains("RK-2026-", life.Find(".life-list").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_has_left_is_marked_on_the_open_website()
    {
        var site = Open<WebsitePage>(p => p.Add(x => x.Host, Disdikbud));
        Comes(site, () => Assert.NotEmpty(site.FindAll("[data-account]")));
        Assert.DoesNotContain("Sudah tidak bertugas", site.Find("[data-account=redaksi]").TextContent, StringComparison.Ordinal);

        await Office.Done("kasi.layanan", new FileLeaver.Command(new(DemoOffice.PersonId("disdikbud.staf2"), RevocationReason.Retirement, new(2026, 11, 24), "824/3/2026", LeavesGovernment: true)));

        Comes(site, () => Assert.Contains("Sudah tidak bertugas", site.Find("[data-account=redaksi]").TextContent, StringComparison.Ordinal));
    }

    private async Task<ReconciliationSheet.View> Run(string site, string list)
    {
        var number = await Office.Done("administrator", new RunReconciliation.Command(new(Encoding.UTF8.GetBytes(list), PanelPlatform.CPanel, DemoOffice.WebsiteId(site)), "daftar.csv"));
        return await Office.Done("administrator", new ReconciliationSheet.Query(number));
    }

    private async Task Settle(string site, string list, string user, Settlement how, SettleDifference.Adoption? adoption = null)
    {
        var run = await Run(site, list);
        await Office.Done("administrator", new SettleDifference.Command(run.Run.Id, run.Lines.Single(l => l.Found.UserName == user).Found.Number, how, "Sesuai daftar panel", adoption));
    }
}
