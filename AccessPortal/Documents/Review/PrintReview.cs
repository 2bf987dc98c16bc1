using AccessPortal.Cases;

namespace AccessPortal.Documents;

/// <summary>FR-03 or the minutes as they went to paper.</summary>
/// <param name="Paper">What stands on it.</param>
/// <param name="Token">What its QR code leads to.</param>
/// <param name="Digest">SHA-256 of its canonical content, hexadecimal.</param>
/// <param name="PrintedAt">When this content was first printed.</param>
public sealed record PrintedReview(PaperReview Paper, string Token, string Digest, DateTimeOffset PrintedAt);

/// <summary>Prints FR-03, for an owner with their own websites only, or the minutes for those who see all lines. A command: the sheet can be checked from then on.</summary>
public static class PrintReview
{
    /// <summary>The command.</summary>
    /// <param name="Number">The review's number.</param>
    /// <param name="Minutes">The minutes instead of FR-03.</param>
    [Audience]
    public sealed record Command(string Number, bool Minutes) : ICommand<PrintedReview>;

    internal sealed class Handler(PortalDb db, CaseFile file, Caller caller, PrintedSheets sheets) : IRequestHandler<Command, PrintedReview>
    {
        public async Task<PrintedReview> Handle(Command request, CancellationToken cancellationToken)
        {
            var review = await file.Visible<AccessReview>().Include(r => r.Journal).Include(r => r.Items).AsSplitQuery()
                .SingleOrDefaultAsync(r => r.Number == request.Number, cancellationToken) ?? throw Refused.NotFound(request.Number);
            var determined = review.Journal.Any(j => j.Kind is JournalKind.Step && j.StepCode == Reviewing.Determine.Code);
            if (review.ListedAt is null || (request.Minutes && (!determined || !caller.SeesAllLines()))) throw Refused.NotFound(request.Number);
            var paper = await Paper(review, cancellationToken);
            var printed = await sheets.Of(review, CanonicalReview.Digest(paper, request.Minutes), cancellationToken);
            return new(paper, printed.Token, printed.Digest, printed.PrintedAt);
        }

        private async Task<PaperReview> Paper(AccessReview review, CancellationToken ct)
        {
            var lines = (await Lines(review.Id, ct)).ToLookup(l => l.Line.Host);
            var (marks, asked) = (await Marks(review, ct), await Asked(review, ct));
            var sites = await db.ReviewSheets.AsNoTracking().Where(s => s.ReviewId == review.Id).SeenBy(caller, db).OrderBy(s => s.Host)
                .Select(s => new { s.WebsiteId, s.Host, Unit = db.Websites.Where(w => w.Id == s.WebsiteId).Join(db.Units, w => w.UnitId, u => u.Id, (w, u) => u.Name).First() }).ToListAsync(ct);
            return new()
            {
                Number = review.Number!, Title = review.Subject, Outcome = review.Outcome, ListedAt = review.ListedAt!.Value, ClosedAt = review.ClosedAt,
                Marks = [.. marks.Where(m => m.StepCode != Reviewing.VerifyLines.Code)],
                Parts = [.. sites.Select(s => new PaperReviewPart(
                    s.Host, s.Unit, marks.LastOrDefault(m => m.StepCode == Reviewing.VerifyLines.Code && m.Note == s.Host), asked.GetValueOrDefault(s.WebsiteId, ""),
                    [.. lines[s.Host].Select(l => l.Line)], AnswerPace.Of(lines[s.Host].Select(l => l.Answer).OfType<ReviewAnswer>())))],
            };
        }

        // For each website the name of the person, or the title of the post, that its sheet is addressed to.
        private async Task<Dictionary<Guid, string>> Asked(AccessReview review, CancellationToken ct)
        {
            var items = review.Items.Where(i => i.ScopeId is not null).GroupBy(i => i.ScopeId!.Value).ToDictionary(g => g.Key, g => g.Last());
            var (persons, posts) = (items.Values.Select(i => i.PersonId).ToList(), items.Values.Select(i => i.PositionId).ToList());
            var names = await db.People.Where(p => persons.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
            var titles = await db.Positions.Where(p => posts.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Title, ct);
            return items.ToDictionary(i => i.Key, i => i.Value.PersonId is { } person ? names.GetValueOrDefault(person, "") : titles.GetValueOrDefault(i.Value.PositionId ?? Guid.Empty, ""));
        }

        // Each line with the answer that counts.
        private async Task<List<(PaperReviewLine Line, ReviewAnswer? Answer)>> Lines(Guid reviewId, CancellationToken ct)
        {
            var rows = await (from l in db.ReviewItems.AsNoTracking().Where(l => l.ReviewId == reviewId).SeenBy(caller, db)
                              join p in db.People on l.HolderId equals p.Id
                              let last = db.ReviewAnswers.Where(a => a.ItemId == l.Id).OrderByDescending(a => a.Sequence).FirstOrDefault()
                              orderby l.Number
                              select new
                              {
                                  l.IsOwn,
                                  last,
                                  By = db.People.Where(x => x.Id == last!.PersonId).Select(x => x.FullName).FirstOrDefault() ?? "",
                                  Line = new PaperReviewLine(
                                      l.Number, db.ReviewSheets.Where(s => s.ReviewId == l.ReviewId && s.WebsiteId == l.WebsiteId).Select(s => s.Host).First(), p.FullName, p.Nip,
                                      l.UserName.ToString(), new(l.Types, l.Level), l.LastLoginAt, last != null && last.Result == ReviewResult.Invalid ? last.StillServes : null, l.Answer, l.Determination,
                                      l.DeterminationReason != "" || last == null ? l.DeterminationReason : last.Reason, last == null ? null : last.At,
                                      db.Cases.Where(c => c.Id == l.FollowUpId).Select(c => c.Number).FirstOrDefault() ?? "", l.FollowUpDueAt, l.SilentAt != null),
                              }).ToListAsync(ct);
            var acts = AnswerPace.Acts([.. rows.Select(r => r.last).OfType<ReviewAnswer>()]);
            return rows.ConvertAll(r => (r.Line with { IsOwn = r.IsOwn, AnsweredBy = r.By, Together = r.last is null ? 0 : acts[r.last.ItemId] }, r.last));
        }

        private async Task<List<PaperMark>> Marks(AccessReview review, CancellationToken ct)
        {
            var entries = review.Journal.Where(j => j.Kind is JournalKind.Step).OrderBy(j => j.Sequence).ToList();
            var ids = entries.Select(e => e.PersonId).ToList();
            var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
            return [.. entries.Select(e => PaperMarks.MarkOf(e, people))];
        }
    }
}
