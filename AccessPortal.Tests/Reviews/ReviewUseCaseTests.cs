using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Documents;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using AccessPortal.Reconciliations;
using AccessPortal.Requests;
using AccessPortal.Reviews;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using AccessPortal.Work;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Reviews;

/// <summary>P2 at the demo office, by messages: who may do what, who sees which lines, and what follows from a determination.</summary>
public sealed class ReviewUseCaseTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task A_review_travels_from_the_asked_for_list_to_the_register()
    {
        var at = await _office.AskedFor("disdikbud");
        var sheet = await _office.SheetOf("pj", at);
        Assert.Equal(2, sheet.Parts.Count);

        foreach (var part in sheet.Parts)
        {
            await _office.Answer("pj", at, part);
            at = await _office.Done("pj", new SendSheet.Command(at.CaseId, part.WebsiteId, await _office.SheetVersion(at, part.WebsiteId)));
        }
        Assert.Equal(["P2-5"], at.OpenSteps);
        at = await _office.Determine(at);
        at = await _office.Done("administrator", new UpdateRegister.Command(at.CaseId, at.Version, ""));

        Assert.Equal(CaseOutcome.Completed, at.Outcome);
        var grants = await _office.GrantsIn(at.CaseId);
        Assert.All(grants, g => Assert.Equal(ReviewResult.Valid, g.LastReview));
    }

    [Fact]
    public async Task Only_the_Kasi_begins_a_review_and_only_the_Administrator_supplies()
    {
        Assert.Equal(RefusalKind.Denied, (await _office.Refused("administrator", ReviewActs.Begin("disdikbud"))).Kind);
        var at = await _office.Done("kasi.layanan", ReviewActs.Begin("disdikbud"));

        Assert.Equal(RefusalKind.Denied, (await _office.Refused("kasi.layanan", new SupplyList.Command(at.CaseId, at.Version, ListSource.Statement, "Mutakhir"))).Kind);
    }

    [Fact]
    public async Task A_list_rests_on_recent_reconciliations_that_cover_every_website_in_scope()
    {
        var at = await _office.Done("kasi.layanan", ReviewActs.Begin("disdikbud"));
        var first = await Compare("disdikbud");
        var missing = await _office.Refused("administrator", Cite(first));
        Assert.Equal(("Runs", "RunsMissing"), (missing.Fields[0].Field, missing.Fields[0].Code));
        Assert.Equal(["ppdb.arunikarayakab.go.id"], missing.Fields[0].Facts);
        Assert.Equal("RunsMissing", (await _office.Refused("administrator", Cite("RK-2020-0001"))).Fields[0].Code);

        _office.Time.Advance(TimeSpan.FromDays(8));
        var second = await Compare("ppdb");
        Assert.Equal([second], (await _office.Done("administrator", new RunsToCite.Query(at.CaseId))).Select(r => r.Number));
        Assert.Equal("RunsMissing", (await _office.Refused("administrator", Cite(first, second))).Fields[0].Code);
        var again = await Compare("disdikbud");
        at = await _office.Done("administrator", Cite(again, second));

        Assert.Equal(["P2-3"], at.OpenSteps);
        Assert.Equal($"{second}, {again}", (await _office.Done("kasi.layanan", new ReadReview.Query(at.Number!))).Journal[^1].Note);

        SupplyList.Command Cite(params string[] runs) => new(at.CaseId, at.Version, ListSource.Reconciliation, "", runs);
        Task<string> Compare(string site) => _office.Done("administrator",
            new RunReconciliation.Command(new(System.Text.Encoding.UTF8.GetBytes("user,status\nseseorang,active\n"), PanelPlatform.CPanel, DemoOffice.WebsiteId(site)), "daftar.csv"));
    }

    [Fact]
    public async Task A_scope_without_rights_closes_itself()
    {
        var scope = new ReviewScope(DemoOffice.UnitId("dinsos"), Types: AccessTypes.Ssh);
        var at = await _office.Done("kasi.layanan", new StartReview.Command("Review SSH Dinsos", ReviewKind.AdHoc, scope));
        Assert.Equal(0, (await _office.Done("kasi.layanan", new ScopeSize.Query(scope))).Rights);

        at = await _office.Done("administrator", new SupplyList.Command(at.CaseId, at.Version, ListSource.Statement, "Mutakhir"));

        Assert.Equal((CaseOutcome.Completed, 0), (at.Outcome, at.OpenSteps.Count));
    }

    [Fact]
    public async Task An_invalid_line_becomes_a_revocation_that_waits_at_P3_3_with_the_line_as_its_origin()
    {
        var at = await _office.AnsweredFor("disdikbud", (l, i) => i == 0 ? new(l.Item.Number, 0, ReviewResult.Invalid, "Sudah pindah ke Bapperida") : new(l.Item.Number, 0, ReviewResult.Valid));
        var determined = await _office.Determine(at);

        var line = (await _office.Done("kasi.layanan", new ReviewLines.Query(at.CaseId, Which: LineChoice.NotValid))).Rows.Single();
        var revocation = await _office.Read(db => db.Revocations.Include(r => r.Items).Include(r => r.Journal).SingleAsync(r => r.Id == line.Item.FollowUpId));
        Assert.StartsWith("HP-2026-", line.FollowUp, StringComparison.Ordinal);
        Assert.Equal((OriginKind.Review, at.Number, line.Item.Number), (revocation.OriginKind, revocation.OriginReference, revocation.OriginLine));
        Assert.Equal(["P3-3"], revocation.OpenSteps);
        Assert.Equal(DemoOffice.PersonId("pj"), revocation.Journal[0].PersonId);
        Assert.NotNull(line.Item.FollowUpDueAt);

        Assert.Equal(CaseOutcome.Completed, (await _office.Done("administrator", new UpdateRegister.Command(at.CaseId, determined.Version, ""))).Outcome);
    }

    [Fact]
    public async Task A_change_leaves_a_prefilled_draft_with_the_holder()
    {
        var at = await _office.AnsweredFor("disdikbud", (l, _) => l.Item.UserName.ToString() == "kirana" ? new(l.Item.Number, 0, ReviewResult.Change, "Cukup membaca statistik") : new(l.Item.Number, 0, ReviewResult.Valid));
        await _office.Determine(at);

        var line = (await _office.Done("kasi.layanan", new ReviewLines.Query(at.CaseId, Which: LineChoice.NotValid))).Rows[0];
        var draft = await _office.Read(db => db.Requests.SingleAsync(r => r.Id == line.Item.FollowUpId));
        var form = DraftText.Read(draft.Draft);
        Assert.Equal((CaseOutcome.Draft, DemoOffice.PersonId("pemohon")), (draft.Outcome, draft.RequesterId));
        Assert.Equal((RequestKind.Change, line.Item.GrantId, $"Cukup membaca statistik ({at.Number})"), (form.Kind, form.GrantId!.Value, form.Purpose));
        Assert.Contains(NoticeKind.ChangeWanted, await _office.Read(db => db.Notices.Where(n => n.CaseId == draft.Id).Select(n => n.Kind).ToListAsync()));
        // Five working days from Tuesday, 24 November, 10.00.
        Assert.Equal(Given.Wib(2026, 12, 1, 10), line.Item.FollowUpDueAt);
    }

    [Fact]
    public async Task Owner_and_deputy_at_once_the_later_is_told_who_was_faster()
    {
        var at = await _office.AskedFor("disdikbud");
        var part = (await _office.SheetOf("pj", at)).Parts[0];
        var line = part.Lines[0].Item.Number;
        await _office.Done("pj", new AnswerLines.Command(at.CaseId, part.WebsiteId, [new(line, 0, ReviewResult.Valid)]));

        var stale = await _office.Refused("pj", new AnswerLines.Command(at.CaseId, part.WebsiteId, [new(line, 0, ReviewResult.Invalid, "Pindah")]));

        Assert.Equal((RefusalKind.Stale, await _office.NameOf("pj")), (stale.Kind, stale.Facts[0]));
    }

    [Fact]
    public async Task The_answers_of_a_line_are_read_with_their_history_by_its_owner_and_the_Kasi_only()
    {
        var at = await _office.AskedFor("disdikbud");
        var part = (await _office.SheetOf("pj", at)).Parts[0];
        var line = part.Lines[0].Item.Number;
        await _office.Done("pj", new AnswerLines.Command(at.CaseId, part.WebsiteId, [new(line, 0, ReviewResult.Invalid, "Pindah")]));
        await _office.Done("pj", new AnswerLines.Command(at.CaseId, part.WebsiteId, [new(line, 1, ReviewResult.Valid)]));

        foreach (var account in new[] { "pj", "kasi.layanan" })
            Assert.Equal([(ReviewResult.Valid, ""), (ReviewResult.Invalid, "Pindah")], (await _office.Done(account, new LineAnswers.Query(at.CaseId, line))).Select(r => (r.Answer.Result, r.Answer.Reason)));
        Assert.Empty(await _office.Done("pemohon", new LineAnswers.Query(at.CaseId, line)));
    }

    [Fact]
    public async Task Handing_a_sheet_over_takes_it_from_one_and_gives_it_to_the_other()
    {
        var at = await _office.AskedFor("disdikbud");
        var part = (await _office.SheetOf("pj", at)).Parts[0];

        await _office.Done("pj", new HandOverSheet.Command(at.CaseId, part.WebsiteId, await _office.SheetVersion(at, part.WebsiteId), DemoOffice.PersonId("atasan"), "Dikelola Kepala Dinas langsung"));

        Assert.DoesNotContain((await _office.SheetOf("pj", at)).Parts, p => p.WebsiteId == part.WebsiteId);
        Assert.Equal(part.WebsiteId, Assert.Single((await _office.SheetOf("atasan", at)).Parts).WebsiteId);
        Assert.Contains((await _office.Done("atasan", new MyWork.Query())).Rows, r => r.CaseId == at.CaseId && r.Site == part.Host && r.Lines == part.Lines.Count);
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();
}
