using static AccessPortal.Domain.Register.ReviewResult;

namespace AccessPortal.Data.Demo;

/// <summary>
/// The demo's reviews, run by the aggregate's own verbs: one of the semester before, which has ended; the semester's, of which seven of
/// twelve units have answered; a small one that waits for the Kasi's determination; the quarter's of privileged access, whose list the
/// Administrator is to supply.
/// </summary>
internal sealed class DemoReviews(PortalDb db, SopVersion sop, Chart chart, WorkingCalendar calendar, DateTimeOffset now)
{
    private const string EndedUnit = "dinkes";

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

    /// <summary>The review begun at the end of the semester before and closed at the start of this one; entered before anything later happens to its rights.</summary>
    internal void AddEnded()
    {
        var day = calendar.LocalDate(now.AddDays(-60));
        var begun = calendar.StartOf(new DateOnly(day.Year, ReviewPlan.SemesterOf(day) == 1 ? 1 : 7, 1).AddDays(-9));
        var review = Begin("semester.lalu", ReviewKind.Semester, "Review Semester {0} {1} Dinas Kesehatan", new(DemoOffice.UnitId(EndedUnit)), After(0));
        DemoGrants.RecordLogins(db.Grants.Local, After(120));
        Ask(review, After(120), After(300));
        Answer(review, EndedUnit, After(1500));
        review.Determine(_kasi, review.Lines.Where(l => l.StandsOut).ToDictionary(l => l.Number, l => new ReviewFinding(l.Answer!.Value)), "Semua hak akses masih diperlukan.", Office(After(3600)));
        Pin(review, After(3600));
        review.Update(_administrator, db.Grants.Local.ToDictionary(g => g.Id), "Hasil review telah dicatat pada daftar.", Office(After(3800)));
        Pin(review, After(3800));

        DateTimeOffset After(int minutes) => calendar.Add(begun, minutes);
    }

    internal void Add()
    {
        var semester = Begin("semester", ReviewKind.Semester, "Review Semester {0} {1}", new(), Back(1850));
        Ask(semester, Back(1600), Back(900));
        foreach (var unit in s_answered) Answer(semester, unit, Back(900 - (100 * (Array.IndexOf(s_answered, unit) + 1))));
        AnswerLine(semester, "disdikbud/kirana", new(Valid), Back(40));

        var small = Begin("inspektorat", ReviewKind.AdHoc, "Review Khusus Inspektorat {1}", new(DemoOffice.UnitId("inspektorat")), Back(700));
        Ask(small, Back(600), Back(500));
        Answer(small, "inspektorat", Back(120));

        Begin("istimewa", ReviewKind.Privileged, "Review Akses Istimewa {1}", new(OnlyPrivileged: true), Back(60));
        db.Counters.AddRange(_counters.Values);
    }

    private AccessReview Begin(string key, ReviewKind kind, string title, ReviewScope scope, DateTimeOffset at)
    {
        var day = calendar.LocalDate(at);
        var half = ReviewPlan.SemesterOf(day);
        var plan = new ReviewPlan(string.Format(System.Globalization.CultureInfo.InvariantCulture, title, half == 1 ? "I" : "II", day.Year), kind, day.Year, half, scope);
        if (!_counters.TryGetValue(plan.Series, out var counter)) _counters[plan.Series] = counter = new() { Name = plan.Series };
        var review = AccessReview.Begin(DemoOffice.ReviewId(key), sop, _kasi, plan, $"{plan.Series}-{counter.Next():00}", Office(at));
        db.Reviews.Add(review);
        Pin(review, at);
        return review;
    }

    private void Ask(AccessReview review, DateTimeOffset listed, DateTimeOffset asked)
    {
        review.Supply(_administrator, ListSource.Statement, "Daftar telah dicocokkan dengan akun pada setiap panel hari ini.", [.. Frozen(review.Scope, listed)], Office(listed));
        Pin(review, listed);
        review.AskOwners(_kasi, review.Sheets.ToDictionary(s => s.WebsiteId, s => OwnerOf(Site(s.WebsiteId))), "Mohon dijawab per baris, terima kasih.", Office(asked));
        Pin(review, asked);
    }

    private void Answer(AccessReview review, string unit, DateTimeOffset from)
    {
        foreach (var sheet in review.Sheets.Where(s => Site(s.WebsiteId).UnitId == DemoOffice.UnitId(unit)))
        {
            var at = from;
            foreach (var line in review.Lines.Where(l => l.WebsiteId == sheet.WebsiteId))
            {
                at = at.AddSeconds(20);
                AnswerLine(review, $"{sheet.Host.Split('.')[0]}/{line.UserName}", null, at);
            }
            review.Send(sheet.WebsiteId, By(review, sheet.WebsiteId), new(at.AddSeconds(10), chart, calendar));
            Pin(review, from);
        }
    }

    private void AnswerLine(AccessReview review, string account, ReviewFinding? finding, DateTimeOffset at)
    {
        var line = review.Lines.Single(l => $"{Site(l.WebsiteId).Name.ToString().Split('.')[0]}/{l.UserName}" == account);
        review.Answer(line.Number, line.Answers.Count, finding ?? s_findings.GetValueOrDefault(account) ?? new(Valid), By(review, line), new(at, chart, calendar));
        review.DrainEvents();
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
        var facts = new RightFacts(grant.LastLoginAt, grant.ValidUntil, grant.Scope, holder.LeftAt <= at, HolderElsewhere: false, OwnerChanged: false, colleagues);
        return Recommendation.Of(facts, new(), at, calendar.LocalDate(at));
    }

    private static Ownership OwnerOf(Website site) =>
        site.OwnerId is null && site.DeputyId is null ? new(null, null, StandIn(site)) : new(site.OwnerId, site.DeputyId);

    private static Guid StandIn(Website site) => DemoOffice.PositionId(DemoUnits.Rows.First(u => DemoOffice.UnitId(u.Key) == site.UnitId).Key + ".kepala");

    private Website Site(Guid id) => db.Websites.Local.Single(w => w.Id == id);

    // Nobody answers for a right of their own: the deputy does.
    private static Actor By(AccessReview review, ReviewItem line) =>
        review.ItemOf(line.WebsiteId) is { DeputyId: { } deputy } item && item.PersonId == line.HolderId ? new(deputy, Capacity: Capacity.Deputy) : By(review, line.WebsiteId);

    private static Actor By(AccessReview review, Guid websiteId) => new(review.ItemOf(websiteId)!.PersonId!.Value);

    private static Actor In(string key, Chart chart)
    {
        var post = DemoOffice.PositionId(key);
        return new(DemoOffice.PersonId(key), post, Title: chart.Find(post)!.Title);
    }

    private void Pin(AccessReview review, DateTimeOffset at)
    {
        _notices.Pin(review, at);
        review.DrainEvents();
    }

    private OfficeNow Office(DateTimeOffset at) => new(at, chart, calendar);

    private DateTimeOffset Back(int minutes) => DemoTime.Back(calendar, now, minutes);
}
