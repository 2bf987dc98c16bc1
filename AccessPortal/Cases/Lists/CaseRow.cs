namespace AccessPortal.Cases;

/// <summary>A case as lists show it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Number">Number; null for a draft.</param>
/// <param name="Subject">The website.</param>
/// <param name="RequesterId">Who filed it.</param>
/// <param name="RequesterName">Their name.</param>
/// <param name="Outcome">How it stands.</param>
/// <param name="ChangedAt">When it last moved.</param>
/// <param name="Waiting">What waits, oldest due first; null when nothing does.</param>
public sealed record CaseRow(Guid Id, string? Number, string Subject, Guid RequesterId, string RequesterName, CaseOutcome Outcome, DateTimeOffset ChangedAt, WaitingRow? Waiting)
{
    /// <summary>Whom it is about, where that is not who filed it.</summary>
    public string? About { get; init; }
}

/// <summary>What a case waits for.</summary>
/// <param name="StepCode">The step.</param>
/// <param name="Role">The role it was resolved from.</param>
/// <param name="PositionRole">The role of the post it waits for: differs when a substitute acts.</param>
/// <param name="PositionTitle">The post's title; null when it waits for a person.</param>
/// <param name="DueAt">Batas waktu.</param>
/// <param name="LateAt">When it was marked late.</param>
/// <param name="Note">Note of the last entry: what to mend, for a returned case.</param>
public sealed record WaitingRow(string StepCode, Role Role, Role? PositionRole, string? PositionTitle, DateTimeOffset? DueAt, DateTimeOffset? LateAt, string Note);
