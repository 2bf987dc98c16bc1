namespace AccessPortal.Register;

/// <summary>The life of one right: since when, what it reached, and on whose decision.</summary>
public static class GrantHistory
{
    private static readonly string[] s_approvals = [Granting.Verify.Code, Granting.Approve.Code, Granting.ApprovePrivileged.Code];

    /// <summary>The question.</summary>
    /// <param name="GrantId">The right.</param>
    [Audience]
    public sealed record Query(Guid GrantId) : IQuery<IReadOnlyList<Change>>;

    /// <summary>A change, newest first.</summary>
    /// <param name="At">From when.</param>
    /// <param name="State">State from then on.</param>
    /// <param name="Scope">What it reached.</param>
    /// <param name="ValidUntil">Last day.</param>
    /// <param name="Cause">What kind of cause.</param>
    /// <param name="Reference">Number of the case or paper form.</param>
    /// <param name="ByName">Who did it; null for the clock.</param>
    /// <param name="Approvals">Who decided it, for a case.</param>
    public sealed record Change(
        DateTimeOffset At, GrantState State, AccessScope Scope, DateOnly? ValidUntil, ChangeCause Cause, string Reference, string? ByName, IReadOnlyList<Approval> Approvals);

    /// <summary>A decision in the case that brought the change about.</summary>
    /// <param name="StepCode">The step.</param>
    /// <param name="Name">Who decided.</param>
    /// <param name="Title">In which post.</param>
    /// <param name="At">When.</param>
    public sealed record Approval(string StepCode, string Name, string Title, DateTimeOffset At);

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, IReadOnlyList<Change>>
    {
        public async Task<IReadOnlyList<Change>> Handle(Query request, CancellationToken cancellationToken)
        {
            var visible = await db.Grants.VisibleTo(caller, db).AnyAsync(g => g.Id == request.GrantId, cancellationToken);
            if (!visible) throw Refused.NotFound();
            var changes = await (from c in db.GrantChanges
                                 where c.GrantId == request.GrantId
                                 orderby c.Sequence descending
                                 select new { Change = c, By = db.People.Where(p => p.Id == c.ById).Select(p => p.FullName).FirstOrDefault() }).ToListAsync(cancellationToken);
            var cases = changes.Select(c => c.Change.CaseId).OfType<Guid>().Distinct().ToList();
            var approvals = (await Approvals(cases).ToListAsync(cancellationToken)).ToLookup(a => a.CaseId);
            return [.. changes.Select(c => Shown(c.Change, c.By, c.Change.CaseId is { } id ? [.. Standing(approvals[id])] : []))];
        }

        private IQueryable<Decided> Approvals(List<Guid> cases) =>
            from j in db.Journal
            join p in db.People on j.PersonId equals p.Id
            where cases.Contains(j.CaseId) && j.Kind == JournalKind.Step && j.Verdict == Verdict.Accept && s_approvals.Contains(j.StepCode)
            orderby j.Sequence
            select new Decided(j.CaseId, j.StepCode, p.FullName, j.Title, j.At);

        // A step that was returned or taken back and done again: the last decision stands.
        private static IEnumerable<Approval> Standing(IEnumerable<Decided> decided) =>
            decided.GroupBy(d => d.StepCode).Select(g => g.Last()).Select(d => new Approval(d.StepCode, d.Name, d.Title, d.At));

        private static Change Shown(GrantChange c, string? by, IReadOnlyList<Approval> approvals) =>
            new(c.At, c.State, new(c.Types, c.Level), c.ValidUntil, c.Cause, c.Reference, by, approvals);
    }

    private sealed record Decided(Guid CaseId, string StepCode, string Name, string Title, DateTimeOffset At);
}
