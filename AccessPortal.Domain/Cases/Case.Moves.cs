using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Cases;

// How a case moves: guard, complete, route, undo.
public abstract partial class Case
{
    /// <summary>Completes an open step whose verdict and note are all it records; see <see cref="Step.Facts"/>.</summary>
    /// <exception cref="SopViolation">The step is not open, not this actor's, or the verdict is not allowed.</exception>
    public void Complete(string stepCode, Actor by, Verdict verdict, string note, OfficeNow now)
    {
        var step = Procedure.Find(stepCode) ?? throw NotOpen(stepCode);
        // Returning needs no facts: the sheet or checklist is filled in only when the case goes on.
        if (step.Facts is not StepFacts.None && verdict is not Verdict.Return) throw new SopViolation(SopRule.FactsMissing, step.Code);
        Complete(step, by, verdict, note, now);
    }

    /// <summary>Whether this actor could complete the step with some verdict now; pages ask it to show or hide.</summary>
    public bool Allows(string stepCode, Actor by) => Hindrance(stepCode, by) is null;

    /// <summary>Completes a step (of one website or line, where it waits on several): checks the table, writes the journal, closes the item and opens what follows.</summary>
    protected JournalEntry Complete(Step row, Actor by, Verdict verdict, string note, OfficeNow now, Guid? scopeId = null)
    {
        var step = Procedure.Find(row.Code) ?? throw NotOpen(row.Code);
        Ensure(step, by, scopeId);
        if (!step.Verdicts.Contains(verdict)) throw new SopViolation(SopRule.VerdictNotAllowed, step.Code, verdict.ToString());
        if (verdict is Verdict.Refuse or Verdict.Return && string.IsNullOrWhiteSpace(note)) throw new SopViolation(SopRule.ReasonMissing, step.Code);
        OnCompleting(step, verdict, by, now);
        ItemFor(step.Code, by, scopeId)!.Finish(by.PersonId, now.Instant);
        var entry = Write(JournalKind.Step, step, by, verdict, note, now, scopeId);
        if (by.RecordedBy is not null) Notify(NoticeKind.RecordedForYou, new(step.Actor, null, by.PersonId), step.Code);
        if (!step.Aside) Route(step, verdict, entry, now);
        RaiseEvent(step, verdict, now);
        return entry;
    }

    /// <summary>Refuses an act on a step that is not open or not this actor's.</summary>
    protected void Ensure(Step step, Actor by, Guid? scopeId = null)
    {
        if (Hindrance(step.Code, by, scopeId) is { } hindrance) throw hindrance;
    }

    /// <summary>What a kind of case adds before a step is completed; may refuse.</summary>
    protected virtual void OnCompleting(Step step, Verdict verdict, Actor by, OfficeNow now) { }

    /// <summary>Opens what follows a completed step.</summary>
    protected virtual void Route(Step step, Verdict verdict, JournalEntry entry, OfficeNow now)
    {
        if (Procedure.After(step, verdict, Privileged) is { } next) entry.NextStep = OpenStep(next, now).StepCode;
        else Close(verdict is Verdict.Refuse ? CaseOutcome.Refused : CaseOutcome.Completed, now);
    }

    /// <summary>Makes a step wait for its addressee.</summary>
    protected WorkItem OpenStep(Step step, OfficeNow now, DateTimeOffset? dueAt = null) =>
        OpenStep(step, now.Chart.For(step, Parties, Barred(step)), now, dueAt);

    /// <summary>Makes a step wait for somebody named, for one website or line where it waits on several.</summary>
    protected WorkItem OpenStep(Step step, Addressee to, OfficeNow now, DateTimeOffset? dueAt = null, Guid? scopeId = null)
    {
        var item = new WorkItem(Id, step, to, now.Instant, dueAt ?? TimeStandard.DueFrom(step, now.Instant, now.Calendar), scopeId);
        _items.Add(item);
        Admit(to);
        Notify(NoticeKind.TaskWaiting, to, step.Code);
        if (to.PersonId is null && (to.PositionId is not { } post || !now.Chart.IsManned(post, Barred(step))))
            Notify(NoticeKind.NobodyCanAct, new(Role.PortalAdministrator, null, null), step.Code);
        return item;
    }

    /// <summary>Writes the journal, counts the version and moves the clock of the lists.</summary>
    protected JournalEntry Write(JournalKind kind, Step step, Actor by, Verdict? verdict, string note, OfficeNow now, Guid? scopeId = null)
    {
        var entry = Append(kind, step, by, verdict, note, now, scopeId);
        Version++;
        ChangedAt = now.Instant;
        return entry;
    }

