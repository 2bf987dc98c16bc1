using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Reviews;

// P2-4: each website's owner, deputy or stand-in answers line by line; what silence leads to.
public sealed partial class AccessReview
{
    private const int Named = 10;

    /// <summary>The item of a website's sheet, open or done; null before P2-3.</summary>
    public WorkItem? ItemOf(Guid websiteId) => Items.LastOrDefault(i => i.StepCode == Reviewing.VerifyLines.Code && i.ScopeId == websiteId);

    /// <summary>Whether lines can be answered at all: from P2-3 until the Kasi has determined.</summary>
    public bool TakesAnswers => IsAlive && OpenSteps.Any(code => code == Reviewing.VerifyLines.Code || code == Reviewing.Determine.Code);

    /// <summary>P2-4: answers for several lines by one act. Lines that stand out have to be opened and answered one by one.</summary>
    /// <exception cref="SopViolation"><see cref="SopRule.OneByOne"/>: some of them stand out.</exception>
    public void Answer(IReadOnlyList<LineSaid> said, Actor by, OfficeNow now)
    {
        var numbers = said.Select(s => s.Number).ToHashSet();
        var marked = _lines.FindAll(l => l.StandsOut && numbers.Contains(l.Number));
        if (said.Count > 1 && marked.Count > 0) throw OneByOne(marked);
        foreach (var one in said) Answer(one.Number, one.Seen, one.Finding, by, now);
    }

    /// <summary>
    /// P2-4: an answer for one line, saved as it is made. It can be changed until P2-5, even after the sheet was sent; then the journal
    /// says so, and the Kasi who is about to determine is told that the review has moved.
    /// </summary>
    /// <param name="number">The line.</param>
    /// <param name="seen">How many answers of the line the page showed.</param>
    /// <param name="finding">The answer.</param>
    /// <param name="by">Owner, deputy or stand-in.</param>
    /// <param name="now">Now.</param>
    /// <exception cref="SopViolation"><see cref="SopRule.OwnRight"/>: the line is on a right of their own.</exception>
    public void Answer(int number, int seen, ReviewFinding finding, Actor by, OfficeNow now)
    {
        var line = _lines.Find(l => l.Number == number) ?? throw new SopViolation(SopRule.LineUnknown, $"{number}");
        var item = Sheet(line.WebsiteId, by);
        if (line.HolderId == by.PersonId) throw OwnRight([line]);
        if (finding.Result is not ReviewResult.Valid && string.IsNullOrWhiteSpace(finding.Reason)) throw new SopViolation(SopRule.ReasonMissing, Reviewing.VerifyLines.Code);
        // Its website has been closed: nobody is asked any more.
        if (line.Determination is not null) throw new SopViolation(SopRule.WebsiteClosed);
        if (line.Answers.Count != seen) throw StaleAnswer(line.Answers[^1]);
        line.Say(finding, by, now.Instant);
        var step = Procedure[Reviewing.VerifyLines.Code];
        if (!item.IsOpen) Write(JournalKind.Remark, step, by, null, $"{HostOf(line.WebsiteId)} #{line.Number}", now, line.WebsiteId).Detour = "Review.AnswerChanged";
        RaiseEvent(step, null, now, line.WebsiteId);
    }

    /// <summary>Refuses who answers for a sheet from a page that was shown before somebody else answered a line of it or passed it on; its lines are loaded.</summary>
    /// <param name="websiteId">The website.</param>
    /// <param name="seen">The sheet's own version that the page showed: see <see cref="VersionOf"/>.</param>
    /// <param name="by">Who acts.</param>
    public void EnsureFresh(Guid websiteId, int seen, Actor by)
    {
        Sheet(websiteId, by);
        var answers = _lines.Where(l => l.WebsiteId == websiteId).SelectMany(l => l.Answers).ToList();
        if (seen == VersionOf(websiteId, answers.Count)) return;
        var acts = Journal.Where(e => e.ScopeId == websiteId).Select(e => (e.PersonId, e.At)).Concat(answers.Select(a => (a.PersonId, a.At)));
        var (person, at) = acts.OrderBy(a => a.At).LastOrDefault();
        throw new SopViolation(SopRule.Stale, person.ToString(), Reviewing.VerifyLines.Code, at.ToString("O"));
    }

