using AccessPortal.Domain.Office;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Data.Demo;

/// <summary>Fills FR-01 from the directory, as the portal's own form does.</summary>
internal sealed class DemoForms(PortalDb db, WorkingCalendar calendar)
{
    internal RequestForm Of(DemoRequests.Row row, DateTimeOffset at)
    {
        var person = db.People.Local.Single(p => p.Id == DemoOffice.PersonId(row.By));
        var site = db.Websites.Local.Single(w => w.Id == DemoOffice.WebsiteId(row.Site));
        var day = calendar.LocalDate(at);
        return new()
        {
            Kind = row.Changes is null ? RequestKind.New : RequestKind.Change,
            GrantId = row.Changes is null ? null : DemoGrants.KeyOf(row.Site, row.Changes),
            LetterNumber = $"500.12/{200 + day.DayOfYear}/{UnitOf(person).ShortName.ToUpperInvariant()}/{day.Year}", LetterDate = day.AddDays(-1),
            FullName = person.FullName, Status = person.Status, Nip = person.Nip, Rank = person.Rank, JobTitle = person.JobTitle,
            UnitId = person.UnitId, Division = "Sekretariat", Email = OfficialEmail.From(person.Email), Phone = PhoneNumber.From(person.Phone),
            WebsiteId = site.Id, SiteLabel = site.Name.ToString(), Types = row.Types, Level = row.Level, PrivilegeReason = row.Privilege, Purpose = row.Purpose,
            ValidFrom = day, ValidUntil = day.AddYears(1), DecreeNumber = $"800.1.11.1/{100 + day.DayOfYear}/{day.Year}", DecreeDate = day.AddDays(-7),
            OwnerId = site.OwnerId, UndertakingVersion = 1,
        };
    }

    private GovernmentUnit UnitOf(Person person) => db.Units.Local.Single(u => u.Id == person.UnitId);
}
