using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Resets;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Resets;
using AccessPortal.Reviews;
using AccessPortal.Revocations;
using AccessPortal.Tests.Reviews;
using AccessPortal.Tests.Revocations;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using AccessPortal.Websites;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Websites;

/// <summary>Closing a website: what hangs on it is named first, then ended; the register claims nothing that nobody has done.</summary>
public sealed class CloseWebsiteTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task Live_rights_go_into_a_revocation_with_suspension_ordered_and_requests_end_with_notice()
    {
        var site = await Sheet("tirtakencana");
        var hit = await office.Done("kasi.layanan", new ClosingPreview.Query(site.Id));
        Assert.Equal(2, hit.Rights.Count);
        var ending = Assert.Single(hit.Requests);

        var closed = await office.Done("kasi.layanan", new CloseWebsite.Command(site.Id, site.Version, "Digabung ke portal kecamatan"));

        Assert.Equal([ending.Number], closed.EndedRequests);
        var revocation = await office.Read(db => db.Revocations.Include(r => r.Items).SingleAsync(r => r.Number == closed.Revocation));
        Assert.Equal((OriginKind.SiteClosing, RevocationReason.SiteClosed), (revocation.OriginKind, revocation.Form.Reason));
        // The closing answers whether the access is still needed: its owner is not asked.
        Assert.Equal(["P3-3", "P3-S"], revocation.OpenSteps);
        Assert.All(await Rights("tirtakencana"), g => Assert.Equal(GrantState.SuspensionRequested, g.State));
        var request = await office.Read(db => db.Requests.Include(r => r.Journal).SingleAsync(r => r.Number == ending.Number));
        Assert.Equal((CaseOutcome.Lapsed, "Digabung ke portal kecamatan"), (request.Outcome, request.Journal[^1].Note));
        Assert.Contains(NoticeKind.Lapsed, await office.Read(db => db.Notices.Where(n => n.CaseId == request.Id && n.RecipientId == request.RequesterId).Select(n => n.Kind).ToListAsync()));
        var after = await Sheet("tirtakencana");
        Assert.NotNull(after.ClosedAt);
        Assert.Equal(WebsiteChangeKind.Closed, after.History[0].Kind);
    }

    [Fact]
    public async Task What_was_given_and_waits_for_its_receipt_only_is_completed_by_the_closing()
    {
        var at = await office.File("pj", "diskominfo");
        while (at.OpenSteps[0] != Granting.Use.Code) at = await office.Next(at);

        await office.Done("kasi.layanan", new CloseWebsite.Command((await Sheet("diskominfo")).Id, (await Sheet("diskominfo")).Version, "Digabung"));

        Assert.Equal(CaseOutcome.Completed, (await office.Standing(at.CaseId)).Outcome);
    }

    [Fact]
    public async Task An_owner_who_was_asked_about_a_proposal_is_asked_no_more_and_the_Kasi_cannot_let_the_access_stay()
    {
        var right = (await Rights("inspektorat")).First(g => g.State is GrantState.Active);
        var proposed = await office.Done("kasi.layanan", new ProposeRevocation.Command(right.WebsiteId, [right.Id], RevocationActs.Input()));

        await office.Done("kasi.layanan", new CloseWebsite.Command((await Sheet("inspektorat")).Id, (await Sheet("inspektorat")).Version, "Digabung"));

        var at = await office.Standing(proposed.CaseId);
        Assert.Equal(["P3-3", "P3-S"], at.OpenSteps);
        Assert.Equal(nameof(SopRule.NotAProposal), (await office.Refused("kasi.layanan", new DropProposal.Command(at.CaseId, at.Version, "Tetap"))).Code);
    }

    [Fact]
    public async Task Nobody_is_told_to_renew_access_to_a_closed_website()
    {
        // The clock moves: an office of its own.
        var other = new TestOffice();
        await other.InitializeAsync();
        var site = await other.Done("kasi.layanan", new WebsiteSheet.Query("rsud.arunikarayakab.go.id"));
        var ending = (await other.Read(db => db.Grants.Where(g => g.WebsiteId == site.Id).ToListAsync())).MinBy(g => g.ValidUntil)!;
        await other.Done("kasi.layanan", new CloseWebsite.Command(site.Id, site.Version, "Digabung"));

        other.Time.SetUtcNow(new(ending.ValidUntil!.Value.AddDays(-5).ToDateTime(new(3, 0)), TimeSpan.Zero));
        await other.Tick();

        Assert.False(await other.Read(db => db.Notices.AnyAsync(n => n.GrantId == ending.Id && n.Kind == NoticeKind.AccessEnding)));
        await other.DisposeAsync();
    }

    [Fact]
    public async Task A_review_that_is_about_to_ask_leaves_a_closed_website_out()
    {
        var begun = await office.Done("kasi.layanan", ReviewActs.Begin("dpmptsp"));
        var at = await office.Done("administrator", new SupplyList.Command(begun.CaseId, begun.Version, ListSource.Statement, "Daftar mutakhir"));
        var site = await Sheet("dpmptsp");

        await office.Done("kasi.layanan", new CloseWebsite.Command(site.Id, site.Version, "Digabung"));
        at = await office.Done("kasi.layanan", new AskOwners.Command(at.CaseId, at.Version + 1, "", []));

        Assert.False(await office.Read(db => db.WorkItems.AnyAsync(i => i.CaseId == at.CaseId && i.ScopeId == site.Id)));
        Assert.All(await office.Read(db => db.ReviewItems.Where(l => l.ReviewId == at.CaseId && l.WebsiteId == site.Id).ToListAsync()), l => Assert.Equal(ReviewResult.Invalid, l.Determination));
    }

    [Fact]
    public async Task What_is_under_a_revocation_already_keeps_its_case()
    {
        var site = await Sheet("perizinan");
        var first = await office.Done("kasi.layanan", new CloseWebsite.Command(site.Id, site.Version, "Layanan berhenti"));

        Assert.Equal(RefusalKind.Stale, (await office.Refused("kabid", new CloseWebsite.Command(site.Id, site.Version, "Sekali lagi"))).Kind);
        Assert.Equal(nameof(SopRule.WebsiteClosed), (await office.Refused("kabid", new CloseWebsite.Command(site.Id, site.Version + 1, "Sekali lagi"))).Code);
        Assert.Equal(1, await office.Read(db => db.Revocations.CountAsync(r => r.WebsiteId == site.Id)));
        Assert.NotNull(first.Revocation);
    }

    [Fact]
    public async Task A_review_asks_about_it_no_longer_and_its_open_lines_follow_the_end_of_their_rights()
    {
        var at = await office.AskedFor("disdikbud");
        var site = await Sheet("ppdb");
        var hit = await office.Done("kasi.layanan", new ClosingPreview.Query(site.Id));
        Assert.Contains(hit.Reviews, r => r.Number == at.Number && r.OpenLines == hit.Rights.Count);

        var closed = await office.Done("kasi.layanan", new CloseWebsite.Command(site.Id, site.Version, "PPDB pindah ke aplikasi pusat"));

        var review = await office.Read(db => db.Reviews.Include(r => r.Items).Include(r => r.Journal).SingleAsync(r => r.Id == at.CaseId));
        Assert.False(review.ItemOf(site.Id)!.IsOpen);
        Assert.Null(review.Sheets.Single(s => s.WebsiteId == site.Id).RemindAt);
        Assert.Equal("Review.WebsiteClosed", review.Journal[^1].Detour);
        Assert.EndsWith("PPDB pindah ke aplikasi pusat", review.Journal[^1].Note, StringComparison.Ordinal);
        var part = (await office.SheetOf("pj", at)).Parts.Single(p => p.WebsiteId != site.Id);
        await office.Answer("pj", at, part);
        at = await office.Done("pj", new SendSheet.Command(at.CaseId, part.WebsiteId, await office.SheetVersion(at, part.WebsiteId)));
        await office.Determine(at);
        var lines = (await office.Done("kasi.layanan", new ReviewLines.Query(at.CaseId, site.Id))).Rows;
        Assert.All(lines, l => Assert.Equal((ReviewResult.Invalid, closed.Revocation), (l.Result!.Value, l.FollowUp)));
    }

    [Fact]
    public async Task A_running_reset_of_a_password_is_declined_with_the_reason()
    {
        var site = await Sheet("bkpsdm");
        var right = (await Rights("bkpsdm")).First(g => g.State is GrantState.Active);
        var reset = await office.Done("helpdesk", new AskReset.Command(right.Id, IdentityCheck.CalledBack, "Ditelepon balik ke nomor direktori"));
        Assert.Equal([reset.Number!], (await office.Done("kasi.layanan", new ClosingPreview.Query(site.Id))).Resets.Select(r => r.Number));

        await office.Done("kasi.layanan", new CloseWebsite.Command(site.Id, site.Version, "Digabung"));

        var ended = await office.Read(db => db.PasswordResets.Include(r => r.Journal).Include(r => r.Items).SingleAsync(r => r.Id == reset.CaseId));
        Assert.Equal((CaseOutcome.Lapsed, "Digabung", 0), (ended.Outcome, ended.Journal[^1].Note, ended.OpenSteps.Count));
        Assert.True(await office.Read(db => db.Notices.AnyAsync(n => n.CaseId == ended.Id && n.Kind == NoticeKind.Lapsed && n.RecipientId == right.HolderId)));
    }

    [Fact]
    public async Task Closing_needs_a_reason_and_the_right_post()
    {
        var site = await Sheet("statistik");

        Assert.Equal("ReasonMissing", (await office.Refused("kasi.layanan", new CloseWebsite.Command(site.Id, site.Version, ""))).Fields[0].Code);
        Assert.Equal(RefusalKind.Denied, (await office.Refused("administrator", new CloseWebsite.Command(site.Id, site.Version, "Ingin"))).Kind);
    }

    [Fact]
    public async Task A_new_owner_finds_what_waited_for_the_old_one()
    {
        var site = await Sheet("satudata");
        var closed = await office.Done("kasi.layanan", new CloseWebsite.Command((await Sheet("bapperida")).Id, (await Sheet("bapperida")).Version, "Pindah"));
        var running = await office.Read(db => db.Revocations.Include(r => r.Items).SingleAsync(r => r.Number == closed.Revocation));
        Assert.Equal(DemoOffice.PersonId("bapperida.sekretaris"), running.OwnerId);

        // The closed website changes no more; another one's proposal follows its new owner.
        var filed = await office.Done("helpdesk", new AccessPortal.Leavers.FileLeaver.Command(new(DemoOffice.PersonId("bapperida.staf1"), RevocationReason.Transfer, new(2026, 12, 1), "", false)));
        await office.Done("kasi.layanan", new EntrustWebsite.Command(site.Id, site.Version, DemoOffice.PersonId("bapperida.kepala"), null, ""));

        var items = await office.Read(db => db.Revocations.Include(r => r.Items).Where(r => r.Number == filed.Revocations[0]).SelectMany(r => r.Items).Where(i => i.DoneAt == null).ToListAsync());
        Assert.Equal(DemoOffice.PersonId("bapperida.kepala"), Assert.Single(items).PersonId);
    }

    private Task<WebsiteSheet.View> Sheet(string site) => office.Done("kasi.layanan", new WebsiteSheet.Query($"{site}.arunikarayakab.go.id"));

    private Task<List<AccessGrant>> Rights(string site) => office.Read(db => db.Grants.Where(g => g.WebsiteId == DemoOffice.WebsiteId(site)).ToListAsync());
}
