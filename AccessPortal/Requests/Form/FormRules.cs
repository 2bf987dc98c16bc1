using Microsoft.Extensions.Options;

namespace AccessPortal.Requests;

/// <summary>
/// The rules of FR-01 (docs/domain.md, "The four forms") that need nothing but the form; the same for leaving a field and for
/// submitting.
/// </summary>
internal sealed class FormRules : AbstractValidator<FormInput>
{
    /// <summary>The longest period, in years.</summary>
    internal const int MaxYears = RegisterLimits.LongestYears;

    public FormRules(IOptions<OfficeProfile> office)
    {
        WhoRules(office.Value);
        WhatRules(office.Value);
        WhyRules();
    }

    private void WhoRules(OfficeProfile office)
    {
        RuleFor(f => f.FullName).Must(n => n.Trim().Length is >= 3 and <= 100).WithErrorCode("NameLength")
            .Must(n => n.All(c => char.IsLetter(c) || c is '.' or ',' or '\'' or '-' or ' ')).WithErrorCode("NameLetters");
        RuleFor(f => f.Status).NotNull().WithErrorCode("Required");
        RuleFor(f => f.Nip).NotEmpty().When(f => f.HasNip).WithErrorCode("NipRequired");
        RuleFor(f => f.Nip).Must(n => Nip.TryParse(n, out _)).When(f => f.Nip.Length > 0 && f.HasNip).WithErrorCode("NipWrong");
        RuleFor(f => f.Nik).NotEmpty().When(f => f.Status is not null && !f.HasNip).WithErrorCode("NikRequired");
        RuleFor(f => f.Nik).Must(n => Nik.TryParse(n, out _)).When(f => f.Nik.Length > 0 && !f.HasNip).WithErrorCode("NikWrong");
        RuleFor(f => f.ContractEnd).NotNull().When(f => f.HasContract).WithErrorCode("ContractRequired");
        RuleFor(f => f.JobTitle).NotEmpty().WithErrorCode("Required").MaximumLength(150).WithErrorCode("TooLong");
        RuleFor(f => f.UnitId).NotNull().WithErrorCode("Required");
        RuleFor(f => f.Email).Must(e => OfficialEmail.TryParse(e, out _)).WithErrorCode("EmailWrong");
        RuleFor(f => f.PrivateMailReason).MinimumLength(10).When(f => IsPrivate(f, office)).WithErrorCode("PrivateMailReason");
        RuleFor(f => f.Phone).Must(p => PhoneNumber.TryParse(p, out _)).WithErrorCode("PhoneWrong");
        RuleFor(f => f.LetterNumber).MaximumLength(100).WithErrorCode("TooLong");
        RuleFor(f => f.Rank).MaximumLength(60).WithErrorCode("TooLong");
        RuleFor(f => f.Division).MaximumLength(150).WithErrorCode("TooLong");
    }

    private void WhatRules(OfficeProfile office)
    {
        RuleFor(f => f.GrantId).NotNull().When(f => f.Kind is not RequestKind.New).WithErrorCode("GrantRequired");
        RuleFor(f => f.WebsiteId).NotNull().When(f => !f.ProposesSite).WithErrorCode("WebsiteRequired");
        RuleFor(f => f.ProposedSite).Must(s => SiteName.TryParse(s, out var site) && site.IsUnder(office.SiteDomains)).When(f => f.ProposesSite)
            .WithErrorCode("SiteWrong").WithState(_ => (IReadOnlyList<string>)[.. office.SiteDomains]);
        RuleFor(f => f.ProposedPlatform).NotNull().When(f => f.ProposesSite).WithErrorCode("Required");
        RuleFor(f => f.Types).NotEqual(AccessTypes.None).WithErrorCode("TypesRequired");
        RuleFor(f => f.Level).NotNull().WithErrorCode("Required");
        RuleFor(f => f.PrivilegeReason).MinimumLength(20).When(f => f.IsPrivileged).WithErrorCode("PrivilegeReason");
    }

    private void WhyRules()
    {
        RuleFor(f => f.Purpose).Must(p => p.Trim().Length >= 20).WithErrorCode("PurposeShort").MaximumLength(2000).WithErrorCode("TooLong");
        RuleFor(f => f.ValidFrom).NotNull().WithErrorCode("Required");
        RuleFor(f => f.ValidUntil).NotNull().WithErrorCode("Required");
        RuleFor(f => f.ValidUntil).Must((f, until) => until > f.ValidFrom).When(HasPeriod).WithErrorCode("PeriodOrder");
        RuleFor(f => f.ValidUntil).Must((f, until) => until <= f.ValidFrom!.Value.AddYears(MaxYears)).When(HasPeriod).WithErrorCode("PeriodLong");
        RuleFor(f => f.ValidUntil).Must((f, until) => until <= f.ContractEnd).When(f => f is { HasContract: true, ContractEnd: not null, ValidUntil: not null }).WithErrorCode("ContractOver");
        RuleFor(f => f.DecreeNumber).NotEmpty().WithErrorCode("Required").MaximumLength(100).WithErrorCode("TooLong");
        RuleFor(f => f.DecreeDate).NotNull().WithErrorCode("Required");
        RuleFor(f => f.Undertaking).Equal(true).WithErrorCode("UndertakingRequired");
    }

    // What cannot be meant is said at its field; a year added to it would be none.
    private static bool HasPeriod(FormInput f) => f is { ValidFrom: { } from, ValidUntil: not null } && DaySpan.Procedure.Holds(from);

    /// <summary>Whether the mail address is readable but not the government's own, so that a reason is asked for.</summary>
    internal static bool IsPrivate(FormInput f, OfficeProfile office) => OfficialEmail.TryParse(f.Email, out var mail) && !mail.IsOfficial(office.MailSuffixes);
}
