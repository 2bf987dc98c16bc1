using System.Text;
using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Reconciliations;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.Reconciliations;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Reconciliations;

/// <summary>What people do about accounts that the list of bapenda shows and nobody granted, by the portal's own messages.</summary>
internal static class Regularising
{
    /// <summary>R-1 with accounts that the register does not know.</summary>
    public static async Task<ReconciliationSheet.View> Found(this TestOffice office, params IReadOnlyList<string> unknown)
    {
        var text = Encoding.UTF8.GetBytes("user\niqbal\nvina\n" + string.Join('\n', unknown));
        var list = new ListToCompare(text, PanelPlatform.CPanel, DemoOffice.WebsiteId("bapenda"));
        var run = await office.Done("administrator", new RunReconciliation.Command(list, "daftar.csv"));
        return await office.Done("administrator", new ReconciliationSheet.Query(run));
    }

    /// <summary>The Administrator takes one of them into the register.</summary>
    public static Task<int> TakeIn(this TestOffice office, ReconciliationSheet.View run, string user, string? holder = null, AccessTypes types = AccessTypes.Files)
    {
        var adoption = new SettleDifference.Adoption(
            DemoOffice.PersonId(holder ?? "bapenda.sekretaris"), AccountType.Individual, types, AccessLevel.Edit);
        var settle = new SettleDifference.Command(run.Run.Id, run.LineOf(user), Settlement.TakenIn, "SK 800/77/2026", adoption);
        return office.Done("administrator", settle);
    }

    /// <summary>R-B.</summary>
    public static RegulariseAccount.Command Decide(this ReconciliationSheet.View run, string user, Settlement how) =>
        new(run.Run.Id, run.LineOf(user), how, "SK 800/77/2026", how is Settlement.Adopted ? new(2027, 6, 30) : null);

    /// <summary>Number of an account's line.</summary>
    public static int LineOf(this ReconciliationSheet.View run, string user) =>
        run.Lines.Single(l => l.Found.UserName == user).Found.Number;

    /// <summary>The right that was taken in.</summary>
    public static Task<AccessGrant> Right(this TestOffice office, string user)
    {
        var name = PanelUserName.From(user);
        return office.Read(db => db.Grants.SingleAsync(g => g.UserName == name && g.WebsiteId == DemoOffice.WebsiteId("bapenda")));
    }

    /// <summary>What waits in the run.</summary>
    public static Task<List<WorkItem>> Waiting(this TestOffice office, ReconciliationSheet.View run) =>
        office.Read(db => db.WorkItems.Where(i => i.CaseId == run.Run.Id && i.DoneAt == null).ToListAsync());

    /// <summary>The Kasi asks for a request (P1): the draft that "pemohon" finds.</summary>
    public static async Task<(Guid Id, FormInput Input)> AskForRequest(
        this TestOffice office, ReconciliationSheet.View run, AccessGrant right)
    {
        await office.Done("kasi.layanan", run.Decide(right.UserName.ToString(), Settlement.RequestAsked));
        var drafts = await office.Read(db =>
            db.Requests.Where(r => r.RequesterId == right.HolderId && r.Outcome == CaseOutcome.Draft).ToListAsync());
        var draft = Assert.Single(drafts, d => DraftText.Read(d.Draft).GrantId == right.Id);
        return (draft.Id, DraftText.Read(draft.Draft));
    }

    /// <summary>"pemohon" fills the draft in and files it; it is carried to P1-8.</summary>
    public static async Task<CaseStanding> FileFor(this TestOffice office, Guid draft, FormInput input)
    {
        await office.Done("pemohon", new AddAttachment.Command(draft, AttachmentKind.Decree, "SK.pdf", Acts.Pdf));
        (input.Purpose, input.ValidFrom, input.ValidUntil) = ("Meneruskan pengelolaan berita situs.", new(2026, 12, 1), new(2027, 11, 30));
        (input.DecreeNumber, input.DecreeDate, input.Undertaking) = ("800/1/2026", new DateOnly(2026, 11, 2), true);
        var at = await office.Done("pemohon", new SubmitRequest.Command(draft, await office.Mark(draft), input));
        while (at.OpenSteps[0] != Granting.CreateAccount.Code) at = await office.Next(at);
        return at;
    }

    /// <summary>P1-8 on the account that there is, and on to P1-11.</summary>
    public static async Task<CaseStanding> Enrol(this TestOffice office, CaseStanding at, string user)
    {
        at = await office.Done("teknis", new CreateAccount.Command(at.CaseId, at.Version, user, SecretKind.Password, null));
        while (at.OpenSteps[0] != Granting.Use.Code) at = await office.Next(at);
        return at;
    }
}
