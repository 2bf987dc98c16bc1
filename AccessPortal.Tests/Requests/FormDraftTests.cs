using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Requests;

public sealed class FormDraftTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_new_draft_knows_its_applicant_the_next_post_and_a_year_of_validity()
    {
        var draft = await Begin();

        Assert.Equal("Kirana Bumiwarta, S.I.Kom.", draft.Input.FullName);
        Assert.Equal((new DateOnly(2026, 11, 24), new DateOnly(2027, 11, 24)), (draft.Input.ValidFrom!.Value, draft.Input.ValidUntil!.Value));
        Assert.Equal("Kepala Dinas Pendidikan dan Kebudayaan", draft.NextPost);
        Assert.True(draft is { IsOpen: true, Number: null, Mend: null });
        Assert.Contains(draft.Units, u => u.Id == draft.Input.UnitId);
    }

    [Fact]
    public async Task What_was_typed_comes_back_right_or_wrong()
    {
        var draft = await Begin();
        draft.Input.Nip = "1994 ab";
        draft.Input.PrivateMailReason = "  belum";
        office.Time.Advance(TimeSpan.FromSeconds(1));
        await office.Done("pemohon", new SaveDraft.Command(draft.Id, await office.Mark(draft.Id), draft.Input));

        var again = await office.Done("pemohon", new DraftForm.Query(draft.Id));

        Assert.Equal(("1994 ab", "  belum", office.Time.GetUtcNow()), (again.Input.Nip, again.Input.PrivateMailReason, again.Seen.SavedAt));
    }

    [Fact]
    public async Task A_draft_is_its_authors_own() =>
        Assert.Equal(RefusalKind.NotFound, (await office.Refused("helpdesk", new DraftForm.Query((await Begin()).Id))).Kind);

    [Fact]
    public async Task A_returned_request_opens_with_what_was_submitted_and_says_what_to_mend()
    {
        var id = await office.Read(db => db.Requests.Where(r => r.Outcome == CaseOutcome.Returned && r.RequesterId == DemoOffice.PersonId("pemohon")).Select(r => r.Id).FirstAsync());

        var draft = await office.Done("pemohon", new DraftForm.Query(id));

        Assert.NotEqual(AccessTypes.None, draft.Input.Types);
        Assert.NotEmpty(draft.Mend!.Note);
        Assert.NotEmpty(draft.Mend.By);
        Assert.Contains(draft.Known, w => w.Id == draft.Input.WebsiteId);
    }

    [Fact]
    public async Task A_renewal_begins_with_the_account_and_its_website()
    {
        var grant = (await Begin()).Grants[0];
        var id = await office.Done("pemohon", new StartRequest.Command(Kind: RequestKind.Renewal, GrantId: grant.Id));

        var draft = await office.Done("pemohon", new DraftForm.Query(id));

        Assert.Equal((RequestKind.Renewal, grant.Id, grant.WebsiteId, grant.Types), (draft.Input.Kind, draft.Input.GrantId, draft.Input.WebsiteId, draft.Input.Types));
        Assert.Contains(draft.Known, w => w.Id == grant.WebsiteId);
    }

    [Fact]
    public async Task A_copy_leaves_out_what_must_be_stated_anew()
    {
        var earlier = (await Begin()).Earlier[0];

        var copy = await office.Done("pemohon", new CopyForm.Query(earlier.Id));

        Assert.NotEmpty(copy.Input.Purpose);
        Assert.False(copy.Input.Undertaking);
        Assert.Null(copy.Input.ValidUntil);
        Assert.Equal(RefusalKind.NotFound, (await office.Refused("atasan", new CopyForm.Query(earlier.Id))).Kind);
    }

    [Fact]
    public async Task A_number_that_the_status_hides_neither_blocks_nor_is_kept()
    {
        var draft = await Begin();
        var input = FormFilled.In(draft.Input, (await office.Done("pemohon", new WebsiteSearch.Query("ppdb")))[0].Id);
        (input.Nik, input.ProposedSite) = ("half", "half");
        await office.Done("pemohon", new AddAttachment.Command(draft.Id, AttachmentKind.Decree, "SK.pdf", "%PDF-1.4"u8.ToArray()));

        var standing = await office.Done("pemohon", new SubmitRequest.Command(draft.Id, await office.Mark(draft.Id), input));

        Assert.StartsWith("HA-2026-", standing.Number, StringComparison.Ordinal);
        Assert.False((await office.Done("pemohon", new DraftForm.Query(draft.Id))).IsOpen);
        Assert.Null(await office.Read(db => db.Requests.Where(r => r.Id == draft.Id).SelectMany(r => r.Forms).Select(f => f.Nik).SingleAsync()));
    }

    private async Task<DraftForm.View> Begin() =>
        await office.Done("pemohon", new DraftForm.Query(await office.Done("pemohon", new StartRequest.Command())));
}
