using AccessPortal.Forms;

namespace AccessPortal.Personnel;

/// <summary>A unit as it is typed.</summary>
public sealed class UnitInput
{
    public string Name { get; set; } = "";

    public string ShortName { get; set; } = "";

    public string Code { get; set; } = "";

    public Guid? ParentId { get; set; }

    internal UnitFacts Facts => new(Name.Trim(), ShortName.Trim(), Code.Trim(), ParentId);
}

/// <summary>What a unit must have.</summary>
internal sealed class UnitRules : AbstractValidator<UnitInput>
{
    public UnitRules()
    {
        RuleFor(u => u.Name).MustBeName(150);
        RuleFor(u => u.ShortName).MustBeName(40);
        RuleFor(u => u.Code).MaximumLength(60).WithErrorCode("TooLong");
    }
}

/// <summary>The form of a unit, field by field.</summary>
internal static class UnitTable
{
    private static readonly FormRows<UnitInput, UnitFacts> s_row = new();

    public static FormTable<UnitInput, UnitFacts> Table { get; } = new(
        s_row.Text(u => u.Name, u => u.Name),
        s_row.Text(u => u.ShortName, u => u.ShortName) with { Width = "half" },
        s_row.Text(u => u.Code, u => u.Code) with { Width = "half", IsOptional = true },
        s_row.Pick(u => u.ParentId, u => u.ParentId) with { IsOptional = true });
}
