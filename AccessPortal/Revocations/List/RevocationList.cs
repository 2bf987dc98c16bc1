using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>Revocations in a list: the caller's, what waits for the caller, or all that they may see; filtered, sorted and paged in SQL.</summary>
public static class RevocationList
{
    private const int Most = 500;

    /// <summary>The question.</summary>
    /// <param name="Filter">Which revocations.</param>
    /// <param name="Order">In which order.</param>
    /// <param name="After">The last row shown, for the next page.</param>
    /// <param name="Take">Rows wanted.</param>
    [Audience]
    public sealed record Query(RevocationFilter Filter, CaseOrder Order = CaseOrder.Changed, CaseRow? After = null, int Take = CaseLines.PageSize) : IQuery<CasePage>;

    internal sealed class Handler(PortalDb db, CaseFile file, Caller caller) : IRequestHandler<Query, CasePage>
    {
        public async Task<CasePage> Handle(Query request, CancellationToken cancellationToken)
        {
            var take = Math.Clamp(request.Take, 1, Most);
            var rows = await Matching(request.Filter).Sorted(request.Order, request.After, db).Take(take + 1).ToListRows(db).ToListAsync(cancellationToken);
            var ids = rows.Select(r => r.Id).ToList();
            var holders = await (from r in db.Revocations.IgnoreAutoIncludes()
                                 where ids.Contains(r.Id)
                                 join p in db.People on r.HolderId equals p.Id
                                 select new { r.Id, p.FullName }).ToDictionaryAsync(x => x.Id, x => x.FullName, cancellationToken);
            return new([.. rows.Take(take).Select(r => r with { About = holders.GetValueOrDefault(r.Id) })], rows.Count > take);
        }

        private IQueryable<Case> Matching(RevocationFilter filter)
        {
            var (me, posts) = (caller.PersonId, caller.PositionIds);
            var cases = file.Visible<Case>().Where(c => c.ProcedureCode == ProcedureCode.Revoking);
            cases = filter.Scope switch
            {
                RevocationScope.Mine => cases.Where(c => c.RequesterId == me || db.Revocations.Any(r => r.Id == c.Id && r.HolderId == me) || db.Websites.Any(w => w.Id == c.WebsiteId && (w.OwnerId == me || w.DeputyId == me))),
                RevocationScope.ToDo => cases.Where(c => db.WorkItems.Any(i => i.CaseId == c.Id && i.DoneAt == null && (i.PersonId == me || i.DeputyId == me || (i.PositionId != null && posts.Contains(i.PositionId.Value))))),
                _ => cases,
            };
            if (filter.Outcome is { } outcome) cases = cases.Where(c => c.Outcome == outcome);
            if (filter.StepCode is { } step) cases = cases.Where(c => db.WorkItems.Any(i => i.CaseId == c.Id && i.DoneAt == null && i.StepCode == step));
            if (filter.Reason is { } reason) cases = cases.Where(c => db.Set<RevocationForm>().Any(f => EF.Property<Guid>(f, "RevocationId") == c.Id && f.Reason == reason));
            if (LikeText.Containing(filter.Text) is not { } like) return cases;
            return cases.Where(c => EF.Functions.Like(c.Subject, like, LikeText.Escape) || EF.Functions.Like(c.Number!, like, LikeText.Escape)
                || db.Revocations.Any(r => r.Id == c.Id && db.People.Any(p => p.Id == r.HolderId && EF.Functions.Like(p.FullName, like, LikeText.Escape))));
        }
    }
}

public enum RevocationScope
{
    /// <summary>Filed by the caller, of the caller's own access, or on websites they answer for.</summary>
    Mine,
    /// <summary>Those that wait for the caller.</summary>
    ToDo,
    /// <summary>All that the caller may see.</summary>
    All,
}

/// <summary>Which revocations a list shows.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="Outcome">How they stand.</param>
/// <param name="StepCode">The step that waits.</param>
/// <param name="Reason">Alasan.</param>
/// <param name="Text">Part of the website's name, of the number or of the holder's name.</param>
public sealed record RevocationFilter(RevocationScope Scope = RevocationScope.Mine, CaseOutcome? Outcome = null, string? StepCode = null, RevocationReason? Reason = null, string? Text = null);
