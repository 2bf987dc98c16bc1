using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Cases;

/// <summary>What an entry of the journal tells.</summary>
public enum JournalKind
{
    /// <summary>A step was completed.</summary>
    Step,
    /// <summary>A completed step was taken back; nothing is deleted.</summary>
    Undone,
    /// <summary>The applicant withdrew the request.</summary>
    Withdrawn,
    /// <summary>The procedure ended without the last confirmation.</summary>
    Unconfirmed,
    /// <summary>A proposal was declined: what it would have taken away stays.</summary>
    Declined,
    /// <summary>Something happened that moves no step, e.g. a secret was reissued or expired.</summary>
    Remark,
}

/// <summary>One line of a case's journal; appended, never changed.</summary>
public sealed class JournalEntry
{
    private JournalEntry() { }

    internal JournalEntry(Guid caseId, int sequence, JournalKind kind, Step step, Actor by, Verdict? verdict, string note, DateTimeOffset at)
    {
        (CaseId, Sequence, Kind, StepCode, Verdict, Note, At) = (caseId, sequence, kind, step.Code, verdict, note, at);
        (PersonId, PositionId, Capacity, Title, RecordedBy) = (by.PersonId, by.PositionId, by.Capacity, by.Title, by.RecordedBy);
        PaperDate = by.PaperDate;
    }

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>Order within the case, from 1 without gaps.</summary>
    public int Sequence { get; private set; }

    /// <summary>What it tells.</summary>
    public JournalKind Kind { get; private set; }

    /// <summary>The step.</summary>
    public string StepCode { get; private set; } = "";

    /// <summary>The website in question, where the step waits on several: what concerns one of them is no other owner's to read.</summary>
    public Guid? ScopeId { get; internal set; }

    /// <summary>What was decided; null where nothing was.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>Reason or remark. Never a secret.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who decided; <see cref="Guid.Empty"/> for the portal's clock.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>For which post.</summary>
    public Guid? PositionId { get; private set; }

    /// <summary>In which capacity.</summary>
    public Capacity Capacity { get; private set; }

    /// <summary>The post's title at the time, for the signature.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who typed it in for the decider; null when the decider did.</summary>
    public Guid? RecordedBy { get; private set; }

    /// <summary>The date on the paper, when it was decided there; <see cref="At"/> is when it was recorded.</summary>
    public DateOnly? PaperDate { get; private set; }

    /// <summary>The step that opened in consequence; null when the case ended or nothing moved.</summary>
    public string? NextStep { get; internal set; }

    /// <summary>Notes the step that opened in consequence.</summary>
    internal void NextStepIs(Step step) => NextStep = step.Code;

    /// <summary>Notes the item that opened in consequence.</summary>
    internal void NextStepIs(WorkItem item) => NextStep = item.StepCode;

    /// <summary>Why the case took another way than the table's next row, as a resource key; empty otherwise.</summary>
    public string Detour { get; internal set; } = "";
}
