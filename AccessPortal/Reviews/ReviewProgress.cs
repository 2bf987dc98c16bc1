using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>How far the answers to a review have come, website by website, as far as the caller may see them.</summary>
public static class ReviewProgress
{
    /// <summary>The question.</summary>
    /// <param name="ReviewId">The review.</param>
    [Audience]
    public sealed record Query(Guid ReviewId) : ISharedQuery<IReadOnlyList<SheetProgress>>
    {
        public ReadAudience? AudienceOf(Caller caller) => caller.SeesAllCases ? ReadAudience.OfRoles(caller) : null;
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller) : IRequestHandler<Query, IReadOnlyList<SheetProgress>>
    {
        public async Task<IReadOnlyList<SheetProgress>> Handle(Query request, CancellationToken cancellationToken)
        {
            var sheets = await db.ReviewSheets.AsNoTracking().Where(s => s.ReviewId == request.ReviewId && file.Visible<AccessReview>().Any(r => r.Id == s.ReviewId)).SeenBy(caller, db)
                .OrderBy(s => s.Host).Select(s => new
                {
                    s.WebsiteId,
                    s.Host,
                    Unit = db.Websites.Where(w => w.Id == s.WebsiteId).Join(db.Units, w => w.UnitId, u => u.Id, (w, u) => u.ShortName).FirstOrDefault() ?? "",
                }).ToListAsync(cancellationToken);
            var counts = await db.ReviewItems.Where(l => l.ReviewId == request.ReviewId).GroupBy(l => l.WebsiteId).Select(g => new
            {
                Site = g.Key,
                Lines = g.Count(),
                Valid = g.Count(l => l.Answer == ReviewResult.Valid),
                Invalid = g.Count(l => l.Answer == ReviewResult.Invalid),
                Change = g.Count(l => l.Answer == ReviewResult.Change),
                Silent = g.Count(l => l.Answer == null && l.SilentAt != null),
            }).ToDictionaryAsync(c => c.Site, cancellationToken);
            var items = await Waiting(request.ReviewId).ToListAsync(cancellationToken);
            var last = items.GroupBy(i => i.Site!.Value).ToDictionary(g => g.Key, g => g.MaxBy(i => i.Id)!);
            return [.. sheets.Select(s =>
            {
                var (count, item) = (counts[s.WebsiteId], last.GetValueOrDefault(s.WebsiteId));
                return new SheetProgress(s.WebsiteId, s.Host, s.Unit, item?.Who, item?.Role is Role.AccessOwner && item.IsPost, count.Lines, count.Valid, count.Invalid, count.Change, count.Silent, item?.DueAt, item?.DoneAt, item?.DoneBy is not null);
            })];
        }

        private IQueryable<Item> Waiting(Guid reviewId) =>
            from i in db.WorkItems
            where i.CaseId == reviewId && i.StepCode == Reviewing.VerifyLines.Code
            select new Item(i.Id, i.ScopeId, i.Role,
                db.People.Where(p => p.Id == i.PersonId).Select(p => p.FullName).FirstOrDefault() ?? db.Positions.Where(p => p.Id == i.PositionId).Select(p => p.Title).FirstOrDefault(),
                i.PositionId != null, i.DueAt, i.DoneAt, i.DoneBy);

        private sealed record Item(long Id, Guid? Site, Role Role, string? Who, bool IsPost, DateTimeOffset? DueAt, DateTimeOffset? DoneAt, Guid? DoneBy);
    }
}

/// <summary>How far one website's sheet has come.</summary>
/// <param name="WebsiteId">The website.</param>
/// <param name="Host">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Who">Whom it waits or waited for; null before P2-3.</param>
/// <param name="IsStandIn">Whether that is a post that stands in for the owner.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Valid">Answered as valid.</param>
/// <param name="Invalid">Answered as not valid.</param>
/// <param name="Change">Answered as to be changed.</param>
/// <param name="Silent">Left undecided until the time ran out.</param>
/// <param name="DueAt">Batas waktu.</param>
/// <param name="DoneAt">When it was sent, or fell away.</param>
/// <param name="Sent">Whether somebody sent it.</param>
public sealed record SheetProgress(
    Guid WebsiteId, string Host, string Unit, string? Who, bool IsStandIn, int Lines, int Valid, int Invalid, int Change, int Silent,
    DateTimeOffset? DueAt, DateTimeOffset? DoneAt, bool Sent)
{
    /// <summary>Lines with an answer.</summary>
    public int Answered => Valid + Invalid + Change;
}
