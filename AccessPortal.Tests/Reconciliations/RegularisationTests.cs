using System.Text;
using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Reconciliations;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.Reconciliations;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using AccessPortal.Work;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Reconciliations;

/// <summary>R-B: what a panel shows and nobody granted is provisional until the Kasi has decided on it.</summary>
public sealed class RegularisationTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task The_Administrators_word_alone_makes_no_right_active()
    {
        var run = await Run("tamu", "magang");

        foreach (var user in new[] { "tamu", "magang" }) await TakeIn(run, user);

        var task = Assert.Single((await _office.Done("kasi.layanan", new MyWork.Query(Take: 500))).Rows, r => r.Number == run.Run.Number);
        Assert.Equal((Reconciling.Regularise.Code, "bapenda.arunikarayakab.go.id"), (task.StepCode, task.Site));
        var right = await Right("tamu");
        Assert.Equal((GrantState.Provisional, DateOnly.FromDateTime(task.DueAt!.Value.ToOffset(TimeSpan.FromHours(7)).DateTime)), (right.State, right.ValidUntil!.Value));
        Assert.Equal("NotYours", (await _office.Refused("administrator", new SettleDifference.Command(run.Run.Id, Line(run, "tamu"), Settlement.Adopted, "SK 800/1/2026"))).Fields[0].Code);
        Assert.Equal(RefusalKind.Denied, (await _office.Refused("administrator", Decide(run, "tamu", Settlement.Adopted))).Kind);
    }

    [Fact]
    public async Task A_decree_that_the_Kasi_has_seen_makes_it_active_until_the_day_it_says()
    {
        var run = await Run("tamu", "magang");
        foreach (var user in new[] { "tamu", "magang" }) await TakeIn(run, user);
        Assert.Equal("ReasonMissing", (await _office.Refused("kasi.layanan", Decide(run, "tamu", Settlement.Adopted) with { Reason = "" })).Fields[0].Code);

        await _office.Done("kasi.layanan", Decide(run, "tamu", Settlement.Adopted));
        Assert.Single(await Waiting(run));
        await _office.Done("kasi.layanan", Decide(run, "magang", Settlement.RevocationAsked));

        Assert.Equal((GrantState.Active, new DateOnly(2027, 6, 30)), ((await Right("tamu")).State, (await Right("tamu")).ValidUntil!.Value));
        Assert.Equal([Revoking.Record.Code], await _office.Read(db => db.Revocations.Where(r => r.OriginReference == run.Run.Number).SelectMany(r => r.Items).Select(i => i.StepCode).ToListAsync()));
        Assert.Empty(await Waiting(run));
    }

    [Fact]
    public async Task A_request_of_the_holder_confirms_the_account_that_there_is()
    {
        var run = await Run("tamu");
        await TakeIn(run, "tamu", "pemohon");
        var right = await Right("tamu");

        await _office.Done("kasi.layanan", Decide(run, "tamu", Settlement.RequestAsked));
        var drafts = await _office.Read(db => db.Requests.Where(r => r.RequesterId == right.HolderId && r.Outcome == CaseOutcome.Draft).ToListAsync());
        var draft = Assert.Single(drafts, d => DraftText.Read(d.Draft).GrantId == right.Id);
        var input = DraftText.Read(draft.Draft);
        Assert.Equal((RequestKind.Change, right.Types, right.Level), (input.Kind, input.Types, input.Level));
        await _office.Done("pemohon", new AddAttachment.Command(draft.Id, AttachmentKind.Decree, "SK.pdf", Acts.Pdf));
        (input.Purpose, input.ValidFrom, input.ValidUntil) = ("Meneruskan pengelolaan berita situs.", new(2026, 12, 1), new(2027, 11, 30));
        (input.DecreeNumber, input.DecreeDate, input.Undertaking) = ("800/1/2026", new DateOnly(2026, 11, 2), true);
        var at = await _office.Done("pemohon", new SubmitRequest.Command(draft.Id, await _office.Mark(draft.Id), input));
        while (at.OpenSteps[0] != Granting.CreateAccount.Code) at = await _office.Next(at);
        at = await _office.Done("teknis", new CreateAccount.Command(at.CaseId, at.Version, "tamu", SecretKind.Password, null));
        while (at.OpenSteps[0] != Granting.Use.Code) at = await _office.Next(at);

        var after = await Right("tamu");
        Assert.Equal((right.Id, GrantState.Active, new DateOnly(2027, 11, 30), at.Number), (after.Id, after.State, after.ValidUntil!.Value, after.RequestNumber));
    }

    [Fact]
    public async Task What_nobody_decided_in_time_is_late_and_proposed_for_suspension()
    {
        var run = await Run("tamu");
        await TakeIn(run, "tamu");
        var right = await Right("tamu");

        _office.Time.SetUtcNow(new(right.ValidUntil!.Value.AddDays(1).ToDateTime(new(3, 0)), TimeSpan.Zero));
        await _office.Tick();
        await _office.Tick();

        Assert.Equal(GrantState.SuspensionRequested, (await Right("tamu")).State);
        Assert.NotNull(Assert.Single(await Waiting(run)).LateAt);
        await _office.Done("kasi.layanan", Decide(run, "tamu", Settlement.RevocationAsked));
        Assert.Empty(await Waiting(run));
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private static RegulariseAccount.Command Decide(ReconciliationSheet.View run, string user, Settlement how) =>
        new(run.Run.Id, Line(run, user), how, "SK 800/77/2026 tanggal 2 November 2026", how is Settlement.Adopted ? new(2027, 6, 30) : null);

    private static int Line(ReconciliationSheet.View run, string user) => run.Lines.Single(l => l.Found.UserName == user).Found.Number;

    private async Task<ReconciliationSheet.View> Run(params IReadOnlyList<string> unknown)
    {
        var list = new ListToCompare(Encoding.UTF8.GetBytes("user\niqbal\nvina\n" + string.Join('\n', unknown)), PanelPlatform.CPanel, DemoOffice.WebsiteId("bapenda"));
        return await _office.Done("administrator", new ReconciliationSheet.Query(await _office.Done("administrator", new RunReconciliation.Command(list, "daftar.csv"))));
    }

    private Task<int> TakeIn(ReconciliationSheet.View run, string user, string holder = "bapenda.sekretaris") => _office.Done("administrator", new SettleDifference.Command(
        run.Run.Id, Line(run, user), Settlement.TakenIn, "SK 800/77/2026", new(DemoOffice.PersonId(holder), AccountType.Individual, AccessTypes.Files, AccessLevel.Edit)));

    private Task<AccessGrant> Right(string user)
    {
        var name = PanelUserName.From(user);
        return _office.Read(db => db.Grants.SingleAsync(g => g.UserName == name && g.WebsiteId == DemoOffice.WebsiteId("bapenda")));
    }

    private Task<List<WorkItem>> Waiting(ReconciliationSheet.View run) => _office.Read(db => db.WorkItems.Where(i => i.CaseId == run.Run.Id && i.DoneAt == null).ToListAsync());
}
