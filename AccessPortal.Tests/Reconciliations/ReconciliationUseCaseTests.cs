using System.Text;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Reconciliations;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.Reconciliations;
using AccessPortal.Reconciliations.PanelLists;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Reconciliations;

public sealed class ReconciliationUseCaseTests(TestOffice office) : IClassFixture<TestOffice>
{
    private const string Satudata = "user,password,status,last login\ntamu,Rahasia-123,active,2026-11-20 08:00\npeta,Rahasia-456,suspended,2026-11-23 09:30\n";

    [Fact]
    public async Task A_run_keeps_what_was_found_and_changes_no_right()
    {
        var before = await Grants("satudata");
        var preview = await office.Done("administrator", new PreviewReconciliation.Query(Of("satudata", Satudata)));
        Assert.Equal((1, 1, 1), (preview.Counts[Finding.Orphan], preview.Counts[Finding.Ghost], preview.Counts[Finding.SuspendedOnPanel]));

        var run = await Run("satudata", Satudata);

        Assert.Equal((1, 1, 1, 3), (run.Orphans, run.Ghosts, run.Changed, run.Run.OpenLines));
        Assert.Equal(PanelMatching.DigestOf(Encoding.UTF8.GetBytes(Satudata)), run.Sha256);
        Assert.Equal(before, await Grants("satudata"));
        var peta = await office.Read(db => db.Grants.SingleAsync(g => g.WebsiteId == DemoOffice.WebsiteId("satudata") && g.HolderId == DemoOffice.PersonId("bapperida.staf1")));
        Assert.Equal(Given.Wib(2026, 11, 23, 9, 30), peta.LastLoginAt);
    }

