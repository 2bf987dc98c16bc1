using AccessPortal.Forms;

namespace AccessPortal.Personnel;

/// <summary>A person as typed.</summary>
public sealed class PersonInput
{
    public string TitleBefore { get; set; } = "";

    public string Name { get; set; } = "";

    public string TitleAfter { get; set; } = "";

    public EmploymentStatus Status { get; set; }

    /// <summary>NIP or NI PPPK.</summary>
    public string Nip { get; set; } = "";

    public Guid? UnitId { get; set; }

    public string JobTitle { get; set; } = "";

    public string Rank { get; set; } = "";

    public string Email { get; set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>Last day of the contract.</summary>
    [PersonnelDay]
    public DateOnly? ContractEnds { get; set; }

    internal bool HasNip => Status is EmploymentStatus.CivilServant or EmploymentStatus.ContractCivilServant or EmploymentStatus.PartTimeContractCivilServant;

    internal bool HasContract => Status is not EmploymentStatus.CivilServant;

    internal PersonFacts Facts => new(Name.Trim(), Status, UnitId ?? Guid.Empty)
    {
        TitleBefore = TitleBefore.Trim(), TitleAfter = TitleAfter.Trim(), Nip = HasNip ? Domain.Office.Nip.From(Nip) : null, Rank = Rank.Trim(), JobTitle = JobTitle.Trim(),
        Email = Email.Trim(), Phone = PhoneNumber.TryParse(Phone, out var phone) ? phone.Value : "", ContractEnds = HasContract ? ContractEnds : null,
    };
}

/// <summary>What the directory must know of a person.</summary>
internal sealed class PersonRules : AbstractValidator<PersonInput>
{
    public PersonRules()
    {
        RuleFor(p => p.Name).MustBeName(100);
        RuleFor(p => p.TitleBefore).MaximumLength(40).WithErrorCode("TooLong");
        RuleFor(p => p.TitleAfter).MaximumLength(80).WithErrorCode("TooLong");
        RuleFor(p => p.Nip).NotEmpty().When(p => p.HasNip).WithErrorCode("NipRequired");
        RuleFor(p => p.Nip).Must(n => Nip.TryParse(n, out _)).When(p => p.HasNip && p.Nip.Length > 0).WithErrorCode("NipWrong");
        RuleFor(p => p.UnitId).NotNull().WithErrorCode("UnitRequired");
        RuleFor(p => p.JobTitle).MaximumLength(150).WithErrorCode("TooLong");
        RuleFor(p => p.Rank).MaximumLength(60).WithErrorCode("TooLong");
        RuleFor(p => p.Email).Must(e => OfficialEmail.TryParse(e, out _)).When(p => p.Email.Length > 0).WithErrorCode("EmailWrong");
        RuleFor(p => p.Phone).Must(n => PhoneNumber.TryParse(n, out _)).When(p => p.Phone.Length > 0).WithErrorCode("PhoneWrong");
    }
}

/// <summary>The form of a person, field by field.</summary>
internal static class PersonTable
{
    private static readonly FormRows<PersonInput, PersonFacts> s_row = new();

    public static FormTable<PersonInput, PersonFacts> Table { get; } = new(
        s_row.Text(p => p.TitleBefore, p => p.TitleBefore) with { Width = "third", IsOptional = true },
        s_row.Text(p => p.Name, p => p.Name) with { Width = "third" },
        s_row.Text(p => p.TitleAfter, p => p.TitleAfter) with { Width = "third", IsOptional = true },
        s_row.Choice(p => p.Status, p => p.Status, "Status") with { Width = "half" },
        s_row.Text(p => p.Nip, p => p.Nip, nip => nip?.Display ?? "") with { Width = "half", Applies = p => p.HasNip, Attributes = new Dictionary<string, object> { ["inputmode"] = "numeric" } },
        s_row.Pick(p => p.UnitId, p => p.UnitId),
        s_row.Text(p => p.JobTitle, p => p.JobTitle) with { Width = "half", IsOptional = true },
        s_row.Text(p => p.Rank, p => p.Rank) with { Width = "half", IsOptional = true },
        s_row.Text(p => p.Email, p => p.Email) with { Width = "half", IsOptional = true },
        s_row.Text(p => p.Phone, p => p.Phone) with { Width = "half", IsOptional = true },
        s_row.Day(p => p.ContractEnds, p => p.ContractEnds) with { Width = "half", IsOptional = true, Applies = p => p.HasContract });
}
