using AccessPortal.Domain.Sop;

namespace AccessPortal.Domain.Register;

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
    /// <summary>An orphan was taken into the register.</summary>
    Adopted,
    /// <summary>The account is to be suspended or deleted on the panel; a task for the Administrator.</summary>
    RemovalOrdered,
    /// <summary>The ordered removal has been done on the panel.</summary>
    RemovalDone,
    /// <summary>A ghost's rights were marked as disabled.</summary>
    Disabled,
    /// <summary>The panel's suspension was entered into the register.</summary>
    SuspensionConfirmed,
    /// <summary>Left as it is, with a reason.</summary>
    Ignored,
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

    /// <summary>Whether somebody still has to do something about it.</summary>
    public bool IsOpen => Finding is not Finding.Matched && Settlement is null or Register.Settlement.RemovalOrdered;

    /// <summary>What may be done about it now; nothing is done by itself.</summary>
    public IReadOnlyList<Settlement> Choices => (Finding, Settlement) switch
    {
        (_, Register.Settlement.RemovalOrdered) => [Register.Settlement.RemovalDone],
        (Finding.Matched, _) or (_, not null) => [],
        (Finding.Orphan, _) => [Register.Settlement.Adopted, Register.Settlement.RemovalOrdered, Register.Settlement.Ignored],
        (Finding.Ghost, _) => [Register.Settlement.Disabled, Register.Settlement.Ignored],
        (Finding.SuspendedOnPanel, _) => [Register.Settlement.SuspensionConfirmed, Register.Settlement.Ignored],
        _ => [Register.Settlement.RemovalOrdered, Register.Settlement.Ignored],
    };

    /// <summary>Notes how it was settled; what follows in the register is for the caller, in the same transaction.</summary>
    /// <exception cref="SopViolation">It has been settled already, cannot be settled like this, or a reason is missing.</exception>
    internal void Settle(Settlement how, string reason, Guid by, DateTimeOffset now)
    {
        if (!Choices.Contains(how)) throw new SopViolation(SopRule.AlreadySettled, SettledBy?.ToString() ?? "");
        if (how is Register.Settlement.Ignored && string.IsNullOrWhiteSpace(reason)) throw new SopViolation(SopRule.ReasonMissing);
        (Settlement, SettledBy, SettledAt) = (how, by, now);
        if (!string.IsNullOrWhiteSpace(reason)) Reason = reason.Trim();
    }
}
