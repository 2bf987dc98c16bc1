using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Requests;

/// <summary>A renewal, the short way: everything that is known goes along, the holder says until when.</summary>
public sealed class RenewalUseCaseTests : IAsyncLifetime
{
    private static readonly Guid s_onPaper = DemoGrants.KeyOf("disdikbud", "kirana");
    private readonly TestOffice _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Only_the_new_end_and_the_undertaking_are_missing_after_an_earlier_request()
    {
        var (grant, _) = await Given();

        var draft = await Opened(grant);

        Assert.Equal((RequestKind.Renewal, grant, "Memperbarui berita dan dokumen layanan.", "800/1/2026"), (draft.Input.Kind, draft.Input.GrantId, draft.Input.Purpose, draft.Input.DecreeNumber));
        Assert.Equal("SK.pdf", Assert.Single(draft.Files).FileName);
        Assert.Equal((null, false), (draft.Input.ValidUntil, draft.Input.Undertaking));
        Assert.Equal(grant, draft.Renewed?.Id);
        (draft.Input.ValidUntil, draft.Input.Undertaking) = (new DateOnly(2028, 5, 31), true);
        var filed = await _office.Done("pemohon", new SubmitRequest.Command(draft.Id, await _office.Mark(draft.Id), draft.Input));
        Assert.Equal([Granting.Endorse.Code], filed.OpenSteps);
    }

    [Fact]
    public async Task The_register_has_the_new_end_after_10_and_keeps_the_account()
    {
        var (grant, until) = await Given();
        var draft = await Opened(grant);
        (draft.Input.ValidUntil, draft.Input.Undertaking) = (until.AddMonths(6), true);
        var standing = await _office.Done("pemohon", new SubmitRequest.Command(draft.Id, await _office.Mark(draft.Id), draft.Input));

        while (standing.OpenSteps[0] != Granting.CreateAccount.Code) standing = await _office.Next(standing);
        var userName = await _office.Read(db => db.Grants.Where(g => g.Id == grant).Select(g => g.UserName.ToString()).SingleAsync());
        standing = await _office.Done("teknis", new CreateAccount.Command(standing.CaseId, standing.Version, userName, SecretKind.Password, null));
        while (standing.OpenSteps[0] != Granting.Use.Code)
        {
            Assert.Equal(until, await End(grant));
            standing = await _office.Next(standing);
        }

        Assert.Equal(until.AddMonths(6), await End(grant));
    }

    [Fact]
    public async Task What_the_paper_register_does_not_know_is_left_to_ask_for()
    {
        var draft = await Opened(s_onPaper);

        Assert.Equal(("", "", 0), (draft.Input.Purpose, draft.Input.DecreeNumber, draft.Files.Count));
        Assert.NotEmpty(draft.Input.Phone);
    }

    [Fact]
    public async Task A_renewal_that_is_begun_is_taken_up_again_with_what_was_typed()
    {
        var draft = await Opened(s_onPaper);
        draft.Input.Purpose = "Masih mengelola berita.";
        await _office.Done("pemohon", new SaveDraft.Command(draft.Id, await _office.Mark(draft.Id), draft.Input));

        var again = await Opened(s_onPaper);

        Assert.Equal((draft.Id, "Masih mengelola berita."), (again.Id, again.Input.Purpose));
    }

    [Fact]
    public async Task A_renewal_under_way_is_followed_not_begun_anew()
    {
        var (grant, until) = await Given();
        var draft = await Opened(grant);
        (draft.Input.ValidUntil, draft.Input.Undertaking) = (until.AddMonths(6), true);
        var filed = await _office.Done("pemohon", new SubmitRequest.Command(draft.Id, await _office.Mark(draft.Id), draft.Input));

        var place = await _office.Done("pemohon", new StartRenewal.Command(grant));

        Assert.Equal((filed.CaseId, filed.Number), (place.RequestId, place.Number));
    }

    [Fact]
    public async Task The_new_end_comes_after_the_present_one()
    {
        var (grant, until) = await Given();
        var draft = await Opened(grant);
        (draft.Input.ValidUntil, draft.Input.Undertaking) = (until, true);

        var refusal = await _office.Refused("pemohon", new SubmitRequest.Command(draft.Id, await _office.Mark(draft.Id), draft.Input));

        Assert.Equal((nameof(FormInput.ValidUntil), "RenewalLater"), Assert.Single(refusal.Fields.Select(f => (f.Field, f.Code))));
    }

    [Fact]
    public async Task A_renewal_never_asks_for_more_than_the_right_is()
    {
        var (grant, until) = await Given();
        var draft = await Opened(grant);
        (draft.Input.ValidUntil, draft.Input.Undertaking, draft.Input.Types) = (until.AddMonths(6), true, AccessTypes.Files | AccessTypes.Mail);

        var filed = await _office.Done("pemohon", new SubmitRequest.Command(draft.Id, await _office.Mark(draft.Id), draft.Input));

        Assert.Equal(AccessTypes.Files, await _office.Read(db => db.Requests.Where(r => r.Id == filed.CaseId).SelectMany(r => r.Forms).Select(f => f.Types).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_renews_a_right_of_somebody_else() =>
        Assert.Equal(RefusalKind.NotFound, (await _office.Refused("pj", new StartRenewal.Command(s_onPaper))).Kind);

    [Fact]
    public async Task A_third_partys_contract_that_ends_with_the_right_is_asked_for_anew()
    {
        var (grant, until) = await Given(f => (f.Status, f.Nip, f.Nik, f.ContractEnd) = (EmploymentStatus.ThirdParty, "", "9901011507880901", f.ValidUntil));

        var draft = await Opened(grant);

        Assert.Equal((until, null, "9901011507880901"), (await End(grant), draft.Input.ContractEnd, draft.Input.Nik));
    }

    // A right of "pemohon" that the portal itself has given.
    private async Task<(Guid Grant, DateOnly Until)> Given(Action<FormInput>? change = null)
    {
        var (id, input) = await _office.Draft();
        change?.Invoke(input);
        var standing = await _office.Done("pemohon", new SubmitRequest.Command(id, await _office.Mark(id), input));
        while (standing.Outcome is CaseOutcome.Running) standing = await _office.Next(standing);
        var number = standing.Number;
        return await _office.Read(async db => await db.Grants.Where(g => g.RequestNumber == number).Select(g => ValueTuple.Create(g.Id, g.ValidUntil!.Value)).SingleAsync());
    }

    private async Task<DraftForm.View> Opened(Guid grant) =>
        await _office.Done("pemohon", new DraftForm.Query((await _office.Done("pemohon", new StartRenewal.Command(grant))).RequestId));

    private Task<DateOnly?> End(Guid grant) => _office.Read(db => db.Grants.Where(g => g.Id == grant).Select(g => g.ValidUntil).SingleAsync());
}
