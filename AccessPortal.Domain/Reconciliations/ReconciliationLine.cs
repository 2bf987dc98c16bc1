using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Reconciliations;

/// <summary>What a comparison found of one account.</summary>
public enum Finding
{
    /// <summary>Cocok: the panel and the register say the same.</summary>
    Matched,
    /// <summary>Yatim: on the panel, unknown to the register.</summary>
    Orphan,
    /// <summary>Hantu: in the register, gone from the panel.</summary>
    Ghost,
    /// <summary>Suspended on the panel, active in the register.</summary>
    SuspendedOnPanel,
    /// <summary>Active on the panel, suspended or disabled in the register.</summary>
    ActiveOnPanel,
}

/// <summary>How a difference was settled.</summary>
public enum Settlement
{
    /// <summary>An orphan stands in the register: since the Kasi saw its decree.</summary>
    Adopted,
    /// <summary>The account is to be suspended or deleted on the panel; a task for the Administrator.</summary>
    RemovalOrdered,
    /// <summary>The ordered removal has been done on the panel, at a stated time.</summary>
    RemovalDone,
    /// <summary>A ghost's rights were marked as disabled, and as removed where no revocation runs for them.</summary>
    Disabled,
    /// <summary>The panel's suspension was entered into the register.</summary>
    SuspensionConfirmed,
    /// <summary>A suspended right was entered as standing again, as the panel's list shows it.</summary>
    ReinstatementConfirmed,
    /// <summary>Left as it is, with a reason.</summary>
    Ignored,
    /// <summary>An orphan was taken into the register for a time (Sementara); a task for the Kasi.</summary>
    TakenIn,
    /// <summary>What was taken in needs a request of its holder (P1).</summary>
    RequestAsked,
    /// <summary>What was taken in is taken away (P3).</summary>
    RevocationAsked,
}

/// <summary>One account of a run: as the panel's list and the register had it, and how a difference was settled.</summary>
public sealed class ReconciliationLine
{
    private ReconciliationLine() { }

    /// <summary>A line as the comparison found it.</summary>
    public ReconciliationLine(int number, Guid websiteId, string userName, Finding finding) =>
        (Number, WebsiteId, UserName, Finding) = (number, websiteId, userName, finding);

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>Order within the run, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The website.</summary>
    public Guid WebsiteId { get; private set; }

    /// <summary>The account's name as the list writes it.</summary>
    public string UserName { get; private set; } = "";

    /// <summary>What was found.</summary>
    public Finding Finding { get; private set; }

    /// <summary>Whether the list shows it suspended; null for a ghost.</summary>
    public bool? IsSuspended { get; init; }

    /// <summary>State in the register at that time; null for an orphan.</summary>
    public GrantState? RegisterState { get; init; }

    /// <summary>Mail address beside it in the list, by which its holder may be found; empty without.</summary>
    public string Email { get; init; } = "";

    /// <summary>Last login by the list.</summary>
    public DateTimeOffset? LastLoginAt { get; init; }

    /// <summary>When it was made, by the list.</summary>
    public DateOnly? CreatedOn { get; init; }

    /// <summary>How it was settled; null while it is not.</summary>
    public Settlement? Settlement { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who settled it.</summary>
    public Guid? SettledBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>When the account was suspended or deleted on the panel, as the Administrator states.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Number of the earlier run in which its removal was ordered: it is still there; empty when there was no order.</summary>
    public string EarlierRun { get; private set; } = "";

    /// <summary>When it was then stated to be gone from the panel; null while that order still waits.</summary>
    public DateTimeOffset? EarlierRemovedAt { get; private set; }

    /// <summary>Whether somebody still has to do something about it.</summary>
    public bool IsOpen => Finding is not Finding.Matched
        && Settlement is null or Reconciliations.Settlement.RemovalOrdered or Reconciliations.Settlement.TakenIn;

    /// <summary>What may be done about it now; nothing is done by itself. While an earlier order still waits, there is no second one.</summary>
    public IReadOnlyList<Settlement> Choices => (Finding, Settlement) switch
    {
        (_, Reconciliations.Settlement.RemovalOrdered) => [Reconciliations.Settlement.RemovalDone],
        (_, Reconciliations.Settlement.TakenIn) =>
            [Reconciliations.Settlement.Adopted, Reconciliations.Settlement.RequestAsked, Reconciliations.Settlement.RevocationAsked],
        (Finding.Matched, _) or (_, not null) => [],
        (Finding.Orphan, _) => [Reconciliations.Settlement.TakenIn, .. Removal, Reconciliations.Settlement.Ignored],
        (Finding.Ghost, _) => [Reconciliations.Settlement.Disabled, Reconciliations.Settlement.Ignored],
        (Finding.SuspendedOnPanel, _) => [Reconciliations.Settlement.SuspensionConfirmed, Reconciliations.Settlement.Ignored],
        (Finding.ActiveOnPanel, _) when RegisterState is GrantState.Suspended => [Reconciliations.Settlement.ReinstatementConfirmed, .. Removal, Reconciliations.Settlement.Ignored],
        _ => [.. Removal, Reconciliations.Settlement.Ignored],
    };

    private Settlement[] Removal => EarlierRun.Length > 0 && EarlierRemovedAt is null ? [] : [Reconciliations.Settlement.RemovalOrdered];

    /// <summary>The list still shows an account whose removal was ordered before.</summary>
    /// <param name="run">Number of that run.</param>
    /// <param name="removedAt">When it was stated to be gone; null when nobody has yet.</param>
    public void IsStillThere(string run, DateTimeOffset? removedAt) => (EarlierRun, EarlierRemovedAt) = (run, removedAt);

    /// <summary>Notes how it was settled; what follows in the register is for the caller, in the same transaction.</summary>
    /// <exception cref="SopViolation">It has been settled already, cannot be settled like this, a reason is missing, or the time on the panel is wrong.</exception>
    internal void Settle(Settlement how, string reason, Guid by, DateTimeOffset now, DateTimeOffset? doneAt)
    {
        if (!Choices.Contains(how)) throw new SopViolation(SopRule.AlreadySettled, SettledBy?.ToString() ?? "");
        if (how is Reconciliations.Settlement.Ignored or Reconciliations.Settlement.Adopted && string.IsNullOrWhiteSpace(reason))
            throw new SopViolation(SopRule.ReasonMissing);
        if (how is Reconciliations.Settlement.RemovalDone) RemovedAt = Checked(doneAt, now);
        (Settlement, SettledBy, SettledAt) = (how, by, now);
        if (!string.IsNullOrWhiteSpace(reason)) Reason = reason.Trim();
    }

    // A panel's clock and the portal's differ by minutes.
    private DateTimeOffset Checked(DateTimeOffset? doneAt, DateTimeOffset now) =>
        doneAt is { } at && at <= now.AddMinutes(5) && at >= SettledAt?.AddMinutes(-5) ? at : throw new SopViolation(SopRule.InstantWrong);
}
