using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Cases;

// What happens around a waiting step: claims, lateness, undo, a new addressee.
public abstract partial class Case
{
    private const string Opened = "Remark.Opened";

    /// <summary>
    /// Shows others of the same post that <paramref name="by"/> has the task open. Moves nothing; false when they may not do it or somebody
    /// else has claimed it. A step that only receives notes "dibuka" besides, once for each person: no verdict and no signature, for
    /// receiving is an act of its own.
    /// </summary>
    public bool Claim(string stepCode, Actor by, OfficeNow now)
    {
        if (!Allows(stepCode, by) || ItemFor(stepCode, by) is not { } item) return false;
        RecordOpened(Procedure[stepCode], by, now);
        if (item.ClaimantAt(now.Instant) is { } other && other != by.PersonId) return false;
        item.Claim(by.PersonId, now.Instant);
        RaiseHandlingEvent(item);
        return true;
    }

    /// <summary>Lets a claimed task go again.</summary>
    public void Release(string stepCode, Actor by)
    {
        if (ItemFor(stepCode, by) is not { } item || item.ClaimedBy != by.PersonId) return;
        LetGo(item);
    }

    /// <summary>Lets go what was claimed and then left lying for <see cref="WorkItem.ClaimLasts"/>; the clock calls it.</summary>
    public void LapseClaims(OfficeNow now)
    {
        foreach (var item in Open.Where(i => i.ClaimedBy is not null && i.ClaimantAt(now.Instant) is null)) LetGo(item);
    }

    /// <summary>Marks what is late, once for each item; the clock calls it.</summary>
    public void MarkLate(OfficeNow now)
    {
        foreach (var item in Open.Where(i => i.LateAt is null && i.DueAt <= now.Instant))
        {
            item.MarkLate(now.Instant);
            Notify(NoticeKind.Late, item.Addressee, item.StepCode);
            RaiseEvent(Procedure[item.StepCode], null, now);
        }
    }

    /// <summary>The step done last; null when something else was written since, e.g. that it was taken back.</summary>
    public JournalEntry? LastStep => _journal.LastOrDefault(e => e.Kind is not JournalKind.Remark) is { Kind: JournalKind.Step } last ? last : null;

    /// <summary>Whether <see cref="Undo"/> would succeed for this person.</summary>
    public bool CanUndo(Actor by, OfficeNow now) => Undoable(by, now) is not null;

    /// <summary>
    /// Takes back the step done last (P1-2b to P1-7b), by who did it in the post they did it for, or by helpdesk who recorded it, while what
    /// followed is neither claimed nor done. Appends an entry; the step waits again with its old due time.
    /// </summary>
    /// <exception cref="SopViolation"><see cref="SopRule.CannotUndo"/>.</exception>
    public void Undo(Actor by, OfficeNow now)
    {
        var last = Undoable(by, now) ?? throw new SopViolation(SopRule.CannotUndo);
        var step = Procedure[last.StepCode];
        var before = _items.Last(i => i.StepCode == step.Code && i.DoneBy is not null);
        foreach (var item in Open.ToList()) item.Finish(null, now.Instant);
        Write(JournalKind.Undone, step, by, null, "", now).NextStep = step.Code;
        Await(correction: false);
        OnUndone(step);
        OpenStep(step, now, before.DueAt);
        NotifyRequester(NoticeKind.Undone, step.Code);
        RaiseEvent(step, null, now);
    }

    /// <summary>What a kind of case takes back with a step.</summary>
    protected virtual void OnUndone(Step step) { }

    // It is no act: the version that pages show stays good.
    private void RecordOpened(Step step, Actor by, OfficeNow now)
    {
        var receives = Procedure.Steps[^1].Code == step.Code && step.Facts is StepFacts.None;
        if (!receives || _journal.Exists(e => e.Detour == Opened && e.StepCode == step.Code && e.PersonId == by.PersonId)) return;
        Append(JournalKind.Remark, step, by, null, "", now).Detour = Opened;
    }

    private void LetGo(WorkItem item)
    {
        item.Release();
        RaiseHandlingEvent(item);
    }

    private JournalEntry? Undoable(Actor by, OfficeNow now)
    {
        if (!IsAlive || LastStep is not { } last || !Procedure[last.StepCode].CanBeUndone || !IsTakenBackBy(by, last, now)) return null;
        return Open.All(i => i.ClaimantAt(now.Instant) is not { } claimant || claimant == by.PersonId) ? last : null;
    }

    // An act like any other: the person alone is not enough where a post decided.
    private static bool IsTakenBackBy(Actor by, JournalEntry entry, OfficeNow now) => entry.PersonId == by.PersonId
        ? entry.PositionId == by.PositionId
        : entry.RecordedBy == by.PersonId && by.PositionId is { } post && now.Chart.Find(post) is { Role: Role.Helpdesk };

    /// <summary>Looks for the addressee of each waiting step again, after holdings changed. Pages tell who may act from the result.</summary>
    public void Readdress(OfficeNow now)
    {
        // What waits for one website's owner is not the case's to resolve: see the kinds that open such items.
        foreach (var item in Open.Where(i => i.ScopeId is null).ToList())
        {
            var step = Procedure[item.StepCode];
            var to = now.Chart.For(step, Parties, Barred(step));
            if (to != item.Addressee) Readdress(item, to, now);
        }
    }

    /// <summary>Hands a waiting item to somebody else.</summary>
    protected void Readdress(WorkItem item, Addressee to, OfficeNow now)
    {
        item.Readdress(to);
        Admit(to);
        RaiseEvent(Procedure[item.StepCode], null, now);
    }
}
