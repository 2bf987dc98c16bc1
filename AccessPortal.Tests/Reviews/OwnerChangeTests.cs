using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Revocations;
using AccessPortal.Reviews;
using AccessPortal.Tests.UseCases;
using AccessPortal.Websites;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Reviews;

/// <summary>Somebody else is named Penanggung Jawab while a campaign or a proposal waits for the one before; and what an owner reads of the others.</summary>
public sealed class OwnerChangeTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task The_new_owner_finds_the_sheet_and_is_told_while_the_one_before_has_it_no_longer()
    {
        var at = await _office.AskedFor("disdikbud");
        var kept = (await _office.SheetOf("pj", at)).Parts.Single(p => p.Host.StartsWith("ppdb", StringComparison.Ordinal));

        await Entrust("disdikbud", "atasan");

        var part = Assert.Single((await _office.SheetOf("atasan", at)).Parts);
        Assert.True(part.IsMine);
        Assert.Equal(kept.WebsiteId, Assert.Single((await _office.SheetOf("pj", at)).Parts).WebsiteId);
        var told = await _office.Read(db => db.Notices.Where(n => n.CaseId == at.CaseId && n.Kind == NoticeKind.TaskWaiting && n.RecipientId == DemoOffice.PersonId("atasan")).CountAsync());
        Assert.Equal(1, told);
        var journal = (await _office.Done("kasi.layanan", new ReadReview.Query(at.Number!))).Journal;
        Assert.Equal("Review.OwnerChanged", journal[^1].Detour);
        Assert.Equal(await _office.NameOf("kasi.layanan"), journal[^1].PersonName);
    }

    [Fact]
    public async Task A_proposal_waits_for_the_new_owner_with_a_note_and_a_notice()
    {
        var filed = await _office.Done("helpdesk", new AccessPortal.Leavers.FileLeaver.Command(new(DemoOffice.PersonId("bapperida.staf1"), RevocationReason.Transfer, new(2026, 12, 1), "", false)));

        await Entrust("satudata", "bapperida.kepala");

        var proposal = await _office.Read(db => db.Revocations.Include(r => r.Items).Include(r => r.Journal).SingleAsync(r => filed.Revocations.Contains(r.Number!) && r.WebsiteId == DemoOffice.WebsiteId("satudata")));
        Assert.Equal(DemoOffice.PersonId("bapperida.kepala"), proposal.Items.Single(i => i.IsOpen).PersonId);
        Assert.Equal("Remark.OwnerChanged", proposal.Journal[^1].Detour);
        Assert.True(await _office.Read(db => db.Notices.AnyAsync(n => n.CaseId == proposal.Id && n.Kind == NoticeKind.TaskWaiting && n.RecipientId == DemoOffice.PersonId("bapperida.kepala"))));
    }

    [Fact]
    public async Task An_owner_reads_the_campaign_s_entries_and_their_own_but_not_those_of_others()
    {
        var at = await _office.AskedFor("bapperida");
        await AnswerAndSend(at, "bapperida.sekretaris", "bapperida");
        await Entrust("satudata", "bapperida.kepala");
        await AnswerAndSend(at, "bapperida.kepala", "satudata");
        var all = (await _office.Done("kasi.layanan", new ReadReview.Query(at.Number!))).Journal;

        var mine = (await _office.Done("bapperida.kepala", new ReadReview.Query(at.Number!))).Journal;

        Assert.Contains(all, j => j.Note.StartsWith("bapperida.", StringComparison.Ordinal));
        Assert.DoesNotContain(mine, j => j.Note.StartsWith("bapperida.", StringComparison.Ordinal));
        Assert.Contains(mine, j => j.Note.StartsWith("satudata.", StringComparison.Ordinal));
        Assert.Contains(mine, j => j.StepCode == "P2-3");
    }

    [Fact]
    public async Task Who_is_named_for_a_website_without_an_owner_answers_for_it_from_then_on()
    {
        var (unit, site) = (DemoOffice.UnitId("bkpsdm"), DemoOffice.WebsiteId("bkpsdm"));
        await _office.Read(db => db.Websites.Where(w => w.Id == site).ExecuteUpdateAsync(w => w.SetProperty(x => x.OwnerId, (Guid?)null).SetProperty(x => x.DeputyId, (Guid?)null)));
        // Nobody stands in either: the unit's posts are vacant.
        await _office.Read(db => db.Holdings.Where(h => db.Positions.Any(p => p.Id == h.PositionId && p.UnitId == unit)).ExecuteUpdateAsync(h => h.SetProperty(x => x.Until, _office.Time.GetUtcNow())));
        var at = await _office.Done("kasi.layanan", ReviewActs.Begin("bkpsdm"));
        at = await _office.Done("administrator", new SupplyList.Command(at.CaseId, at.Version, ListSource.Statement, "Daftar mutakhir"));
        var named = new NamedOwner(site, DemoOffice.PersonId("bkpsdm.sekretaris"));
        at = await _office.Done("kasi.layanan", new AskOwners.Command(at.CaseId, at.Version, "", [named]));
        Assert.Equal(named.PersonId, await _office.Read(db => db.Websites.Where(w => w.Id == site).Select(w => w.OwnerId!.Value).SingleAsync()));

        var part = Assert.Single((await _office.SheetOf("bkpsdm.sekretaris", at)).Parts);
        await _office.Answer("bkpsdm.sekretaris", at, part, (l, _) => new(l.Item.Number, 0, ReviewResult.Invalid, "Sudah pindah tugas"));
        at = await _office.Done("bkpsdm.sekretaris", new SendSheet.Command(at.CaseId, site, await _office.SheetVersion(at, site)));
        await _office.Determine(at);

        var revocations = await _office.Read(db => db.Revocations.Where(r => r.OriginReference == at.Number).ToListAsync());
        Assert.NotEmpty(revocations);
        Assert.All(revocations, r => Assert.Equal(named.PersonId, r.OwnerId));
        Assert.Equal(WebsiteChangeKind.Owner, (await Site("bkpsdm")).History[0].Kind);
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private async Task AnswerAndSend(CaseStanding at, string account, string site)
    {
        var part = (await _office.SheetOf(account, at)).Parts.Single(p => p.Host.StartsWith(site + ".", StringComparison.Ordinal));
        await _office.Answer(account, at, part);
        await _office.Done(account, new SendSheet.Command(at.CaseId, part.WebsiteId, await _office.SheetVersion(at, part.WebsiteId)));
    }

    private Task<WebsiteSheet.View> Site(string name) => _office.Done("kasi.layanan", new WebsiteSheet.Query($"{name}.arunikarayakab.go.id"));

    private async Task Entrust(string site, string owner)
    {
        var view = await Site(site);
        await _office.Done("kasi.layanan", new EntrustWebsite.Command(view.Id, view.Version, DemoOffice.PersonId(owner), null, "SK 800/1/2026"));
    }
}
