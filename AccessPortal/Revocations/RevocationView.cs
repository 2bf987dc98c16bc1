using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>A revocation as its page shows it.</summary>
public sealed record RevocationView(
    Guid Id, string Number, int Version, CaseOutcome Outcome, string Subject, string PanelUrl, Guid RequesterId, string RequesterName,
    DateTimeOffset OpenedAt, DateTimeOffset ChangedAt, Procedure Procedure, Origin Origin, bool IsConfirmed,
    IReadOnlyList<OpenItemRow> Open, IReadOnlyList<JournalRow> Journal, RevocationForm Form, RevocationForm? FormBefore, string OwnerName,
    IReadOnlyList<LineView> Lines, IReadOnlyList<AttachmentRow> Attachments, Evidence? Evidence, RevocationPowers May)
{
    /// <summary>Last day of what it is about, once that is over for all of it.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Whether one whose right it is serves here no more.</summary>
    public bool IsHolderGone { get; init; }

    /// <summary>What it waits for on its way, as the sentence needs it; asides wait beside it.</summary>
    public WaitingRow? Waiting => Open.FirstOrDefault(o => !Procedure[o.StepCode].Aside) is { } item
        ? new(item.StepCode, item.Role, item.PositionRole, item.PositionTitle, item.DueAt, item.LateAt, Journal.Count > 0 ? Journal[^1].Note : "")
        : null;

    /// <summary>The accounts whose loss leaves the website without an administrator.</summary>
    public IReadOnlyList<string> LastAccounts => [.. Lines.Where(l => l.IsLastAdministrator).Select(l => l.UserName)];

    /// <summary>Who could follow them.</summary>
    public IReadOnlyList<Successor> Successors { get; init; } = [];

    /// <summary>Whether the successor whom the form names still holds, or asks for, access.</summary>
    public bool IsFollowed => Successors.Any(s => s.PersonId == Form.SuccessorId);

    /// <summary>Whose access it is, each named once.</summary>
    public string Holders => string.Join(", ", Lines.Select(l => l.HolderName).Distinct());
}

/// <summary>One right of a revocation.</summary>
/// <param name="Number">Order on the form.</param>
/// <param name="GrantId">The right.</param>
/// <param name="HolderName">Who holds it.</param>
/// <param name="UserName">The account on the panel.</param>
/// <param name="Scope">What it reaches.</param>
/// <param name="AccountType">What kind of account.</param>
/// <param name="State">State now.</param>
/// <param name="Line">What was done, and when.</param>
/// <param name="IsLastAdministrator">Whether nobody is left to administer the website without it.</param>
public sealed record LineView(
    int Number, Guid GrantId, string HolderName, string UserName, AccessScope Scope, AccountType AccountType, GrantState State, RevocationLine Line, bool IsLastAdministrator)
{
    /// <summary>Who holds it, as a key.</summary>
    public Guid HolderId { get; init; }
}
