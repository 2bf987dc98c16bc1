using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Requests;

namespace AccessPortal.Tests.Requests;

/// <summary>A form with nothing missing.</summary>
internal static class FormFilled
{
    public static FormInput New() => In(
        new()
        {
            FullName = "Kirana Bumiwarta, S.I.Kom.", Status = EmploymentStatus.ContractCivilServant, Nip = "19940218 202321 2 918", JobTitle = "Pranata Humas",
            UnitId = Guid.NewGuid(), Email = "kirana@arunikarayakab.go.id", Phone = "0811-0000-0018", ValidFrom = new(2026, 11, 24), ValidUntil = new(2027, 11, 24),
        }, Guid.NewGuid());

    public static FormInput In(FormInput input, Guid websiteId)
    {
        (input.WebsiteId, input.Types, input.Level) = (websiteId, AccessTypes.Files, AccessLevel.Edit);
        input.Purpose = "Memutakhirkan berita dan pengumuman dinas.";
        (input.DecreeNumber, input.DecreeDate, input.Undertaking) = ("800/123/2026", new(2026, 11, 2), true);
        return input;
    }
}