    [Fact]
    public async Task A_password_of_the_list_is_kept_nowhere()
    {
        await Run("satudata", Satudata + "lain,Rahasia-789,active,2026-11-20 08:00\n");

        var written = await office.Read(async db => string.Concat(await db.AuditPayloads.Select(p => p.Json).ToListAsync()) + string.Concat(await db.PanelMappings.Select(m => m.Columns).ToListAsync()));
        Assert.DoesNotContain("Rahasia", written, StringComparison.Ordinal);
        Assert.DoesNotContain("password", string.Concat(await office.Read(db => db.PanelMappings.Select(m => m.Columns).ToListAsync())), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Each_difference_is_settled_by_an_act_that_the_register_names_as_its_cause()
    {
        var run = await Run("bapenda", "user,status\niqbal,suspended\ntamu,active\n");
        var (iqbal, tamu, vina) = (LineOf(run, "iqbal"), LineOf(run, "tamu"), LineOf(run, "vina"));
        var adoption = new SettleDifference.Adoption(DemoOffice.PersonId("bapenda.sekretaris"), AccountType.Individual, AccessTypes.Files, AccessLevel.Edit);

        await office.Done("administrator", new SettleDifference.Command(run.Run.Id, iqbal, Settlement.SuspensionConfirmed, ""));
        await office.Done("administrator", new SettleDifference.Command(run.Run.Id, tamu, Settlement.TakenIn, "Akun sekretaris", adoption));
        Assert.Equal(1, await office.Done("administrator", new SettleDifference.Command(run.Run.Id, vina, Settlement.Disabled, "")));

        var changes = await office.Read(db => db.GrantChanges.Where(c => c.Cause == ChangeCause.Reconciliation && c.Reference == run.Run.Number).OrderBy(c => c.Id).Select(c => c.State).ToListAsync());
        Assert.Equal([GrantState.Suspended, GrantState.Provisional, GrantState.Disabled, GrantState.Removed], changes);
        var sheet = await office.Done("auditor", new ReconciliationSheet.Query(run.Run.Number));
        Assert.All(sheet.Lines, l => Assert.StartsWith("Nayla", l.SettledByName, StringComparison.Ordinal));
        Assert.Contains(sheet.Lines.Single(l => l.Found.UserName == "tamu").Holders, h => h.StartsWith("Maya", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_who_settle_at_once_the_second_is_told_of_the_first()
    {
        var run = await Run("dpupr", "user\nlestari\n");
        var line = LineOf(run, "gilang");
        await office.Done("administrator", new SettleDifference.Command(run.Run.Id, line, Settlement.Disabled, ""));

        var refusal = await office.Refused("administrator", new SettleDifference.Command(run.Run.Id, line, Settlement.Ignored, "Biarkan"));

        Assert.Equal((nameof(SopRule.AlreadySettled), await office.NameOf("administrator")), (refusal.Code, refusal.Facts[0]));
    }

    [Fact]
    public async Task Leaving_a_difference_needs_a_reason_and_nobody_adopts_an_account_of_their_own()
    {
        var run = await Run("bkpsdm", "user\nrizal\nnadia\nnayla\n");
        var line = LineOf(run, "nayla");
        var own = new SettleDifference.Adoption(DemoOffice.PersonId("administrator"), AccountType.Individual, AccessTypes.FullControl, AccessLevel.Full);

        Assert.Equal("ReasonMissing", (await office.Refused("administrator", new SettleDifference.Command(run.Run.Id, line, Settlement.Ignored, " "))).Fields[0].Code);
        Assert.Equal(nameof(SopRule.OwnRequest), (await office.Refused("administrator", new SettleDifference.Command(run.Run.Id, line, Settlement.TakenIn, "", own))).Code);
        Assert.Equal(RefusalKind.Denied, (await office.Refused("kasi.layanan", new SettleDifference.Command(run.Run.Id, line, Settlement.RemovalOrdered, ""))).Kind);
    }

    [Fact]
    public async Task A_servers_list_spans_the_websites_it_names_and_leaves_the_others_alone()
    {
        const string list = """{"data":{"acct":[{"user":"endah","domain":"bapperida.arunikarayakab.go.id","suspended":0},{"user":"x","domain":"lain.example.com","suspended":0}]}}""";

        var preview = await office.Done("administrator", new PreviewReconciliation.Query(new(Encoding.UTF8.GetBytes(list), PanelPlatform.CPanel, null)));

        Assert.Equal((1, 2), (preview.Counts[Finding.Orphan], preview.Counts[Finding.Ghost]));
        Assert.Equal(["lain.example.com"], preview.UnknownSites);
    }

    [Fact]
    public async Task The_meaning_of_columns_is_remembered_for_the_platform()
    {
        const string list = "Kode\nhana\n";
        var mapping = new Dictionary<PanelColumn, string> { [PanelColumn.UserName] = "Kode" };
        await office.Done("administrator", new RunReconciliation.Command(Of("satudata", list, PanelPlatform.CyberPanel) with { Mapping = mapping }, "akun.csv"));

        Assert.Equal("Kode", (await office.Done("administrator", new PreviewReconciliation.Query(Of("satudata", list, PanelPlatform.CyberPanel)))).List.Mapping[PanelColumn.UserName]);
    }

    [Fact]
    public async Task What_agrees_is_shown_too_by_part_and_page()
    {
        var list = "user,status\nendah,active\n" + string.Concat(Enumerable.Range(1, ReconciliationSheet.PageSize + 5).Select(n => $"tamu{n:000},active\n"));
        var run = await Run("bapperida", list);

        Assert.True(run.More);
        var rest = await office.Done("administrator", new ReconciliationSheet.Query(run.Run.Number, SheetPart.Orphans, run.Lines[^1].Found.Number));
        Assert.Equal((run.Orphans - ReconciliationSheet.PageSize, false), (rest.Lines.Count, rest.More));
        var matched = await office.Done("auditor", new ReconciliationSheet.Query(run.Run.Number, SheetPart.Matched));
        Assert.Equal(run.Run.Matched, matched.Lines.Count);
        Assert.All(matched.Lines, l => Assert.Equal(Finding.Matched, l.Found.Finding));
    }

    [Theory]
    [InlineData(""), InlineData("bukan daftar"), InlineData("{\"data\":")]
    public async Task What_is_no_list_is_no_run_and_makes_no_ghosts(string text) =>
        Assert.Equal(RefusalKind.Invalid, (await office.Refused("administrator", new RunReconciliation.Command(Of("dinkes", text), ""))).Kind);

    private static ListToCompare Of(string site, string text, PanelPlatform platform = PanelPlatform.CPanel) => new(Encoding.UTF8.GetBytes(text), platform, DemoOffice.WebsiteId(site));

    private static int LineOf(ReconciliationSheet.View run, string user) => run.Lines.Single(l => l.Found.UserName == user).Found.Number;

    private async Task<ReconciliationSheet.View> Run(string site, string text)
    {
        var number = await office.Done("administrator", new RunReconciliation.Command(Of(site, text), "daftar.csv"));
        return await office.Done("administrator", new ReconciliationSheet.Query(number));
    }

    private Task<List<(Guid, GrantState)>> Grants(string site) => office.Read(async db =>
        (await db.Grants.Where(g => g.WebsiteId == DemoOffice.WebsiteId(site)).OrderBy(g => g.Id).ToListAsync()).Select(g => (g.Id, g.State)).ToList());
}
