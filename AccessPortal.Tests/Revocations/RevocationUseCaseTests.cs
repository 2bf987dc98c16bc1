using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Revocations;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;

namespace AccessPortal.Tests.Revocations;

/// <summary>P3 by the portal's own messages, on SQLite.</summary>
public sealed class RevocationUseCaseTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task Seven_steps_take_an_account_away()
    {
        var at = await _office.RevocationAt(Revoking.Acknowledge);

        at = await _office.Onward(at);

        Assert.Equal(CaseOutcome.Completed, at.Outcome);
        Assert.Equal(GrantState.Disabled, await _office.StateOf());
        Assert.Contains(NoticeKind.AccessRevoked, await _office.Notices("pemohon", at));
    }

    [Theory]
    [InlineData("pemohon"), InlineData("kasi.layanan"), InlineData("atasan"), InlineData("auditor")]
    public async Task Only_who_answers_for_the_website_files(string account) =>
        Assert.Equal(RefusalKind.Denied, (await _office.Refused(account, new FileRevocation.Command(DemoOffice.WebsiteId("disdikbud"), [RevocationActs.Grant("disdikbud", "kirana")], RevocationActs.Input()))).Kind);

    [Fact]
    public async Task The_same_account_is_not_revoked_twice()
    {
        var first = await _office.FileRevocation();

        var refusal = await _office.Refused("pj", new FileRevocation.Command(DemoOffice.WebsiteId("disdikbud"), [RevocationActs.Grant("disdikbud", "kirana")], RevocationActs.Input()));

        Assert.Equal((nameof(SopRule.AlreadyUnderRevocation), first.Number!), (refusal.Code, refusal.Facts[0]));
    }

    [Theory]
    [InlineData("kasi.layanan"), InlineData("administrator"), InlineData("helpdesk"), InlineData("pemohon")]
    public async Task A_proposal_waits_for_the_owner_who_confirms_it(string account)
    {
        var proposed = await _office.Propose(account);
        Assert.Equal(["P3-1"], proposed.OpenSteps);

        var confirmed = await _office.Done("pj", new ConfirmProposal.Command(proposed.CaseId, proposed.Version, RevocationActs.Input()));

        Assert.Equal(["P3-3"], confirmed.OpenSteps);
    }

    [Fact]
    public async Task Nobody_proposes_the_end_of_a_colleagues_access() =>
        Assert.Equal(RefusalKind.Denied, (await _office.Refused("dinkes.staf1", new ProposeRevocation.Command(DemoOffice.WebsiteId("disdikbud"), [RevocationActs.Grant("disdikbud", "kirana")], RevocationActs.Input()))).Kind);

    [Fact]
    public async Task A_declined_proposal_needs_a_reason_and_leaves_the_access()
    {
        var proposed = await _office.Propose("helpdesk");
        Assert.Equal(RefusalKind.Invalid, (await _office.Refused("pj", new DeclineProposal.Command(proposed.CaseId, proposed.Version, " "))).Kind);

        var declined = await _office.Done("pj", new DeclineProposal.Command(proposed.CaseId, proposed.Version, "Masih bertugas"));

        Assert.Equal((CaseOutcome.Kept, GrantState.Active), (declined.Outcome, await _office.StateOf()));
    }

    [Fact]
    public async Task A_returned_request_is_mended_with_its_old_values_beside_the_new()
    {
        var filed = await _office.FileRevocation();
        var returned = await _office.Done("kasi.layanan", Acts.Complete(filed, Verdict.Return, "TMT belum diisi"));
        await _office.Done("pj", new ResubmitRevocation.Command(returned.CaseId, returned.Version, RevocationActs.Input(i => i.DecreeEffectiveOn = new(2026, 11, 1))));

        var view = await _office.Done("pj", new ReadRevocation.Query(filed.Number!));

        Assert.Equal((null, new DateOnly(2026, 11, 1)), (view.FormBefore!.DecreeEffectiveOn, view.Form.DecreeEffectiveOn));
    }

    [Fact]
    public async Task Who_filed_takes_it_back_until_it_is_recorded()
    {
        var filed = await _office.FileRevocation();
        Assert.Equal(nameof(SopRule.NotTheRequester), (await _office.Refused("kasi.layanan", new WithdrawRevocation.Command(filed.CaseId, filed.Version, "Keliru"))).Code);

        var withdrawn = await _office.Done("pj", new WithdrawRevocation.Command(filed.CaseId, filed.Version, "Keliru"));

        Assert.Equal(CaseOutcome.Withdrawn, withdrawn.Outcome);
    }

    [Fact]
    public async Task The_last_administrator_is_warned_about_when_it_is_filed()
    {
        var input = RevocationActs.Input(i => i.Successor = "");
        var command = new FileRevocation.Command(DemoOffice.WebsiteId("ppdb"), [RevocationActs.Grant("ppdb", await Account("ppdb", "disdikbud.staf2"))], input);
        Assert.Equal(nameof(SopRule.LastAdministrator), (await _office.Refused("pj", command)).Code);

        input.NoSuccessor = "Situs dikelola vendor sampai pengelola baru ditunjuk.";
        var filed = await _office.Done("pj", command);

        Assert.Equal("P3-5", (await _office.Deactivate(await _office.Onward(filed))).OpenSteps[0]);
    }

    [Fact]
    public async Task A_last_administrator_is_followed_by_somebody_who_holds_or_asks_for_access()
    {
        var (site, right) = (DemoOffice.WebsiteId("ppdb"), RevocationActs.Grant("ppdb", await Account("ppdb", "disdikbud.staf2")));
        var asks = await _office.File("pj", "ppdb");
        var standing = await _office.Done("pj", new LastAccounts.Query(site, [right]));
        Assert.Equal([(DemoOffice.PersonId("pemohon"), null), (DemoOffice.PersonId("pj"), asks.Number)], standing.Remaining.Select(s => (s.PersonId, s.Request)));
        var input = RevocationActs.Input(i => i.Successor = "-");
        var command = new FileRevocation.Command(site, [right], input);
        Assert.Equal(nameof(SopRule.LastAdministrator), (await _office.Refused("pj", command)).Code);
        input.SuccessorId = DemoOffice.PersonId("kadis");
        Assert.Equal("SuccessorUnknown", (await _office.Refused("pj", command)).Fields[0].Code);

        input.SuccessorId = DemoOffice.PersonId("pemohon");
        var filed = await _office.Done("pj", command);

        Assert.Equal(await _office.NameOf("pemohon"), (await _office.Done("pj", new ReadRevocation.Query(filed.Number!))).Form.Successor);
        Assert.Equal("P3-5", (await _office.Deactivate(await _office.Onward(filed))).OpenSteps[0]);
    }

    [Theory]
    [InlineData(EvidenceKind.Screenshot), InlineData(EvidenceKind.PanelList)]
    public async Task A_screenshot_or_a_panels_list_counts_only_when_it_is_attached(EvidenceKind kind)
    {
        var at = await _office.RevocationAt(Revoking.Confirm);
        var command = new ConfirmRevocation.Command(at.CaseId, at.Version, kind, "Daftar akun", "");
        Assert.Equal(nameof(SopRule.EvidenceMissing), (await _office.Refused("kasi.layanan", command)).Code);

        await _office.AttachEvidence(at);
        await _office.Done("kasi.layanan", command);

        Assert.Equal("panel.png", (await _office.Done("pj", new ReadRevocation.Query(at.Number!))).Evidence!.Reference);
    }

    [Fact]
    public async Task Part_of_a_right_must_be_less_than_the_whole()
    {
        var command = new FileRevocation.Command(DemoOffice.WebsiteId("disdikbud"), [RevocationActs.Grant("disdikbud", "kirana")], RevocationActs.Input(i => (i.IsPartial, i.RemainingTypes) = (true, AccessTypes.Database)));

        Assert.Equal("PartNotLess", (await _office.Refused("pj", command)).Fields[0].Code);
    }

    [Fact]
    public async Task A_website_without_an_owner_is_answered_for_by_the_head_of_its_unit()
    {
        await NobodyAnswersFor("tirtakencana");
        var proposed = await _office.Propose("helpdesk", "tono", "tirtakencana");

        Assert.Equal(["P3-1"], proposed.OpenSteps);
        Assert.Equal(RefusalKind.NotFound, (await _office.Refused("pj", new ConfirmProposal.Command(proposed.CaseId, proposed.Version, RevocationActs.Input()))).Kind);
        Assert.Equal(["P3-3"], (await _office.Done("tirtakencana.kepala", new ConfirmProposal.Command(proposed.CaseId, proposed.Version, RevocationActs.Input(i => i.NoSuccessor = "Pengelola baru belum ditunjuk.")))).OpenSteps);
    }

    [Fact]
    public async Task A_new_owner_finds_what_waits_for_the_owner()
    {
        await NobodyAnswersFor("tirtakencana");
        var proposed = await _office.Propose("helpdesk", "tono", "tirtakencana");

        var named = await _office.Done("kasi.layanan", new NameOwner.Command(proposed.CaseId, DemoOffice.PersonId("tirtakencana.staf2")));

        Assert.Equal(["P3-3"], (await _office.Done("tirtakencana.staf2", new ConfirmProposal.Command(proposed.CaseId, named.Version, RevocationActs.Input(i => i.NoSuccessor = "Pengelola baru belum ditunjuk.")))).OpenSteps);
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private Task<int> NobodyAnswersFor(string site) => _office.Read(async db =>
    {
        (await db.Websites.FindAsync(DemoOffice.WebsiteId(site)))!.Entrust(new(null, null), "", Guid.Empty, _office.Time.GetUtcNow());
        return await db.SaveChangesAsync();
    });

    private Task<string> Account(string site, string holder) => _office.Read(db =>
    {
        var (w, p) = (DemoOffice.WebsiteId(site), DemoOffice.PersonId(holder));
        return Task.FromResult(db.Grants.Where(g => g.WebsiteId == w && g.HolderId == p).OrderBy(g => g.GivenAt).Select(g => g.UserName).AsEnumerable().First().ToString());
    });
}