    /// <summary>Counts what happened to a website's sheet, whatever happens to the others: its answers and what the journal says of it.</summary>
    public int VersionOf(Guid websiteId, int answers) => answers + Journal.Count(e => e.ScopeId == websiteId);

    /// <summary>
    /// P2-4: the sheet of a website is complete and goes to the Kasi; the last one opens P2-5. Lines that nobody but their own holder
    /// could answer go to the Kasi without an answer; where the holder is the Kasi, to who stands in for them.
    /// </summary>
    /// <exception cref="SopViolation"><see cref="SopRule.LinesOpen"/>: lines without an answer.</exception>
    public void Send(Guid websiteId, Actor by, OfficeNow now)
    {
        Sheet(websiteId, by);
        var kasis = ForKasi(websiteId, by).ToList();
        var open = Undecided(websiteId).Except(kasis).Select(l => l.Number).ToList();
        if (open.Count > 0) throw LinesOpen(open);
        foreach (var line in kasis) line.MarkOwn(true);
        Complete(Reviewing.VerifyLines, by, Verdict.Done, HostOf(websiteId), now, websiteId);
        if (ItemOf(websiteId) is { IsOpen: false }) _sheets.Find(s => s.WebsiteId == websiteId)?.Close();
    }

    /// <summary>The undecided lines of a sheet that its sender, being their holder, cannot answer, nor anybody beside them.</summary>
    public IEnumerable<ReviewItem> ForKasi(Guid websiteId, Actor by) =>
        ItemOf(websiteId)?.IsOnlyFor(by) is true ? Undecided(websiteId).Where(l => l.HolderId == by.PersonId) : [];

    /// <summary>The clock: reminds those whose lines are undecided, at half time and a working day before it is due.</summary>
    public void Remind(OfficeNow now)
    {
        foreach (var sheet in _sheets.Where(s => s.RemindAt <= now.Instant))
        {
            sheet.Reminded();
            if (ItemOf(sheet.WebsiteId) is { IsOpen: true } item && Undecided(sheet.WebsiteId).Any()) Notify(NoticeKind.ReviewReminder, item.Addressee, item.StepCode);
        }
    }

    /// <summary>
    /// The clock: where the time to answer has run out, the sheet falls away and its undecided lines go before the Kasi.
    /// Returns the lines for which a suspension is to be ordered: all undecided ones that somebody could have answered, except that a
    /// website keeps its last active right that can administer it, the one used last.
    /// </summary>
    /// <param name="policy">What the office has set.</param>
    /// <param name="administrators">For each website, the rights that are active now and can administer it, whether under review or not.</param>
    /// <param name="now">Now.</param>
    public IReadOnlyList<ReviewItem> FallSilent(SilencePolicy policy, ILookup<Guid, Guid> administrators, OfficeNow now)
    {
        var suspend = new List<ReviewItem>();
        foreach (var item in Open.Where(i => i.StepCode == Reviewing.VerifyLines.Code && i.DueAt <= now.Instant).ToList())
        {
            var (site, undecided) = (item.ScopeId!.Value, Undecided(item.ScopeId!.Value).ToList());
            foreach (var line in undecided) line.FallSilent(now.Instant);
            if (policy is SilencePolicy.Suspend && item.Role is Role.AccessOwner)
                suspend.AddRange(undecided.Where(l => !OnlyHolderAsked(item, l, now)).Except(Kept(undecided, [.. administrators[site]])));
            EndSheet(item, Actor.Portal, undecided.Count > 0 ? "Review.Silent" : "Review.NotSent", "", now);
        }
        return suspend;
    }

