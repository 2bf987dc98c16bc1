namespace AccessPortal.Register;

/// <summary>Fills lines with everything that FR-02 says of them.</summary>
internal static class RegisterRows
{
    /// <summary>The rows of these lines, in the order of the keys; as they stood just before an instant, or now.</summary>
    public static async Task<IReadOnlyList<RegisterRow>> Rows(this PortalDb db, IReadOnlyList<long> ids, Caller caller, DateTimeOffset? before, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var rows = await db.RegisterLines.AsNoTracking().Where(l => ids.Contains(l.Id)).ToFull(db).ToDictionaryAsync(l => l.LineId, ct);
        var lives = await db.Lives([.. rows.Values.Select(r => r.Grant.Id)], before ?? DateTimeOffset.MaxValue, ct);
        return [.. from id in ids
                   where rows.ContainsKey(id) && lives.Contains(rows[id].Grant.Id)
                   select rows[id].ToRow(caller, Life.Of(lives[rows[id].Grant.Id]))];
    }

    private static async Task<ILookup<Guid, GrantChange>> Lives(this PortalDb db, IReadOnlyList<Guid> grants, DateTimeOffset before, CancellationToken ct) =>
        (await db.GrantChanges.AsNoTracking().Where(c => grants.Contains(c.GrantId) && c.At < before).OrderBy(c => c.Sequence).ToListAsync(ct)).ToLookup(c => c.GrantId);

    private static IQueryable<FullLine> ToFull(this IQueryable<RegisterLine> lines, PortalDb db) =>
        from l in lines
        join g in db.Grants.IgnoreAutoIncludes() on l.GrantId equals g.Id
        join w in db.Websites on l.WebsiteId equals w.Id
        join p in db.People on l.HolderId equals p.Id
        select new FullLine
        {
            LineId = l.Id, Grant = g, Website = w, Holder = p,
            UnitName = db.Units.Where(u => u.Id == l.UnitId).Select(u => u.ShortName).FirstOrDefault(),
            PostTitle = (from h in db.Holdings join x in db.Positions on h.PositionId equals x.Id where h.PersonId == p.Id && h.Until == null orderby h.From select x.Title).FirstOrDefault(),
            OwnerName = db.People.Where(o => o.Id == w.OwnerId).Select(o => o.FullName).FirstOrDefault(),
        };

    /// <summary>What FR-02 tells of a right's history.</summary>
    private sealed record Life(GrantChange Last, DateTimeOffset Since, GrantChange? Ended)
    {
        public static Life Of(IEnumerable<GrantChange> changes)
        {
            var newestFirst = changes.Reverse().ToList();
            var ended = newestFirst.Find(c => c.State is GrantState.Disabled);
            return new(newestFirst[0], newestFirst.TakeWhile(c => c.State == newestFirst[0].State).Last().At, ended);
        }
    }

    /// <summary>A line as the database gives it, before what the caller may not see is masked.</summary>
    private sealed class FullLine
    {
        public required long LineId { get; init; }

        public required AccessGrant Grant { get; init; }

        public required Website Website { get; init; }

        public required Person Holder { get; init; }

        public string? UnitName { get; init; }

        public string? PostTitle { get; init; }

        public string? OwnerName { get; init; }

        public RegisterRow ToRow(Caller caller, Life life) => new()
        {
            Id = Grant.Id, WebsiteId = Website.Id, Site = Website.Name.ToString(), UnitName = UnitName, Platform = Website.Platform,
            HolderId = Holder.Id, HolderName = Holder.FullName, Nip = NipFor(caller), JobTitle = Holder.JobTitle.Length > 0 ? Holder.JobTitle : PostTitle ?? "",
            UserName = Grant.UserName.ToString(), AccountType = Grant.AccountType, Scope = new(life.Last.Types, life.Last.Level), State = life.Last.State, StateSince = life.Since,
            GivenAt = Grant.GivenAt, RequestNumber = Grant.RequestNumber, ValidUntil = life.Last.ValidUntil, OwnerId = Website.OwnerId, OwnerName = OwnerName, LastLoginAt = Grant.LastLoginAt, LastReviewedAt = life.Last.LastReviewedAt, LastReview = life.Last.LastReview,
            EndedAt = life.Ended?.At, EndedBy = life.Ended?.Reference ?? "",
        };

        private string NipFor(Caller caller) =>
            Holder.Nip is not { } nip ? "" : caller.SeesNip() || Holder.Id == caller.PersonId ? nip.Display : RegisterRow.Mask(nip.Value);
    }
}
