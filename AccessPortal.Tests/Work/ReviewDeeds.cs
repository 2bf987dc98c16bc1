using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using AccessPortal.Reviews;
using AccessPortal.Tests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Work;

/// <summary>What people do in reviews while the days pass; what they may not do is refused.</summary>
internal static class ReviewDeeds
{
    /// <summary>P2-1 of some unit.</summary>
    public static Task Begin(TestOffice office, Deed deed) =>
        office.Send("kasi.layanan", ReviewActs.Begin(DemoUnits.Served.ElementAt(deed.Pick % DemoUnits.Served.Count()).Key));

    /// <summary>Whoever a step of a review waits for does it: an owner answers some lines, or sends the sheet.</summary>
    public static async Task Answer(TestOffice office, string account, Guid reviewId, int version, string step, Guid? site, Deed deed)
    {
        var statement = new SupplyList.Command(reviewId, version, ListSource.Statement, "Daftar mutakhir");
        await (step switch
        {
            "P2-1" => office.Send(account, new CompleteStep.Command(reviewId, version, step, Verdict.Done, "")),
            "P2-2" => office.Send(account, statement),
            "P2-3" => office.Send(account, new AskOwners.Command(reviewId, version, "", [])),
            "P2-4" => Sheet(office, account, reviewId, site!.Value, deed),
            "P2-5" => Determine(office, account, reviewId, version),
            _ => office.Send(account, new UpdateRegister.Command(reviewId, version, "")),
        });
    }

    private static async Task Sheet(TestOffice office, string account, Guid reviewId, Guid site, Deed deed)
    {
        var lines = await office.Read(db => db.ReviewItems.AsNoTracking().Include(l => l.Answers)
            .Where(l => l.ReviewId == reviewId && l.WebsiteId == site).OrderBy(l => l.Number).ToListAsync());
        foreach (var line in lines.Where(l => l.Answer is null && (l.Number + deed.Who) % 5 > 0))
        {
            var result = (ReviewResult)((line.Number + deed.Pick) % 3);
            var said = new LineAnswer(line.Number, line.Answers.Count, result, "Sudah pindah tugas");
            await office.Send(account, new AnswerLines.Command(reviewId, site, [said]));
        }
        var seen = await office.SheetVersion(new(reviewId, null, 0, default, []), site);
        await office.Send(account, new SendSheet.Command(reviewId, site, seen));
    }

    private static async Task Determine(TestOffice office, string account, Guid reviewId, int version)
    {
        var needed = await office.Read(db => db.ReviewItems.Where(l => l.ReviewId == reviewId && l.Determination == null)
            .Where(l => l.Answer == null || l.Flags != ReviewFlags.None).Select(l => new { l.Number, l.Answer }).ToListAsync());
        List<LineFinding> found = [.. needed.Select(l => new LineFinding(l.Number, l.Answer ?? ReviewResult.Invalid, "Tidak dijawab"))];
        await office.Send(account, new DetermineReview.Command(reviewId, version, found, ""));
    }
}
