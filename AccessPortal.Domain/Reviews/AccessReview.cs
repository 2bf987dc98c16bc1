using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Reviews;

/// <summary>A review of rights (P2): the newest list, frozen; what each website's owner says of every line; what the Kasi determines.</summary>
public sealed partial class AccessReview : Case
{
    private readonly Ordered<ReviewItem> _lines = new(l => l.Number);
    private readonly List<ReviewSheet> _sheets = [];
    private Procedure? _procedure;

    private AccessReview() { }

    private AccessReview(Guid id, SopVersion sop, Guid requesterId, ReviewPlan plan, string number, OfficeNow now)
        : base(id, ProcedureCode.Reviewing, sop, requesterId, plan.Scope.UnitId, now.Instant)
    {
        (Kind, Year, Semester, Scope) = (plan.Kind, plan.Year, plan.Semester, plan.Scope);
        (Subject, WebsiteId) = (plan.Title, plan.Scope.WebsiteId);
        Enter(number);
    }

    /// <inheritdoc/>
    public override Procedure Procedure => _procedure ??= Reviewing.Under(Sop);

    /// <summary>Why it is held.</summary>
    public ReviewKind Kind { get; private set; }

    /// <summary>The year of the period.</summary>
    public int Year { get; private set; }

    /// <summary>The half of the year, 1 or 2.</summary>
    public int Semester { get; private set; }

    /// <summary>Which rights it is about.</summary>
    public ReviewScope Scope { get; private set; } = null!;

    /// <summary>P2-2: the instant of the list; null before.</summary>
    public DateTimeOffset? ListedAt { get; private set; }

    /// <summary>P2-2: what makes the list the newest.</summary>
    public ListSource? Source { get; private set; }

    /// <summary>The lines that were loaded, in order; all of them unless the loader says otherwise.</summary>
    public IReadOnlyList<ReviewItem> Lines => _lines;

    /// <summary>One sheet for each website.</summary>
    public IReadOnlyList<ReviewSheet> Sheets => _sheets;

    // A review is nobody's own request: no party is kept from acting on it.
    /// <inheritdoc/>
    protected override Parties Parties { get; } = new(Guid.Empty, Guid.Empty);

    /// <summary>P2-1 by hand: the Kasi asks the Administrator for the newest list.</summary>
    /// <exception cref="SopViolation"><see cref="SopRule.NotYourTask"/>: only the post that P2-1 belongs to.</exception>
    public static AccessReview Begin(Guid id, SopVersion sop, Actor by, ReviewPlan plan, string number, OfficeNow now)
    {
        var review = new AccessReview(id, sop, by.PersonId, plan, number, now);
        var step = review.Procedure[Reviewing.AskForList.Code];
        if (now.Chart.For(step, review.Parties, []).PositionId != by.PositionId) throw new SopViolation(SopRule.NotYourTask, step.Code);
        review.Write(JournalKind.Step, step, by, Verdict.Done, "", now).NextStepIs(review.OpenStep(review.Procedure[Reviewing.SupplyList.Code], now));
        review.RaiseEvent(step, Verdict.Done, now);
        return review;
    }

    /// <summary>P2-1 by the calendar: the review waits for the Kasi to ask for the list. <paramref name="requesterId"/> holds that post now.</summary>
    public static AccessReview Schedule(Guid id, SopVersion sop, Guid requesterId, ReviewPlan plan, string number, OfficeNow now)
    {
        var review = new AccessReview(id, sop, requesterId, plan, number, now);
        var step = review.Procedure[Reviewing.AskForList.Code];
        var entry = review.Write(JournalKind.Remark, step, Actor.Portal, null, "", now);
        entry.Detour = "Review.Scheduled";
        entry.NextStepIs(review.OpenStep(step, now));
        review.RaiseEvent(step, null, now);
        return review;
    }

    /// <summary>
    /// P2-2: the Administrator supplies the newest list, which is frozen line by line. A scope without any right ends the review here.
    /// </summary>
    /// <param name="by">The Administrator.</param>
    /// <param name="source">What makes it the newest.</param>
    /// <param name="reference">The reconciliation, or the statement in words; needed.</param>
    /// <param name="rights">The rights in scope, in the order of the list.</param>
    /// <param name="now">Now.</param>
    public void Supply(Actor by, ListSource source, string reference, IReadOnlyList<FrozenRight> rights, OfficeNow now)
    {
        Ensure(Reviewing.SupplyList, by);
        if (string.IsNullOrWhiteSpace(reference)) throw new SopViolation(SopRule.ReasonMissing, Reviewing.SupplyList.Code);
        _lines.AddRange(rights.Select((right, at) => new ReviewItem(Id, at + 1, right)));
        _sheets.AddRange(rights.DistinctBy(r => r.Grant.WebsiteId).Select(r => new ReviewSheet(Id, r.Grant.WebsiteId, r.Host)));
        (ListedAt, Source) = (now.Instant, source);
        var entry = Complete(Reviewing.SupplyList, by, Verdict.Done, reference, now);
        if (_lines.Count == 0) entry.Detour = "Review.NothingInScope";
    }

    /// <summary>P2-3: the Kasi has reviewed the list and asks who answers for each website to verify its lines.</summary>
    /// <param name="by">The Kasi.</param>
    /// <param name="owners">Who answers for each website.</param>
    /// <param name="note">A word to the owners.</param>
    /// <param name="now">Now.</param>
    /// <exception cref="SopViolation"><see cref="SopRule.OwnerMissing"/>: nobody answers for these websites.</exception>
    public void AskOwners(Actor by, IReadOnlyDictionary<Guid, Ownership> owners, string note, OfficeNow now)
    {
        Ensure(Reviewing.AskOwners, by);
        var asked = _sheets.FindAll(s => Undecided(s.WebsiteId).Any());
        var missing = asked.Where(s => !(owners.GetValueOrDefault(s.WebsiteId) ?? Ownership.None).IsKnown).Select(s => s.Host).ToList();
        if (missing.Count > 0) throw new SopViolation(SopRule.OwnerMissing, string.Join(", ", missing));
        Complete(Reviewing.AskOwners, by, Verdict.Done, note, now);
        var step = Procedure[Reviewing.VerifyLines.Code];
        foreach (var sheet in asked)
        {
            var item = OpenStep(step, owners[sheet.WebsiteId].Addressee, now, scopeId: sheet.WebsiteId);
            MarkOwn(item, now);
            BeginTime(item, sheet, owners[sheet.WebsiteId].OwnerId, now);
        }
        if (asked.Count == 0) OpenStep(Procedure[Reviewing.Determine.Code], now);
        RaiseEvent(step, null, now);
    }

    /// <inheritdoc/>
    protected override void Route(Step step, Verdict verdict, JournalEntry entry, OfficeNow now)
    {
        if (step.Code == Reviewing.SupplyList.Code && _lines.Count == 0) Close(CaseOutcome.Completed, now);
        else if (step.Code == Reviewing.AskOwners.Code) entry.NextStepIs(Procedure[Reviewing.VerifyLines.Code]);
        else if (step.Code != Reviewing.VerifyLines.Code) base.Route(step, verdict, entry, now);
        else if (!AskStandIn(entry.ScopeId!.Value, now) && !Open.Any(i => i.StepCode == step.Code))
            entry.NextStepIs(OpenStep(Procedure[Reviewing.Determine.Code], now));
    }
}
