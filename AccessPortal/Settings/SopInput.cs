using AccessPortal.Forms;

namespace AccessPortal.Settings;

/// <summary>What the office fills in of its SOP, as it is typed.</summary>
public sealed class SopInput
{
    /// <summary>Nomor SOP.</summary>
    public string DocumentNumber { get; set; } = "";

    /// <summary>Title, name and number of who adopted it.</summary>
    public string AdoptedBy { get; set; } = "";

    /// <summary>Whether the times are the office's own.</summary>
    public bool TimesAdopted { get; set; }

    /// <summary>Whether privileged access also needs the division head.</summary>
    public bool PrivilegedNeedsDivisionHead { get; set; }
}

/// <summary>What an adopted SOP must have.</summary>
internal sealed class SopRules : AbstractValidator<SopInput>
{
    public SopRules()
    {
        RuleFor(s => s.DocumentNumber).NotEmpty().WithErrorCode("Required").MaximumLength(100).WithErrorCode("TooLong");
        RuleFor(s => s.AdoptedBy).NotEmpty().WithErrorCode("Required").MaximumLength(300).WithErrorCode("TooLong");
    }
}

/// <summary>The form of an SOP version, field by field.</summary>
internal static class SopTable
{
    private static readonly FormRows<SopInput, SopVersion> s_row = new();

    public static FormTable<SopInput, SopVersion> Table { get; } = new(
        s_row.Text(s => s.DocumentNumber, s => s.DocumentNumber),
        s_row.Text(s => s.AdoptedBy, s => s.AdoptedBy),
        s_row.Tick(s => s.TimesAdopted, s => s.TimesAdopted),
        s_row.Tick(s => s.PrivilegedNeedsDivisionHead, s => s.PrivilegedNeedsDivisionHead));
}
