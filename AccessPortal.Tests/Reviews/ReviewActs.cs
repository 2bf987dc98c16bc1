using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Reviews;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Reviews;

/// <summary>What people do in a review at the demo office, by the portal's own messages.</summary>
internal static class ReviewActs
{
    /// <summary>P2-1 of one unit.</summary>
    public static StartReview.Command Begin(string site) => new("Review khusus", ReviewKind.AdHoc, new(DemoOffice.UnitId(site)));

    /// <summary>Carried to P2-4.</summary>
    public static async Task<CaseStanding> AskedFor(this TestOffice office, string unit)
    {
        var at = await office.Done("kasi.layanan", Begin(unit));
        at = await office.Done("administrator", new SupplyList.Command(at.CaseId, at.Version, ListSource.Statement, "Daftar mutakhir"));
        return await office.Done("kasi.layanan", new AskOwners.Command(at.CaseId, at.Version, "", []));
    }

    /// <summary>Carried to P2-5: "pj" says of each line what the test wants; the index counts on disdikbud only.</summary>
    public static async Task<CaseStanding> AnsweredFor(this TestOffice office, string unit, Func<LineRow, int, LineAnswer> say)
    {
        var at = await office.AskedFor(unit);
        foreach (var part in (await office.SheetOf("pj", at)).Parts)
        {
            await office.Done("pj", new AnswerLines.Command(at.CaseId, part.WebsiteId, [.. part.Lines.Select((l, i) => say(l, part.Host.StartsWith("disdikbud", StringComparison.Ordinal) ? i : 99))]));
            at = await office.Done("pj", new SendSheet.Command(at.CaseId, part.WebsiteId, await office.SheetVersion(at, part.WebsiteId)));
        }
        return at;
    }

    /// <summary>The sheets of an account.</summary>
    public static Task<SheetView> SheetOf(this TestOffice office, string account, CaseStanding at) => office.Done(account, new ReadSheet.Query(at.Number!));

    /// <summary>The version of a website's sheet as somebody who opens it now sees it.</summary>
    public static Task<int> SheetVersion(this TestOffice office, CaseStanding at, Guid site) => office.Read(async db =>
        await db.ReviewAnswers.CountAsync(a => db.ReviewItems.Any(l => l.Id == a.ItemId && l.ReviewId == at.CaseId && l.WebsiteId == site)) + await db.Journal.CountAsync(e => e.CaseId == at.CaseId && e.ScopeId == site));

    /// <summary>The rights under review.</summary>
    public static Task<List<AccessGrant>> GrantsIn(this TestOffice office, Guid reviewId) => office.Read(db => db.Grants.Where(g => db.ReviewItems.Any(l => l.ReviewId == reviewId && l.GrantId == g.Id)).ToListAsync());
}
