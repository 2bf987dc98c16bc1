namespace AccessPortal.Data.Demo;

/// <summary>Fills FR-01 from the directory, as the portal's own form does.</summary>
internal sealed class DemoForms(PortalDb db, WorkingCalendar calendar)
{
    // A region that does not exist.
    private static readonly Nik s_nik = Nik.From("9901011507880901");

    internal RequestForm Of(DemoRequests.Row row, DateTimeOffset at)
    {
        var person = db.People.Local.Single(p => p.Id == DemoOffice.PersonId(row.By));
        var site = db.Websites.Local.Single(w => w.Id == DemoOffice.WebsiteId(row.Site));
        var day = calendar.LocalDate(at);
        DateOnly? contract = person.Status is EmploymentStatus.ThirdParty ? DemoOffice.ContractEnd(day) : null;
        return new()
        {
            Kind = row.Changes is null ? RequestKind.New : RequestKind.Change,
            GrantId = row.Changes is null ? null : DemoGrants.KeyOf(row.Site, row.Changes),
            LetterNumber = $"500.12/{200 + day.DayOfYear}/{UnitOf(person).ShortName.ToUpperInvariant()}/{day.Year}", LetterDate = day.AddDays(-1),
            FullName = person.FullName, Status = person.Status, Nip = person.Nip, Nik = person.Nip is null ? s_nik : null, Rank = person.Rank, JobTitle = person.JobTitle,
            UnitId = person.UnitId, Division = "Sekretariat", Email = OfficialEmail.From(person.Email), Phone = PhoneNumber.From(person.Phone),
            WebsiteId = site.Id, SiteLabel = site.Name.ToString(), Types = row.Types, Level = row.Level, PrivilegeReason = row.Privilege, Purpose = row.Purpose,
            ValidFrom = day, ValidUntil = contract ?? day.AddYears(1), ContractEnd = contract,
            AccountType = contract is null ? AccountType.Individual : AccountType.ThirdParty, DecreeNumber = $"800.1.11.1/{100 + day.DayOfYear}/{day.Year}", DecreeDate = day.AddDays(-7),
            OwnerId = site.OwnerId, UndertakingVersion = 1,
        };
    }

    private GovernmentUnit UnitOf(Person person) => db.Units.Local.Single(u => u.Id == person.UnitId);
}
