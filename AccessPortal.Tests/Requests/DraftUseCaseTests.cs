using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Requests;

public sealed class DraftUseCaseTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_draft_keeps_what_was_typed_right_or_wrong()
    {
        var id = await office.Done("pemohon", new StartRequest.Command());
        var typed = new FormInput
        {
            FullName = "K", Nip = "19940218-bukan nip", Email = "kirana@", Phone = "nol delapan", ProposesSite = true, ProposedSite = "situs baru!",
            Types = AccessTypes.Ssh, Level = AccessLevel.Full, ValidFrom = new(2027, 1, 1), ValidUntil = new(2026, 1, 1), Purpose = "Pendek", ContractEnd = new(2026, 6, 30),
        };

        await office.Done("pemohon", new SaveDraft.Command(id, await office.Mark(id), typed));

        Assert.Equivalent(typed, DraftText.Read(await Kept(id)), strict: true);
    }

    [Fact]
    public async Task A_draft_is_its_authors_own()
    {
        var id = await office.Done("pemohon", new StartRequest.Command());

        var unknown = await office.Refused("pj", new SaveDraft.Command(Guid.NewGuid(), await office.Mark(Guid.NewGuid()), new()));
        var foreign = await office.Refused("pj", new SaveDraft.Command(id, await office.Mark(id), new()));
        Assert.Equal((RefusalKind.NotFound, unknown.Code), (foreign.Kind, foreign.Code));
        Assert.Equal(RefusalKind.NotFound, (await office.Refused("helpdesk", new SaveDraft.Command(id, await office.Mark(id), new()))).Kind);
        Assert.Equal(RefusalKind.NotFound, (await office.Refused("pj", new DiscardDraft.Command(id, await office.Mark(id)))).Kind);
    }

    [Fact]
    public async Task Nobody_is_told_of_a_draft()
    {
        var notices = await office.Read(db => db.Notices.CountAsync());
        var (id, input) = await office.Draft();
        await office.Done("pemohon", new SaveDraft.Command(id, await office.Mark(id), input));

        Assert.Equal(notices, await office.Read(db => db.Notices.CountAsync()));
    }

    [Fact]
    public async Task What_was_filed_is_no_draft_any_more()
    {
        var filed = await office.File();

        Assert.Equal(nameof(SopRule.AlreadySubmitted), (await office.Refused("pemohon", new SaveDraft.Command(filed.CaseId, await office.Mark(filed.CaseId), new()))).Code);
        Assert.Equal(nameof(SopRule.AlreadySubmitted), (await office.Refused("pemohon", new DiscardDraft.Command(filed.CaseId, await office.Mark(filed.CaseId)))).Code);
    }

    [Fact]
    public async Task A_discarded_draft_leaves_no_rows()
    {
        var (id, _) = await office.Draft();

        await office.Done("pemohon", new DiscardDraft.Command(id, await office.Mark(id)));

        Assert.False(await office.Read(db => db.Cases.AnyAsync(c => c.Id == id)));
        Assert.False(await office.Read(db => db.Attachments.AnyAsync(a => a.CaseId == id)));
    }

    [Fact]
    public async Task A_copy_takes_the_form_but_not_what_must_be_stated_anew()
    {
        var filed = await office.File();

        var copy = DraftText.Read(await Kept(await office.Done("pemohon", new StartRequest.Command(CopyOf: filed.CaseId))));

        Assert.Equal("Memperbarui berita dan dokumen layanan.", copy.Purpose);
        Assert.Equal((new DateOnly(2026, 11, 24), false), (copy.ValidFrom, copy.Undertaking));
    }

    [Fact]
    public async Task A_copy_for_a_third_party_keeps_the_contract_and_ends_with_it()
    {
        var (id, input) = await office.Draft();
        (input.Status, input.Nip, input.Nik) = (EmploymentStatus.ThirdParty, "", "9901011507880901");
        (input.ContractEnd, input.ValidUntil) = (new(2026, 12, 31), new(2026, 12, 31));
        var filed = await office.Done("pemohon", new SubmitRequest.Command(id, await office.Mark(id), input));

        var copy = DraftText.Read(await Kept(await office.Done("pemohon", new StartRequest.Command(CopyOf: filed.CaseId))));

        Assert.Equal((new DateOnly(2026, 12, 31), new DateOnly(2026, 12, 31)), (copy.ContractEnd, copy.ValidUntil));
    }

    private Task<string> Kept(Guid id) => office.Read(db => db.Requests.Where(r => r.Id == id).Select(r => r.Draft).SingleAsync());
}
