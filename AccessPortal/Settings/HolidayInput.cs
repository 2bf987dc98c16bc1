using AccessPortal.Forms;

namespace AccessPortal.Settings;

/// <summary>A day off as it is typed.</summary>
public sealed class HolidayInput
{
    public DateOnly? Date { get; set; }

    public string Name { get; set; } = "";

    public HolidayKind Kind { get; set; } = HolidayKind.Regional;

    /// <summary>Whether no decree confirms it yet.</summary>
    public bool IsForecast { get; set; }

    internal Holiday Holiday => new(Date!.Value, Name.Trim(), Kind, IsForecast);
}

/// <summary>What a day off must have.</summary>
internal sealed class HolidayRules : AbstractValidator<HolidayInput>
{
    public HolidayRules()
    {
        RuleFor(h => h.Date).NotNull().WithErrorCode("Required");
        RuleFor(h => h.Name).NotEmpty().WithErrorCode("Required").MaximumLength(150).WithErrorCode("TooLong");
    }
}

/// <summary>The form of a day off, field by field.</summary>
internal static class HolidayTable
{
    private static readonly FormRows<HolidayInput, Holiday> s_row = new();

    public static FormTable<HolidayInput, Holiday> Table { get; } = new(
        s_row.Day(h => h.Date, h => h.Date) with { Width = "third" },
        s_row.Text(h => h.Name, h => h.Name) with { Width = "third" },
        s_row.Choice(h => h.Kind, h => h.Kind, "Kind") with { Width = "third" },
        s_row.Tick(h => h.IsForecast, h => h.IsForecast));
}
