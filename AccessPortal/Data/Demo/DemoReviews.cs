using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using static AccessPortal.Domain.Register.ReviewResult;

namespace AccessPortal.Data.Demo;

/// <summary>
/// The demo's reviews, run by the aggregate's own verbs: the semester's, of which seven of twelve units have answered; a small one that
/// waits for the Kasi's determination; the quarter's of privileged access, whose list the Administrator is to supply.
/// </summary>
internal sealed class DemoReviews(PortalDb db, SopVersion sop, Chart chart, WorkingCalendar calendar, DateTimeOffset now)
{
    private static readonly string[] s_answered = ["dinkes", "disdukcapil", "dpmptsp", "dpupr", "bapperida", "bapenda", "inspektorat"];

    // Account (website/user name) and what its owner found; all others of the units above were found valid.
    private static readonly Dictionary<string, ReviewFinding> s_findings = new(StringComparer.Ordinal)
    {
        ["dpupr/gilang"] = new(Invalid, "Mutasi ke Dinas PUPR Provinsi sejak Oktober 2026", StillServes: false),
        ["bapperida/hana"] = new(Invalid, "Sudah tidak mengelola situs Bapperida, hanya Satu Data"),
        ["bapenda/vina"] = new(Invalid, "Akun e-mail tidak dipakai lagi"),
        ["perizinan/petugas"] = new(Invalid, "Akun bersama loket diganti akun masing-masing petugas"),
        ["antrian-dukcapil/ajeng"] = new(Change, "Cukup Pengelola Berkas dan Basis Data, tingkat Kelola"),
    };

    private readonly Dictionary<string, Counter> _counters = new(StringComparer.Ordinal);
    private readonly DemoNotices _notices = new(db, chart);
    private readonly Actor _kasi = In("kasi.layanan", chart), _administrator = In("administrator", chart);

    internal void Add()
    {
        var semester = Begin("semester", ReviewKind.Semester, "Review Semester {0} {1}", new(), 1850);
        Ask(semester, 1600, 900);
        foreach (var unit in s_answered) Answer(semester, unit, 900 - (100 * (Array.IndexOf(s_answered, unit) + 1)));
        AnswerLine(semester, "disdikbud/kirana", new(Valid), Back(40));

        var small = Begin("inspektorat", ReviewKind.AdHoc, "Review Khusus Inspektorat {1}", new(DemoOffice.UnitId("inspektorat")), 700);
        Ask(small, 600, 500);
        Answer(small, "inspektorat", 120);

        Begin("istimewa", ReviewKind.Privileged, "Review Akses Istimewa {1}", new(OnlyPrivileged: true), 60);
        db.Counters.AddRange(_counters.Values);
    }

    private AccessReview Begin(string key, ReviewKind kind, string title, ReviewScope scope, int minutes)
    {
        var day = calendar.LocalDate(Back(minutes));
        var half = ReviewPlan.SemesterOf(day);
        var plan = new ReviewPlan(string.Format(System.Globalization.CultureInfo.InvariantCulture, title, half == 1 ? "I" : "II", day.Year), kind, day.Year, half, scope);
        if (!_counters.TryGetValue(plan.Series, out var counter)) _counters[plan.Series] = counter = new() { Name = plan.Series };
        var review = AccessReview.Begin(DemoOffice.ReviewId(key), sop, _kasi, plan, $"{plan.Series}-{counter.Next():00}", Office(minutes));
        db.Reviews.Add(review);
        Pin(review, minutes);
        return review;
    }

    private void Ask(AccessReview review, int listed, int asked)
    {
        review.Supply(_administrator, ListSource.Statement, "Daftar telah dicocokkan dengan akun pada setiap panel hari ini.", [.. Frozen(review.Scope, Back(listed))], Office(listed));
        Pin(review, listed);
        review.AskOwners(_kasi, review.Sheets.ToDictionary(s => s.WebsiteId, s => OwnerOf(Site(s.WebsiteId))), "Mohon dijawab per baris, terima kasih.", Office(asked));
        Pin(review, asked);
    }

    private void Answer(AccessReview review, string unit, int minutes)
    {
        foreach (var sheet in review.Sheets.Where(s => Site(s.WebsiteId).UnitId == DemoOffice.UnitId(unit)))
        {
            var at = Back(minutes);
            foreach (var line in review.Lines.Where(l => l.WebsiteId == sheet.WebsiteId))
            {
                at = at.AddSeconds(20);
                AnswerLine(review, $"{sheet.Host.Split('.')[0]}/{line.UserName}", null, at);
            }
            review.Send(sheet.WebsiteId, By(review, sheet.WebsiteId), new(at.AddSeconds(10), chart, calendar));
            Pin(review, minutes);
        }
    }

    private void AnswerLine(AccessReview review, string account, ReviewFinding? finding, DateTimeOffset at)
    {
        var line = review.Lines.Single(l => $"{Site(l.WebsiteId).Name.ToString().Split('.')[0]}/{l.UserName}" == account);
        review.Answer(line.Number, line.Answers.Count, finding ?? s_findings.GetValueOrDefault(account) ?? new(Valid), By(review, line.WebsiteId), new(at, chart, calendar));
        review.TakeEvents();
    }

    private IEnumerable<FrozenRight> Frozen(ReviewScope scope, DateTimeOffset at)
    {
        var rights = db.Grants.Local.Where(g => g.GivenAt <= at && (scope.UnitId is null || Site(g.WebsiteId).UnitId == scope.UnitId)).ToList();
        return rights.OrderBy(g => Site(g.WebsiteId).Name.ToString(), StringComparer.Ordinal).ThenBy(g => g.UserName.ToString(), StringComparer.Ordinal)
            .Select(g => new FrozenRight(g, Site(g.WebsiteId).Name.ToString(), g.Changes.Count, Flags(g, rights, at)));
    }

    private ReviewFlags Flags(AccessGrant grant, List<AccessGrant> rights, DateTimeOffset at)
    {
        var holder = db.People.Local.Single(p => p.Id == grant.HolderId);
        var colleagues = rights.Where(g => g.WebsiteId == grant.WebsiteId && g.Id != grant.Id).Select(g => g.Scope).ToList();
        var facts = new RightFacts(grant.LastLoginAt, grant.GivenAt, grant.ValidUntil, grant.Scope, holder.LeftAt <= at, HolderElsewhere: false, OwnerChanged: false, colleagues);
        return Recommendation.Of(facts, new(), at, calendar.LocalDate(at));
    }

    private static Ownership OwnerOf(Website site) =>
        site.OwnerId is null && site.DeputyId is null ? new(null, null, StandIn(site)) : new(site.OwnerId, site.DeputyId);

    private static Guid StandIn(Website site) => DemoOffice.PositionId(DemoUnits.Rows.First(u => DemoOffice.UnitId(u.Key) == site.UnitId).Key + ".kepala");

    private Website Site(Guid id) => db.Websites.Local.Single(w => w.Id == id);

    private static Actor By(AccessReview review, Guid websiteId) => new(review.ItemOf(websiteId)!.PersonId!.Value);

    private static Actor In(string key, Chart chart)
    {
        var post = DemoOffice.PositionId(key);
        return new(DemoOffice.PersonId(key), post, Title: chart.Find(post)!.Title);
    }

    private void Pin(AccessReview review, int minutes)
    {
        _notices.Pin(review, Back(minutes));
        review.TakeEvents();
    }

    private OfficeNow Office(int minutes) => new(Back(minutes), chart, calendar);

    private DateTimeOffset Back(int minutes) => DemoTime.Back(calendar, now, minutes);
}