    private JournalEntry Append(JournalKind kind, Step step, Actor by, Verdict? verdict, string note, OfficeNow now, Guid? scopeId = null)
    {
        var entry = new JournalEntry(Id, _journal.Count + 1, kind, step, by, verdict, note.Trim(), now.Instant) { ScopeId = scopeId };
        _journal.Add(entry);
        Admit(by.PersonId);
        return entry;
    }

    /// <summary>What waits at a step need not be done any more.</summary>
    protected void FallAway(string stepCode, OfficeNow now)
    {
        foreach (var item in Open.Where(i => i.StepCode == stepCode).ToList()) item.Finish(null, now.Instant);
    }

    /// <summary>Ends the case; what still waits falls away.</summary>
    protected void Close(CaseOutcome outcome, OfficeNow now)
    {
        foreach (var item in Open.ToList()) item.Finish(null, now.Instant);
        (Outcome, ClosedAt) = (outcome, now.Instant);
    }

    /// <summary>Puts the case back into the hands of the one who filed it, or sets it running again.</summary>
    protected void Await(bool correction) => Outcome = correction ? CaseOutcome.Returned : CaseOutcome.Running;

    /// <summary>Says that something changed, to all who may see the case.</summary>
    protected void RaiseEvent(Step step, Verdict? verdict, OfficeNow now, Guid? scopeId = null) =>
        _events.Add(Event(step.Code, verdict, [.. Open.Where(i => i.OpenedAt == now.Instant).Select(i => i.Addressee)]) with { ScopeId = scopeId });

    private void RaiseHandlingEvent(WorkItem item) => _events.Add(Event(item.StepCode, null, []) with { OnlyHandling = true });

    private CaseEvent Event(string stepCode, Verdict? verdict, IReadOnlyList<Addressee> turn) => new(
        Id, Number, ProcedureCode, stepCode, verdict, Outcome, OpenSteps,
        [.. _parties.Select(p => p.PersonId).OfType<Guid>()], [.. _parties.Select(p => p.PositionId).OfType<Guid>()], turn);

    private SopViolation? Hindrance(string stepCode, Actor by, Guid? scopeId = null)
    {
        if (!IsAlive && Procedure.Find(stepCode) is not { Aside: true }) return new(SopRule.CaseClosed, Outcome.ToString());
        if (!Open.Any(i => i.StepCode == stepCode)) return NotOpen(stepCode);
        var step = Procedure[stepCode];
        // Helpdesk may type in a paper decision on what it took in for somebody else, never on access of its own.
        if (Parties.BarredFrom(step).Contains(by.PersonId)) return new(SopRule.OwnRequest, stepCode);
        if (by.RecordedBy is { } recorder && Parties.Concern(recorder)) return new(SopRule.OwnRequest, stepCode);
        if (Barred(step).Contains(by.PersonId)) return new(SopRule.DutiesNotSeparated, stepCode);
        if (by.Capacity is Capacity.OnBehalf && !step.MayBeRecordedOnBehalf) return new(SopRule.NotYourTask, stepCode);
        return ItemFor(stepCode, by, scopeId) is null ? new(SopRule.NotYourTask, stepCode) : null;
    }

    private SopViolation NotOpen(string stepCode) => new(SopRule.StepNotOpen, [stepCode, .. OpenSteps]);

    private WorkItem? ItemFor(string stepCode, Actor by, Guid? scopeId = null) =>
        Open.FirstOrDefault(i => i.StepCode == stepCode && i.IsFor(by) && (scopeId is null || i.ScopeId == scopeId));

    // Who may not do a step here, the one answer for permission, addressee and alarm: who asked or would hold, where the table names a
    // substitute for them, and who did a step that this one must not share a doer with.
    private List<Guid> Barred(Step step) =>
        [.. Parties.BarredFrom(step), .. Standing.Where(e => step.NotBy.Contains(e.StepCode)).Select(e => e.PersonId)];

    // The entries that still count: an undone step's doer did not do it.
    private List<JournalEntry> Standing
    {
        get
        {
            var standing = new List<JournalEntry>();
            foreach (var entry in _journal)
                if (entry.Kind is JournalKind.Step) standing.Add(entry);
                else if (entry.Kind is JournalKind.Undone) standing.RemoveAt(standing.FindLastIndex(e => e.StepCode == entry.StepCode));
            return standing;
        }
    }
}
