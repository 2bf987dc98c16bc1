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
    /// <summary>The form has been filed already; facts: its number, who filed it, when.</summary>
    AlreadySubmitted,
    /// <summary>The case is closed; facts: its outcome.</summary>
    CaseClosed,
    /// <summary>Nobody who has left is given an account; helpdesk withdraws the request in their place.</summary>
    HolderGone,
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
    /// <summary>The website has nobody who answers for it; facts: the websites.</summary>
    OwnerMissing,
    /// <summary>The last account that can administer a website is taken away only with a named successor or an explicit acknowledgement; facts: the account.</summary>
    LastAdministrator,
    /// <summary>The account is under a running revocation already; facts: its number, who asked for it, when.</summary>
    AlreadyUnderRevocation,
    /// <summary>Not before the day from which the revocation takes effect; facts: the day.</summary>
    NotYetEffective,
    /// <summary>A point of the deactivation checklist has no answer; facts: the account.</summary>
    DeactivationOpen,
    /// <summary>A shared password still has to be changed.</summary>
    SharedPasswordOpen,
    /// <summary>It must be confirmed against evidence.</summary>
    EvidenceMissing,
    /// <summary>Only what somebody proposed can be confirmed, declined or dropped.</summary>
    NotAProposal,
    /// <summary>The instant lies in the future or before the order.</summary>
    InstantWrong,
    /// <summary>Whoever is named as decider did not hold the post on the date of the paper; facts: the date.</summary>
    NotTheHolder,
    /// <summary>A new password for the account is on its way already; facts: its number.</summary>
    ResetRunning,
    /// <summary>Lines of a review have no answer, finding or follow-up yet; facts: the first of their numbers, and how many they are.</summary>
    LinesOpen,
    /// <summary>The review has no such line; facts: its number.</summary>
    LineUnknown,
    /// <summary>A review of the same kind and scope is under way already; facts: its number.</summary>
    ReviewRunning,
    /// <summary>The very same list was compared already today; facts: the number of that reconciliation.</summary>
    SameList,
    /// <summary>The website has been closed; facts: its name.</summary>
    WebsiteClosed,
    /// <summary>Owner and deputy of a website are two people.</summary>
    OwnerIsDeputy,
    /// <summary>A difference between a panel's list and the register has been settled already, by somebody else; facts: who, how.</summary>
    AlreadySettled,
    /// <summary>A case suspends the accounts already, or has taken them away; facts: its number, who acted, when.</summary>
    AlreadySuspended,
    /// <summary>A case that is still open decides on the account's suspension, and nothing beside it; facts: its number.</summary>
    CaseDecides,
    /// <summary>The last day of the right is over: only a renewal with a new end keeps it; facts: that day.</summary>
    RightEnded,
    /// <summary>The holder serves here no more, so the right does not stay.</summary>
    HolderLeft,
    /// <summary>Nobody says of a right of their own that it is to stay; facts: the lines or accounts.</summary>
    OwnRight,
    /// <summary>Lines that stand out are opened and decided one by one; facts: their numbers.</summary>
    OneByOne,
    /// <summary>Privileged access that was found on a panel takes a request (P1): a decree alone does not make it active.</summary>
    PrivilegedByDecree,
}
