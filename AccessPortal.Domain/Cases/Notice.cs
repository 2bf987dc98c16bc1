namespace AccessPortal.Domain.Cases;

/// <summary>What to tell one person: kind and facts, no prose and no secret. Rendered in the reader's language.</summary>
public sealed class Notice
{
    private Notice() { }

    /// <summary>Creates a notice.</summary>
    public Notice(Guid recipientId, NoticeKind kind, Guid caseId, string caseNumber, string stepCode, string subject, DateTimeOffset at) =>
        (RecipientId, Kind, CaseId, CaseNumber, StepCode, Subject, At) = (recipientId, kind, caseId, caseNumber, stepCode, subject, at);

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>Whom.</summary>
    public Guid RecipientId { get; private set; }

    /// <summary>What about.</summary>
    public NoticeKind Kind { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>Its number.</summary>
    public string CaseNumber { get; private set; } = "";

    /// <summary>The step.</summary>
    public string StepCode { get; private set; } = "";

    /// <summary>The case's subject, e.g. the website.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it was read; null before.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Marks it read.</summary>
    public void Read(DateTimeOffset at) => ReadAt ??= at;
}
