namespace AccessPortal.Resets;

/// <summary>Password resets under way and those just ended, newest first, for helpdesk.</summary>
public static class RunningResets
{
    private const int Shown = 10;

    /// <summary>The question.</summary>
    [Audience(Role.Helpdesk)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <summary>One reset.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Subject">Account and website.</param>
    /// <param name="Holder">Whose account.</param>
    /// <param name="Outcome">How it stands.</param>
    /// <param name="StepCode">What waits; null when nothing does.</param>
    /// <param name="ChangedAt">When it last moved.</param>
    public sealed record Row(string Number, string Subject, string Holder, CaseOutcome Outcome, string? StepCode, DateTimeOffset ChangedAt);

    internal sealed class Handler(PortalDb db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var newest = db.Cases.IgnoreAutoIncludes().Where(c => c.ProcedureCode == ProcedureCode.Resetting).OrderByDescending(c => c.ChangedAt).ThenByDescending(c => c.Id).Take(Shown);
            var rows = from c in newest
                       join p in db.People on c.RequesterId equals p.Id
                       select new Row(c.Number!, c.Subject, p.FullName, c.Outcome,
                           db.WorkItems.Where(i => i.CaseId == c.Id && i.DoneAt == null).Select(i => i.StepCode).FirstOrDefault(), c.ChangedAt);
            return await rows.ToListAsync(cancellationToken);
        }
    }
}
