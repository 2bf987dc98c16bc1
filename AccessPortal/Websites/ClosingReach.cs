namespace AccessPortal.Websites;

/// <summary>What hangs on a website: the rights that closing takes away and what it ends: requests, resets of a password, sheets of a review.</summary>
internal static class ClosingReach
{
    /// <summary>Rights that have not been disabled.</summary>
    public static IQueryable<AccessGrant> LiveOn(this PortalDb db, Guid websiteId) => db.Grants.Where(g => g.WebsiteId == websiteId && g.State < GrantState.Disabled);

    public static IQueryable<AccessRequest> RunningFor(this PortalDb db, Guid websiteId) =>
        db.Requests.Where(r => r.WebsiteId == websiteId && (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned));

    /// <summary>Resets of a password that run.</summary>
    public static IQueryable<PasswordReset> ResetsFor(this PortalDb db, Guid websiteId) =>
        db.PasswordResets.Where(r => r.WebsiteId == websiteId && r.Outcome == CaseOutcome.Running);

    /// <summary>Reviews that wait for what its owner says (P2-4), or are about to ask them (P2-3).</summary>
    public static IQueryable<AccessReview> ReviewsAsking(this PortalDb db, Guid websiteId)
    {
        var (ask, verify) = (Reviewing.AskOwners.Code, Reviewing.VerifyLines.Code);
        return db.Reviews.Where(r => db.WorkItems.Any(i => i.CaseId == r.Id && i.ScopeId == websiteId && i.StepCode == verify && i.DoneAt == null)
            || (r.Sheets.Any(s => s.WebsiteId == websiteId) && db.WorkItems.Any(i => i.CaseId == r.Id && i.StepCode == ask && i.DoneAt == null)));
    }

    /// <summary>Revocations that run.</summary>
    public static IQueryable<Revocation> RevocationsOf(this PortalDb db, Guid websiteId) =>
        db.Revocations.Where(r => r.WebsiteId == websiteId && (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned));
}
