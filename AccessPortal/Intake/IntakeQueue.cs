namespace AccessPortal.Intake;

/// <summary>What helpdesk has before it.</summary>
public enum IntakeList
{
    /// <summary>Steps at which a decision on paper may be recorded.</summary>
    Waiting,
    /// <summary>Requests under way without an agenda number.</summary>
    WithoutAgenda,
    /// <summary>Came in today.</summary>
    Today,
    /// <summary>Begun by helpdesk, not submitted.</summary>
    Drafts,
}

/// <summary>Helpdesk's lists, what moved last first; and how much stands in each.</summary>
public static class IntakeQueue
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 20;

    private const int Most = 200;

    /// <summary>The question.</summary>
    /// <param name="List">Which list.</param>
    /// <param name="After">The last row shown, for the next page.</param>
    /// <param name="Take">Rows wanted; a list that is read again asks for as many as it shows.</param>
    [Audience(Role.Helpdesk)]
    public sealed record Query(IntakeList List, IntakeRow? After = null, int Take = PageSize) : IQuery<Page>;

    /// <summary>A page.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="More">Whether there are further ones.</param>
    /// <param name="Counts">How much stands in each list.</param>
    public sealed record Page(IReadOnlyList<IntakeRow> Rows, bool More, IReadOnlyDictionary<IntakeList, int> Counts);

    internal sealed class Handler(PortalDb db, OfficeZone zone, OfficeClock clock) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var take = Math.Clamp(request.Take, 1, Most);
            var listed = Of(request.List);
            if (request.After is { } after)
                listed = listed.Where(r => r.ChangedAt <= after.ChangedAt && (r.ChangedAt < after.ChangedAt || r.Id < after.Id));
            var rows = await listed.OrderByDescending(r => r.ChangedAt).ThenByDescending(r => r.Id).Take(take + 1).ToRows(db).ToListAsync(cancellationToken);
            var counts = new Dictionary<IntakeList, int>();
            foreach (var list in Enum.GetValues<IntakeList>()) counts[list] = await Of(list).CountAsync(cancellationToken);
            return new([.. rows.Take(take)], rows.Count > take, counts);
        }

        private IQueryable<AccessRequest> Of(IntakeList list)
        {
            var requests = db.Requests.IgnoreAutoIncludes().AsNoTracking().Where(r => r.ProcedureCode == ProcedureCode.Granting);
            var recordable = IntakeRow.Recordable;
            return list switch
            {
                IntakeList.Waiting => requests.Where(r => r.Outcome == CaseOutcome.Running && db.WorkItems.Any(i => i.CaseId == r.Id && i.DoneAt == null && recordable.Contains(i.StepCode))),
                IntakeList.WithoutAgenda => requests.Where(r => r.Outcome == CaseOutcome.Running && r.AgendaNumber == ""),
                IntakeList.Today => Since(requests.Where(r => r.Outcome != CaseOutcome.Draft)),
                _ => requests.Where(r => r.Outcome == CaseOutcome.Draft && r.Channel != null),
            };
        }

        // Nothing changes before it comes in: the index on the last change bounds the day.
        private IQueryable<AccessRequest> Since(IQueryable<AccessRequest> requests)
        {
            var midnight = zone.StartOf(clock.Today);
            return requests.Where(r => r.ChangedAt >= midnight && r.OpenedAt >= midnight);
        }
    }
}
