namespace AccessPortal.Cases;

/// <summary>Whose eyes see which lines: all of them for those who see all cases and for the Administrator who keeps the list; otherwise one's own websites only.</summary>
internal static class ReviewAccess
{
    public static bool SeesAllLines(this Caller caller) => caller.SeesAllCases || caller.IsPortal || caller.Holds(Role.Administrator);

    public static IQueryable<ReviewItem> SeenBy(this IQueryable<ReviewItem> lines, Caller caller, PortalDb db) =>
        caller.SeesAllLines() ? lines : lines.Where(l => db.ReviewSheets.OwnedBy(caller, db).Any(s => s.ReviewId == l.ReviewId && s.WebsiteId == l.WebsiteId));

    public static IQueryable<ReviewSheet> SeenBy(this IQueryable<ReviewSheet> sheets, Caller caller, PortalDb db) =>
        caller.SeesAllLines() ? sheets : sheets.OwnedBy(caller, db);

    /// <summary>The sheets that wait, or waited, for the caller: as owner, deputy or stand-in.</summary>
    public static IQueryable<ReviewSheet> OwnedBy(this IQueryable<ReviewSheet> sheets, Caller caller, PortalDb db)
    {
        var (me, posts, step) = (caller.PersonId, caller.PositionIds, Reviewing.VerifyLines.Code);
        return sheets.Where(s => db.WorkItems.Any(i => i.CaseId == s.ReviewId && i.ScopeId == s.WebsiteId && i.StepCode == step
            && (i.PersonId == me || i.DeputyId == me || (i.PositionId != null && posts.Contains(i.PositionId.Value)))));
    }
}
