using AccessPortal.Forms;

namespace AccessPortal.Personnel;

/// <summary>A holding as it is typed: who holds which post, by which order.</summary>
public sealed class HoldingInput
{
    public Guid? PositionId { get; set; }

    public Guid? PersonId { get; set; }

    public HoldingKind Kind { get; set; }

    public OrderKind OrderKind { get; set; }

    public string OrderNumber { get; set; } = "";

    /// <summary>The day the order was signed.</summary>
    [PersonnelDay]
    public DateOnly? OrderDay { get; set; }

    /// <summary>Title of the office that signed.</summary>
    public string Signatory { get; set; } = "";

    /// <summary>First day by the order.</summary>
    [PersonnelDay]
    public DateOnly? From { get; set; }

    /// <summary>Last day by the order.</summary>
    public DateOnly? Until { get; set; }

    internal HoldingOrder Order => new(OrderKind, OrderNumber.Trim(), OrderDay, Signatory.Trim());
}

/// <summary>What a holding must rest on.</summary>
internal sealed class HoldingInputRules : AbstractValidator<HoldingInput>
{
    public HoldingInputRules()
    {
        RuleFor(h => h.PositionId).NotNull().WithErrorCode("Required");
        RuleFor(h => h.PersonId).NotNull().WithErrorCode("PersonUnknown");
        RuleFor(h => h.OrderNumber).NotEmpty().WithErrorCode("Required").MaximumLength(100).WithErrorCode("TooLong");
        RuleFor(h => h.OrderDay).NotNull().WithErrorCode("Required");
        RuleFor(h => h.Signatory).MaximumLength(150).WithErrorCode("TooLong");
        RuleFor(h => h.From).NotNull().WithErrorCode("Required");
        RuleFor(h => h.Until).NotNull().When(h => h.Kind is not HoldingKind.Appointed).WithErrorCode("ActingEnds");
        RuleFor(h => h.Until).Must((h, until) => until is null || until >= h.From).WithErrorCode("EndsBeforeBegin");
    }
}

/// <summary>The form of a holding, field by field.</summary>
internal static class HoldingTable
{
    private static readonly FormRows<HoldingInput, HoldingInput> s_row = new();

    public static FormTable<HoldingInput, HoldingInput> Table { get; } = new(
        s_row.Part(h => h.PersonId, h => h.PersonId, id => id),
        s_row.Pick(h => h.PositionId, h => h.PositionId),
        s_row.Choice(h => h.Kind, h => h.Kind, "Holding") with { Width = "third" },
        s_row.Choice(h => h.OrderKind, h => h.OrderKind, "OrderKind") with { Width = "third" },
        s_row.Text(h => h.OrderNumber, h => h.OrderNumber) with { Width = "third" },
        s_row.Day(h => h.OrderDay, h => h.OrderDay) with { Width = "half" },
        s_row.Text(h => h.Signatory, h => h.Signatory) with { Width = "half", IsOptional = true },
        s_row.Day(h => h.From, h => h.From) with { Width = "half" },
        s_row.Day(h => h.Until, h => h.Until) with { Width = "half", IsOptional = true });
}
