using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;
using static AccessPortal.Domain.Sop.Verdict;

namespace AccessPortal.Tests.UseCases;

/// <summary>What people do at the demo office, by the portal's own messages.</summary>
internal static class Acts
{
    public const string Password = "Awal-Sekali-2026!";
    public static readonly byte[] Pdf = "%PDF-1.4\n%%EOF\n"u8.ToArray();

    /// <summary>Begins a request and fills it in; the decree lies with it.</summary>
    public static Task<(Guid Id, FormInput Input)> Draft(this TestOffice office, string by = "pemohon", string site = "disdikbud") =>
        office.Filled(by, new StartRequest.Command(WebsiteId: DemoOffice.WebsiteId(site)));

    /// <summary>Helpdesk fills in what "pemohon" asked for by WhatsApp.</summary>
    public static Task<(Guid Id, FormInput Input)> TakeIn(this TestOffice office) =>
        office.Filled("helpdesk", new StartRequest.Command(WebsiteId: DemoOffice.WebsiteId("disdikbud"), For: DemoOffice.PersonId("pemohon"), Channel: IntakeChannel.WhatsApp));

    private static async Task<(Guid Id, FormInput Input)> Filled(this TestOffice office, string by, StartRequest.Command start)
    {
        var id = await office.Done(by, start);
        await office.Done(by, new AddAttachment.Command(id, AttachmentKind.Decree, "SK.pdf", Pdf));
        var input = DraftText.Read(await office.Read(db => db.Requests.Where(r => r.Id == id).Select(r => r.Draft).SingleAsync()));
        (input.Types, input.Level, input.Purpose) = (AccessTypes.Files, AccessLevel.Edit, "Memperbarui berita dan dokumen layanan.");
        (input.ValidFrom, input.ValidUntil) = (new(2026, 12, 1), new(2027, 11, 30));
        (input.DecreeNumber, input.DecreeDate, input.Undertaking) = ("800/1/2026", new DateOnly(2026, 11, 2), true);
        return (id, input);
    }

    /// <summary>A form as somebody who opens it now sees it.</summary>
    public static Task<FormMark> Mark(this TestOffice office, Guid id) => office.Read(db => db.Requests.Where(r => r.Id == id).Select(r => new FormMark(r.Version, r.DraftSavedAt)).SingleOrDefaultAsync());

    /// <summary>Files a request.</summary>
    public static async Task<CaseStanding> File(this TestOffice office, string by = "pemohon", string site = "disdikbud", AccountType type = AccountType.Individual)
    {
        var (id, input) = await office.Draft(by, site);
        input.AccountType = type;
        return await office.Done(by, new SubmitRequest.Command(id, await office.Mark(id), input));
    }

    /// <summary>Files a request of "pemohon" and carries it to the step.</summary>
    public static async Task<CaseStanding> At(this TestOffice office, Step step, AccountType type = AccountType.Individual)
    {
        var standing = await office.File(type: type);
        while (standing.OpenSteps[0] != step.Code) standing = await office.Next(standing);
        return standing;
    }

    /// <summary>Does what waits, favourably.</summary>
    public static Task<CaseStanding> Next(this TestOffice office, CaseStanding at) => at.OpenSteps[0] switch
    {
        "P1-2b" => office.Done("atasan", Complete(at, Accept)),
        "P1-3" => office.Done("kadis", Dispose(at)),
        "P1-4" => office.Done("kabid", Dispose(at)),
        "P1-5" => office.Done("kasi.sumberdaya", Complete(at, Forward)),
        "P1-6" => office.Done("kasi.layanan", new VerifyRequest.Command(at.CaseId, at.Version, Accept, VerificationChecklist.Complete.Points, "")),
        "P1-7a" => office.Done("kasi.layanan", Complete(at, Accept)),
        "P1-8" => office.Done("teknis", CreateAccount(at)),
        "P1-9" => office.Done("teknis", Complete(at, Verdict.Done)),
        "P1-10" => office.Done("kasi.layanan", Complete(at, Verdict.Done)),
        _ => office.Done("pemohon", Complete(at, Verdict.Done)),
    };

    /// <summary>Completes the step that waits.</summary>
    public static CompleteStep.Command Complete(CaseStanding at, Verdict verdict, string note = "") => new(at.CaseId, at.Version, at.OpenSteps[0], verdict, note);

    /// <summary>P1-8 with an initial password; the user name is the case's own.</summary>
    public static CreateAccount.Command CreateAccount(CaseStanding at) =>
        new(at.CaseId, at.Version, UserNameOf(at), SecretKind.Password, new SensitiveText(Password));

    /// <summary>Opens the secret as "pemohon" with her own password.</summary>
    public static RevealSecret.Command Reveal(CaseStanding at, string password = "Contoh-2026!") => new(at.CaseId, new(password));

    /// <summary>Full name of a demo person.</summary>
    public static Task<string> NameOf(this TestOffice office, string account)
    {
        var id = DemoOffice.PersonId(account);
        return office.Read(db => db.People.Where(p => p.Id == id).Select(p => p.FullName).SingleAsync());
    }

    /// <summary>Kinds of the notices that a person got about a case, oldest first.</summary>
    public static Task<List<NoticeKind>> Notices(this TestOffice office, string account, CaseStanding @case)
    {
        var id = DemoOffice.PersonId(account);
        return office.Read(db => db.Notices.Where(n => n.RecipientId == id && n.CaseId == @case.CaseId).OrderBy(n => n.Id).Select(n => n.Kind).ToListAsync());
    }

    // Digits as letters: a panel's user name has no long number in it.
    private static string UserNameOf(CaseStanding at) => string.Concat(at.CaseId.ToString("N")[^12..].Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + 'g') : c));

    public static DisposeRequest.Command Dispose(CaseStanding at) => new(
        at.CaseId, at.Version, at.OpenSteps[0], DispositionInstructions.Process, Urgency.Ordinary, Confidentiality.Ordinary, null, "Proses sesuai ketentuan.");
}
