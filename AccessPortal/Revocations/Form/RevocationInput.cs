namespace AccessPortal.Revocations;

/// <summary>FR-04 as it is typed: what the owner, or who proposes it, says about rights to take away.</summary>
public sealed class RevocationInput
{
    /// <summary>Alasan.</summary>
    public RevocationReason? Reason { get; set; }

    /// <summary>Keterangan alasan.</summary>
    public string Explanation { get; set; } = "";

    /// <summary>Nomor SK.</summary>
    public string DecreeNumber { get; set; } = "";

    /// <summary>TMT.</summary>
    public DateOnly? DecreeEffectiveOn { get; set; }

    /// <summary>Tanggal Efektif.</summary>
    public DateOnly? EffectiveOn { get; set; }

    /// <summary>Sifat.</summary>
    public Urgency Urgency { get; set; }

    /// <summary>Cakupan: only part of one right is taken away.</summary>
    public bool IsPartial { get; set; }

    /// <summary>The types that stay.</summary>
    public AccessTypes RemainingTypes { get; set; }

    /// <summary>The level that stays.</summary>
    public AccessLevel RemainingLevel { get; set; } = AccessLevel.Read;

    /// <summary>Pengalihan berkas/e-mail kepada.</summary>
    public string HandOverTo { get; set; } = "";

    /// <summary>Pengganti diusulkan.</summary>
    public string Successor { get; set; } = "";

    /// <summary>Who follows the website's last administrator.</summary>
    public Guid? SuccessorId { get; set; }

    /// <summary>Why nobody follows them, knowingly.</summary>
    public string NoSuccessor { get; set; } = "";

    /// <summary>The fields of a form that was submitted before.</summary>
    public static RevocationInput Of(RevocationForm form) => RevocationTable.Table.Recall(new(), form, forCopy: false);

    /// <summary>The form; the rules have been checked.</summary>
    public RevocationForm ToForm() => new()
    {
        Reason = Reason!.Value, Explanation = Explanation.Trim(), DecreeNumber = DecreeNumber.Trim(), DecreeEffectiveOn = DecreeEffectiveOn, EffectiveOn = EffectiveOn!.Value,
        Urgency = Urgency, RemainingTypes = IsPartial ? RemainingTypes : null, RemainingLevel = IsPartial ? RemainingLevel : null,
        HandOverTo = HandOverTo.Trim(), Successor = Successor.Trim(), SuccessorId = SuccessorId,
    };
}

/// <summary>What the fields of FR-04 must hold whoever files it.</summary>
internal sealed class RevocationInputRules : AbstractValidator<RevocationInput>
{
    private const int LeastExplained = 10;

    public RevocationInputRules()
    {
        RuleFor(i => i.Reason).NotNull().WithErrorCode("RevocationReason");
        RuleFor(i => i.Explanation).MaximumLength(2000).WithErrorCode("TooLong");
        RuleFor(i => i.Explanation).Must(e => e.Trim().Length >= LeastExplained).When(i => i.Reason is RevocationReason.Other or RevocationReason.Incident).WithErrorCode("ExplanationShort");
        RuleFor(i => i.DecreeNumber).MaximumLength(100).WithErrorCode("TooLong");
        RuleFor(i => i.EffectiveOn).NotNull().WithErrorCode("Required");
        RuleFor(i => i.RemainingTypes).NotEqual(AccessTypes.None).When(i => i.IsPartial).WithErrorCode("TypesRequired");
        RuleFor(i => i.HandOverTo).MaximumLength(200).WithErrorCode("TooLong");
        RuleFor(i => i.Successor).MaximumLength(200).WithErrorCode("TooLong");
        RuleFor(i => i.NoSuccessor).MaximumLength(2000).WithErrorCode("TooLong");
    }
}
