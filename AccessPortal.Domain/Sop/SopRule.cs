namespace AccessPortal.Domain.Sop;

/// <summary>Every rule of the procedure whose breach an actor can be told about; the shell has one sentence for each.</summary>
public enum SopRule
{
    /// <summary>The step is not open; facts: the step asked for, the open steps.</summary>
    StepNotOpen,
    /// <summary>The step waits for somebody else; facts: the step.</summary>
    NotYourTask,
    /// <summary>Nobody decides on access they asked for or would hold.</summary>
    OwnRequest,
    /// <summary>Whoever decided may not carry it out; facts: the earlier step.</summary>
    DutiesNotSeparated,
    /// <summary>The step does not allow this verdict; facts: step, verdict.</summary>
    VerdictNotAllowed,
    /// <summary>A refusal or return needs a reason.</summary>
    ReasonMissing,
    /// <summary>An accepted verification needs every point of the checklist; facts: open points.</summary>
    ChecklistOpen,
    /// <summary>The step records facts of its own and cannot be completed without them; facts: the step.</summary>
    FactsMissing,
    /// <summary>The website is proposed but not registered yet.</summary>
    WebsiteNotRegistered,
    /// <summary>The undertaking was not accepted.</summary>
    UndertakingMissing,
    /// <summary>The request has been submitted already.</summary>
    AlreadySubmitted,
    /// <summary>The case is closed; facts: its outcome.</summary>
    CaseClosed,
    /// <summary>Withdrawal is possible only until an account exists.</summary>
    TooLateToWithdraw,
    /// <summary>Only the applicant may do this.</summary>
    NotTheRequester,
    /// <summary>The last step cannot be taken back: it is not yours, or the next one has begun.</summary>
    CannotUndo,
    /// <summary>The account's state does not allow this; facts: state.</summary>
    GrantState,
    /// <summary>The panel user name is already in use on this website.</summary>
    UserNameTaken,
    /// <summary>The secret is not open yet, was opened, or has expired; facts: which.</summary>
    SecretNotOpen,
    /// <summary>A new account needs an activation link or an initial password.</summary>
    SecretMissing,
    /// <summary>A page was shown before somebody else acted; facts: who, in which step, when.</summary>
    Stale,
    /// <summary>No official is free to act; the portal administrator must assign one.</summary>
    NobodyCanAct,
    /// <summary>A change or renewal needs an existing account of the same holder.</summary>
    GrantMissing,
}
