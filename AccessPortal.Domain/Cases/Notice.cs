namespace AccessPortal.Domain.Cases;

/// <summary>What to tell one person: kind and facts, no prose and no secret. Rendered in the reader's language.</summary>
public sealed class Notice
{
    private Notice() { }

    /// <summary>Creates a notice.</summary>
    public Notice(Guid recipientId, NoticeKind kind, Guid caseId, string caseNumber, string stepCode, string subject, DateTimeOffset at) =>
        (RecipientId, Kind, CaseId, CaseNumber, StepCode, Subject, At) = (recipientId, kind, caseId, caseNumber, stepCode, subject, at);

    /// <summary>A notice about a right, outside any case.</summary>
    /// <param name="recipientId">Whom.</param>
    /// <param name="kind">What about.</param>
    /// <param name="grantId">The right.</param>
    /// <param name="subject">The website.</param>
    /// <param name="at">When.</param>
    public static Notice OfRight(Guid recipientId, NoticeKind kind, Guid grantId, string subject, DateTimeOffset at) =>
        new() { RecipientId = recipientId, Kind = kind, GrantId = grantId, Subject = subject, At = at };

    /// <summary>A notice about the recipient's own account or posts, or about what waits for their agreement.</summary>
    /// <param name="recipientId">Whom.</param>
    /// <param name="kind">What about.</param>
    /// <param name="subject">Name of the administrator who acted.</param>
    /// <param name="at">When.</param>
    public static Notice OfAccount(Guid recipientId, NoticeKind kind, string subject, DateTimeOffset at) =>
        new() { RecipientId = recipientId, Kind = kind, Subject = subject, At = at };

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>Whom.</summary>
    public Guid RecipientId { get; private set; }

    /// <summary>What about.</summary>
    public NoticeKind Kind { get; private set; }

    /// <summary>The case; null where it is about a right or an account.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The right; null where it is about a case or an account.</summary>
    public Guid? GrantId { get; private set; }

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
