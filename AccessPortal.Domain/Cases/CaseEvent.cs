using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Cases;

/// <summary>What a notice is about; its words are made in the reader's language.</summary>
public enum NoticeKind
{
    /// <summary>A task waits for you.</summary>
    TaskWaiting,
    /// <summary>Your case moved on.</summary>
    Moved,
    /// <summary>Your request was returned for correction.</summary>
    Returned,
    /// <summary>Your request was refused.</summary>
    Refused,
    /// <summary>A secret waits to be opened once.</summary>
    SecretReady,
    /// <summary>A secret was not opened in time and is gone.</summary>
    SecretExpired,
    /// <summary>The case has come to its end.</summary>
    Completed,
    /// <summary>The applicant withdrew.</summary>
    Withdrawn,
    /// <summary>A step was taken back.</summary>
    Undone,
    /// <summary>A step is late.</summary>
    Late,
    /// <summary>Somebody asks for access to a website you answer for.</summary>
    OwnerTold,
    /// <summary>Nobody is free to act on a step.</summary>
    NobodyCanAct,
    /// <summary>Lines of a review still wait for your answer.</summary>
    ReviewReminder,
    /// <summary>A review asks you to file a change of your access; a draft waits.</summary>
    ChangeWanted,
    /// <summary>The change that a review asked you to file is due soon.</summary>
    ChangeDueSoon,
    /// <summary>A holder has not filed the change that a review asked for; the Kasi decides what is to follow.</summary>
    ChangeLapsed,
    /// <summary>Access you held was taken away.</summary>
    AccessRevoked,
    /// <summary>Helpdesk recorded a decision on paper in your name.</summary>
    RecordedForYou,
    /// <summary>The password of an account that you share was set anew.</summary>
    SharedPasswordReset,
    /// <summary>A right comes to its end; renew it, or let it end.</summary>
    AccessEnding,
    /// <summary>The case has lapsed: what it asked for can no longer be given.</summary>
    Lapsed,
    /// <summary>The access that was to be taken away stays.</summary>
    AccessKept,
    /// <summary>You hold a post from now on.</summary>
    PostEntrusted,
    /// <summary>You hold a post no longer.</summary>
    PostRelieved,
    /// <summary>An administrator wants to do something with your account or posts; a second one has to agree.</summary>
    ActProposed,
    /// <summary>A second administrator agreed to it.</summary>
    ActAgreed,
    /// <summary>It was declined or taken back.</summary>
    ActDeclined,
    /// <summary>Your password was taken away; a new link leads to a new one.</summary>
    AccountReset,
    /// <summary>An act of another administrator waits for your agreement.</summary>
    AgreementWaiting,
}

/// <summary>Something to tell somebody; becomes a notice in the same transaction.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="To">Whom: a person, or all who hold a post or a role now.</param>
/// <param name="StepCode">The step it concerns.</param>
public sealed record NoticeRequest(NoticeKind Kind, Addressee To, string StepCode);

/// <summary>Says that a case changed, and how; carries ids, no data. Goes out after the commit.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number; null before submission.</param>
/// <param name="Procedure">Which procedure.</param>
/// <param name="StepCode">The step that was acted on.</param>
/// <param name="Verdict">The verdict, where there was one.</param>
/// <param name="Outcome">The case's outcome now.</param>
/// <param name="OpenSteps">Steps that wait now.</param>
/// <param name="Persons">Persons who may see the case.</param>
/// <param name="Positions">Posts that may see the case.</param>
/// <param name="Turn">Those whose turn it has just become.</param>
public sealed record CaseEvent(
    Guid CaseId, string? Number, ProcedureCode Procedure, string StepCode, Verdict? Verdict, CaseOutcome Outcome,
    IReadOnlyList<string> OpenSteps, IReadOnlyList<Guid> Persons, IReadOnlyList<Guid> Positions, IReadOnlyList<Addressee> Turn)
{
    /// <summary>The website it is about, where it changes nothing for those of the others; null when it concerns the whole case.</summary>
    public Guid? ScopeId { get; init; }

    /// <summary>Persons who were sent a notice, whether they may see the case or not.</summary>
    public IReadOnlyList<Guid> Told { get; init; } = [];

    /// <summary>True when the case stands as it stood and only who has a task open changed: see <see cref="Case.Claim"/>.</summary>
    public bool OnlyHandling { get; init; }
}
