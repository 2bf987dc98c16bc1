using AccessPortal.Cases;

namespace AccessPortal.Work;

/// <summary>A waiting task with the facts that decide it: who, which website, which access, for how long.</summary>
/// <param name="Id">Key of the item.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Version">The version shown; the command sends it back.</param>
/// <param name="StepCode">The step that waits.</param>
/// <param name="Subject">The website, or the review's title.</param>
/// <param name="RequesterName">Who asks.</param>
/// <param name="UnitName">From which unit.</param>
/// <param name="Kind">New, change or renewal; null where the case is no request.</param>
/// <param name="Types">Access types asked for.</param>
/// <param name="Level">Level asked for.</param>
/// <param name="ValidFrom">From when.</param>
/// <param name="ValidUntil">Until when.</param>
/// <param name="Purpose">What for.</param>
/// <param name="PositionTitle">The post it waits for; null when it waits for a person.</param>
/// <param name="DueAt">Batas waktu.</param>
/// <param name="OpenedAt">Waiting since.</param>
/// <param name="ClaimedById">Who has it open.</param>
/// <param name="ClaimedByName">Their name.</param>
/// <param name="ClaimedAt">Since when.</param>
/// <param name="Site">The website in question, where a step waits on several.</param>
/// <param name="Lines">How many lines of a review it is about; null where the case is no review.</param>
public sealed record WorkRow(
    long Id, Guid CaseId, string? Number, int Version, string StepCode, string Subject, string RequesterName, string? UnitName,
    RequestKind? Kind, AccessTypes? Types, AccessLevel? Level, DateOnly? ValidFrom, DateOnly? ValidUntil, string? Purpose, string? PositionTitle,
    DateTimeOffset? DueAt, DateTimeOffset OpenedAt, Guid? ClaimedById, string? ClaimedByName, DateTimeOffset? ClaimedAt, string? Site = null, int? Lines = null)
{
    /// <summary>What is to be taken away; null where the case is no revocation.</summary>
    public RevocationFacts? Revocation { get; init; }

    /// <summary>The step's row in its procedure's table; the SOP version's actors do not matter here.</summary>
    public Step Step => Procedures.Find(StepCode);

    /// <summary>What is asked for.</summary>
    public AccessScope? Scope => Types is { } types && Level is { } level ? new(types, level) : null;

    /// <summary>Whether somebody other than <paramref name="me"/> is working on it at an instant.</summary>
    public bool IsHandledByOther(Guid me, DateTimeOffset at) => ClaimedById is { } by && by != me && ClaimedAt + WorkItem.ClaimLasts > at;

    /// <summary>The address where the whole case is shown.</summary>
    public string Href => StepCode == Granting.Submit.Code ? $"/permintaan/konsep/{CaseId}"
        : StepCode == Reviewing.VerifyLines.Code ? $"{CasePath.Of(Number)}/lembar"
        : CasePath.Of(Number);
}
