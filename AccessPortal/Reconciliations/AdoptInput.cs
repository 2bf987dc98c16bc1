using AccessPortal.Cases;

namespace AccessPortal.Reconciliations;

/// <summary>What is typed when an orphan is taken into the register.</summary>
public sealed class AdoptInput
{
    public PersonChoice? Holder { get; set; }

    /// <summary>What kind of account.</summary>
    public AccountType Type { get; set; }

    /// <summary>What it reaches.</summary>
    public AccessTypes Types { get; set; }

    /// <summary>How far.</summary>
    public AccessLevel Level { get; set; } = AccessLevel.Edit;
}
