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
    /// <summary>P2-1 of one unit, or of one website of it.</summary>
    public static StartReview.Command Begin(string site, Guid? websiteId = null) => new("Review khusus", ReviewKind.AdHoc, new(DemoOffice.UnitId(site), websiteId));

    /// <summary>Carried to P2-4.</summary>
    public static async Task<CaseStanding> AskedFor(this TestOffice office, string unit, Guid? websiteId = null)
    {
        var at = await office.Done("kasi.layanan", Begin(unit, websiteId));
        at = await office.Done("administrator", new SupplyList.Command(at.CaseId, at.Version, ListSource.Statement, "Daftar mutakhir"));
        return await office.Done("kasi.layanan", new AskOwners.Command(at.CaseId, at.Version, "", []));
    }

    /// <summary>Carried to P2-5: "pj" says of each line what the test wants; the index counts on disdikbud only.</summary>
    public static async Task<CaseStanding> AnsweredFor(this TestOffice office, string unit, Func<LineRow, int, LineAnswer> say)
    {
        var at = await office.AskedFor(unit);
        foreach (var part in (await office.SheetOf("pj", at)).Parts)
        {
            await office.Answer("pj", at, part, (l, i) => say(l, part.Host.StartsWith("disdikbud", StringComparison.Ordinal) ? i : 99));
            at = await office.Done("pj", new SendSheet.Command(at.CaseId, part.WebsiteId, await office.SheetVersion(at, part.WebsiteId)));
        }
        return at;
    }

    /// <summary>P2-4 as the page does it: what stands out line by line, the rest by one act. All valid, unless the test says otherwise.</summary>
    public static async Task Answer(this TestOffice office, string account, CaseStanding at, SheetPart part, Func<LineRow, int, LineAnswer>? say = null)
    {
        var said = part.Lines.Select((l, i) => (l.Item.StandsOut, Answer: say?.Invoke(l, i) ?? new(l.Item.Number, 0, ReviewResult.Valid))).ToLookup(s => s.StandsOut, s => s.Answer);
        foreach (var one in said[true]) await office.Done(account, new AnswerLines.Command(at.CaseId, part.WebsiteId, [one]));
        if (said[false].ToList() is { Count: > 0 } rest) await office.Done(account, new AnswerLines.Command(at.CaseId, part.WebsiteId, rest));
    }

    /// <summary>P2-5: as it was answered; what stands out by a finding of its own.</summary>
    public static async Task<CaseStanding> Determine(this TestOffice office, CaseStanding at)
    {
        var marked = await office.Read(db => db.ReviewItems.Where(l => l.ReviewId == at.CaseId && l.Flags != ReviewFlags.None && l.Determination == null).ToListAsync());
        return await office.Done("kasi.layanan", new DetermineReview.Command(at.CaseId, at.Version, [.. marked.Select(l => new LineFinding(l.Number, l.Answer!.Value))], ""));
    }

    /// <summary>The sheets of an account.</summary>
    public static Task<SheetView> SheetOf(this TestOffice office, string account, CaseStanding at) => office.Done(account, new ReadSheet.Query(at.Number!));

    /// <summary>The version of a website's sheet as somebody who opens it now sees it.</summary>
    public static Task<int> SheetVersion(this TestOffice office, CaseStanding at, Guid site) => office.Read(async db =>
        await db.ReviewAnswers.CountAsync(a => db.ReviewItems.Any(l => l.Id == a.ItemId && l.ReviewId == at.CaseId && l.WebsiteId == site)) + await db.Journal.CountAsync(e => e.CaseId == at.CaseId && e.ScopeId == site));

    /// <summary>The rights under review.</summary>
    public static Task<List<AccessGrant>> GrantsIn(this TestOffice office, Guid reviewId) => office.Read(db => db.Grants.Where(g => db.ReviewItems.Any(l => l.ReviewId == reviewId && l.GrantId == g.Id)).ToListAsync());
}
