using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Requests;

/// <summary>FR-01 (docs/domain.md, "The four forms"): each wrong field is named by a code of its own.</summary>
public sealed class FormRulesUseCaseTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly Dictionary<string, (string Field, string Code, Action<FormInput> Spoil)> s_faults = new(StringComparer.Ordinal)
    {
        ["A name of two letters"] = (nameof(FormInput.FullName), "NameLength", f => f.FullName = "Ki"),
        ["A name with digits"] = (nameof(FormInput.FullName), "NameLetters", f => f.FullName = "Kirana 2"),
        ["No employment status"] = (nameof(FormInput.Status), "Required", f => f.Status = null),
        ["A civil servant without NIP"] = (nameof(FormInput.Nip), "NipRequired", f => f.Nip = ""),
        ["A NIP of 17 digits"] = (nameof(FormInput.Nip), "NipWrong", f => f.Nip = "19940218202321201"),
        ["Others without NIK"] = (nameof(FormInput.Nik), "NikRequired", f => (f.Status, f.Nip) = (EmploymentStatus.NonCivilServant, "")),
        ["A NIK of 15 digits"] = (nameof(FormInput.Nik), "NikWrong", f => (f.Status, f.Nip, f.Nik) = (EmploymentStatus.NonCivilServant, "", "330101010190000")),
        ["No job title"] = (nameof(FormInput.JobTitle), "Required", f => f.JobTitle = ""),
        ["No unit"] = (nameof(FormInput.UnitId), "Required", f => f.UnitId = null),
        ["No mail address"] = (nameof(FormInput.Email), "EmailWrong", f => f.Email = "kirana"),
        ["A private address without a reason"] = (nameof(FormInput.PrivateMailReason), "PrivateMailReason", f => f.Email = "kirana@contoh.example"),
        ["A phone number of words"] = (nameof(FormInput.Phone), "PhoneWrong", f => f.Phone = "nol delapan"),
        ["No website"] = (nameof(FormInput.WebsiteId), "WebsiteRequired", f => f.WebsiteId = null),
        ["A website nobody registered"] = (nameof(FormInput.WebsiteId), "WebsiteRequired", f => f.WebsiteId = Guid.NewGuid()),
        ["A proposed name elsewhere"] = (nameof(FormInput.ProposedSite), "SiteWrong", f => (f.ProposesSite, f.ProposedSite, f.ProposedPlatform) = (true, "contoh.example", PanelPlatform.CPanel)),
        ["A proposed name that is known"] = (nameof(FormInput.ProposedSite), "SiteKnown", f => (f.ProposesSite, f.ProposedSite, f.ProposedPlatform) = (true, "ppdb.arunikarayakab.go.id", PanelPlatform.CPanel)),
        ["A proposed site without panel"] = (nameof(FormInput.ProposedPlatform), "Required", f => (f.ProposesSite, f.ProposedSite) = (true, "baru.arunikarayakab.go.id")),
        ["No access type"] = (nameof(FormInput.Types), "TypesRequired", f => f.Types = AccessTypes.None),
        ["No level"] = (nameof(FormInput.Level), "Required", f => f.Level = null),
        ["Privileged without reason"] = (nameof(FormInput.PrivilegeReason), "PrivilegeReason", f => f.Types = AccessTypes.Ssh),
        ["A short purpose"] = (nameof(FormInput.Purpose), "PurposeShort", f => f.Purpose = "Berita"),
        ["An overlong purpose"] = (nameof(FormInput.Purpose), "TooLong", f => f.Purpose = new('a', 2001)),
        ["No beginning"] = (nameof(FormInput.ValidFrom), "Required", f => f.ValidFrom = null),
        ["No end"] = (nameof(FormInput.ValidUntil), "Required", f => f.ValidUntil = null),
        ["An end before the beginning"] = (nameof(FormInput.ValidUntil), "PeriodOrder", f => f.ValidUntil = f.ValidFrom!.Value.AddDays(-1)),
        ["More than two years"] = (nameof(FormInput.ValidUntil), "PeriodLong", f => f.ValidUntil = f.ValidFrom!.Value.AddYears(2).AddDays(1)),
        ["A third party without the end of the contract"] = (nameof(FormInput.ContractEnd), "ContractRequired", f => Hire(f, null)),
        ["A third party beyond the end of the contract"] = (nameof(FormInput.ValidUntil), "ContractOver", f => Hire(f, f.ValidUntil!.Value.AddDays(-1))),
        ["No decree number"] = (nameof(FormInput.DecreeNumber), "Required", f => f.DecreeNumber = ""),
        ["No decree date"] = (nameof(FormInput.DecreeDate), "Required", f => f.DecreeDate = null),
        ["The undertaking not accepted"] = (nameof(FormInput.Undertaking), "UndertakingRequired", f => f.Undertaking = false),
        ["A change of no account"] = (nameof(FormInput.GrantId), "GrantRequired", f => f.Kind = RequestKind.Change),
        ["A change of a foreign account"] = (nameof(FormInput.GrantId), "GrantRequired", f => (f.Kind, f.GrantId) = (RequestKind.Change, Guid.NewGuid())),
    };

    public static TheoryData<string> Faults => [.. s_faults.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_wrong_field_is_named(string fault)
    {
        var (id, input) = await office.Draft();
        var (field, code, spoil) = s_faults[fault];
        spoil(input);

        var refusal = await office.Refused("pemohon", new SubmitRequest.Command(id, await office.Mark(id), input));

        Assert.Equal(RefusalKind.Invalid, refusal.Kind);
        Assert.Equal((field, code), Assert.Single(refusal.Fields.Select(f => (f.Field, f.Code))));
    }

    [Fact]
    public async Task Without_the_decree_nothing_is_filed()
    {
        var (id, input) = await office.Draft();
        await office.Read(db => db.Attachments.Where(a => a.CaseId == id).ExecuteDeleteAsync());

        Assert.Equal("DecreeFileRequired", Assert.Single((await office.Refused("pemohon", new SubmitRequest.Command(id, await office.Mark(id), input))).Fields).Code);
    }

    [Fact]
    public async Task A_third_party_may_hold_access_until_the_last_day_of_the_contract()
    {
        var (id, input) = await office.Draft();
        Hire(input, input.ValidUntil);

        await office.Done("pemohon", new SubmitRequest.Command(id, await office.Mark(id), input));

        Assert.Equal(input.ContractEnd, await office.Read(db => db.Requests.Where(r => r.Id == id).SelectMany(r => r.Forms).Select(f => f.ContractEnd).SingleAsync()));
    }

    [Fact]
    public async Task An_end_of_contract_that_the_status_hides_neither_blocks_nor_is_kept()
    {
        var (id, input) = await office.Draft();
        input.ContractEnd = input.ValidFrom;

        await office.Done("pemohon", new SubmitRequest.Command(id, await office.Mark(id), input));

        Assert.Null(await office.Read(db => db.Requests.Where(r => r.Id == id).SelectMany(r => r.Forms).Select(f => f.ContractEnd).SingleAsync()));
    }

    private static void Hire(FormInput form, DateOnly? contractEnd) =>
        (form.Status, form.Nip, form.Nik, form.ContractEnd) = (EmploymentStatus.ThirdParty, "", "9901011507880901", contractEnd);

    [Fact]
    public async Task A_part_time_employees_number_is_a_number_too()
    {
        var (id, input) = await office.Draft();
        (input.Status, input.Nip) = (EmploymentStatus.PartTimeContractCivilServant, "199904242024212901");

        Assert.True((await office.Send("pemohon", new SubmitRequest.Command(id, await office.Mark(id), input))).Ok);
    }
}