    /// <summary>
    /// The website is closed while its sheet waits: nobody is asked or reminded any more. The lines without an answer are not valid, for the
    /// closing takes their rights away; what was answered stands.
    /// </summary>
    /// <param name="websiteId">The website; its lines loaded.</param>
    /// <param name="by">Who closed it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">Now.</param>
    public void EndWithWebsite(Guid websiteId, Actor by, string reason, OfficeNow now)
    {
        var item = ItemOf(websiteId);
        if (item is { IsOpen: false }) return;
        foreach (var line in Undecided(websiteId).ToList()) line.Fix(ReviewResult.Invalid, reason);
        if (item is not null) EndSheet(item, by, "Review.WebsiteClosed", reason, now);
        else Write(JournalKind.Remark, Procedure[Reviewing.AskOwners.Code], by, null, $"{HostOf(websiteId)}: {reason.Trim()}", now, websiteId).Detour = "Review.WebsiteClosed";
    }

    private void EndSheet(WorkItem item, Actor by, string detour, string reason, OfficeNow now)
    {
        var (step, site) = (Procedure[item.StepCode], item.ScopeId!.Value);
        item.Finish(null, now.Instant);
        _sheets.Find(s => s.WebsiteId == site)?.Close();
        var entry = Write(JournalKind.Remark, step, by, null, reason.Length > 0 ? $"{HostOf(site)}: {reason.Trim()}" : HostOf(site), now, site);
        entry.Detour = detour;
        Route(step, Verdict.Done, entry, now);
        RaiseEvent(step, null, now);
    }

    /// <summary>The lines of a website without an answer, unless the closing of the website has decided them.</summary>
    public IEnumerable<ReviewItem> Undecided(Guid websiteId) => _lines.Where(l => l.WebsiteId == websiteId && l.Answer is null && l.Determination is null);

    // A right that is suspended already keeps nobody at the panel, however lately it was used.
    private static IEnumerable<ReviewItem> Kept(List<ReviewItem> undecided, HashSet<Guid> administrators)
    {
        var active = undecided.Where(l => administrators.Contains(l.GrantId)).ToList();
        return administrators.Count > active.Count ? [] : active.OrderByDescending(l => l.LastLoginAt ?? l.GivenAt).Take(1);
    }

    private WorkItem Sheet(Guid websiteId, Actor by)
    {
        if (!TakesAnswers || ItemOf(websiteId) is not { } item) throw new SopViolation(SopRule.StepNotOpen, Reviewing.VerifyLines.Code);
        if (!item.IsFor(by)) throw new SopViolation(SopRule.NotYourTask, Reviewing.VerifyLines.Code);
        // With the Kasi it waits for somebody to be named.
        return item.Role is Role.AccessOwner ? item : throw new SopViolation(SopRule.OwnerMissing, HostOf(websiteId));
    }

    private static SopViolation LinesOpen(List<int> numbers) => new(SopRule.LinesOpen, Listed(numbers), $"{numbers.Count}");

    private static SopViolation OwnRight(List<ReviewItem> lines) => new(SopRule.OwnRight, "#" + Listed(lines.ConvertAll(l => l.Number)));

    private static SopViolation OneByOne(List<ReviewItem> lines) => new(SopRule.OneByOne, Listed(lines.ConvertAll(l => l.Number)));

    // Of a long list the first lines lead to it.
    private static string Listed(List<int> numbers) => string.Join(", ", numbers.Take(Named)) + (numbers.Count > Named ? ", …" : "");

    private string HostOf(Guid websiteId) => _sheets.Find(s => s.WebsiteId == websiteId)?.Host ?? "";

    private static SopViolation StaleAnswer(ReviewAnswer last) =>
        new(SopRule.Stale, last.PersonId.ToString(), Reviewing.VerifyLines.Code, last.At.ToString("O"));
}
