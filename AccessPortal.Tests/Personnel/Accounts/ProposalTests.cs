using AccessPortal.Domain.Cases;
using AccessPortal.Personnel;
using Microsoft.EntityFrameworkCore;
using static AccessPortal.Tests.Personnel.Accounts.AccountActs;

namespace AccessPortal.Tests.Personnel.Accounts;

/// <summary>What two administrators have to want; the second of the demo office is "kabid" here.</summary>
public sealed class ProposalTests : IAsyncLifetime
{
    private const string Holder = "kasi.layanan";
    private readonly TestOffice _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Who_holds_a_part_in_the_procedure_is_not_reset_by_one_administrator()
    {
        Assert.Equal("SecondAdministratorMissing", await _office.CodeOf("admin", new RenewLink.Command(Key(Holder))));

        Assert.True(await _office.CanEnter(Holder));
        Assert.Empty(await _office.Done("admin", new WaitingProposals.Query()));
    }

    [Fact]
    public async Task An_account_that_was_never_used_gets_its_new_link_from_one()
    {
        await _office.Done("admin", new OpenAccount.Command(Key("teknis.kedua"), "yudha.l"));

        Assert.NotNull((await _office.Done("admin", new RenewLink.Command(Key("teknis.kedua")))).Slip);
    }

    [Fact]
    public async Task A_reset_waits_for_another_than_its_proposer_who_gets_the_link()
    {
        var id = await Proposed();
        Assert.True(await _office.CanEnter(Holder));
        Assert.Equal("ProposalWaits", await _office.CodeOf("admin", new RenewLink.Command(Key(Holder))));
        Assert.Equal("OwnProposal", await _office.CodeOf("admin", new DecideProposal.Command(id, Agrees: true)));
        Assert.Equal("Denied", await _office.CodeOf(Holder, new DecideProposal.Command(id, Agrees: true)));

        var slip = (await _office.Done("kabid", new DecideProposal.Command(id, Agrees: true))).Slip!;

        Assert.False(await _office.CanEnter(Holder));
        Assert.True((await _office.Accept(slip)).Ok);
        Assert.Equal("AlreadyDecided", await _office.CodeOf("kabid", new DecideProposal.Command(id, Agrees: false)));
        Assert.Equal([NoticeKind.ActProposed, NoticeKind.ActAgreed, NoticeKind.AccountReset], await Told(Holder));
        Assert.Equal([NoticeKind.AgreementWaiting], await Told("kabid"));
        Assert.True(await _office.Read(db => db.AuditEntries.AnyAsync(e => e.Command == "RenewLink" && e.PersonId == Key("kabid"))));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("kabid")]
    public async Task What_is_declined_or_taken_back_is_not_carried_out(string decider)
    {
        var id = await Proposed();

        Assert.Null((await _office.Done(decider, new DecideProposal.Command(id, Agrees: false))).Slip);

        Assert.True(await _office.CanEnter(Holder));
        Assert.Equal([NoticeKind.ActProposed, NoticeKind.ActDeclined], await Told(Holder));
        Assert.Empty(await _office.Done("kabid", new WaitingProposals.Query()));
    }

    [Fact]
    public async Task What_is_no_longer_allowed_when_it_is_agreed_to_goes_on_waiting()
    {
        var id = await Proposed();
        await _office.Done("kabid", new DisableAccount.Command(Key(Holder)));

        Assert.Equal("AccountClosed", await _office.CodeOf("kabid", new DecideProposal.Command(id, Agrees: true)));

        Assert.Single(await _office.Done("kabid", new WaitingProposals.Query()));
    }

    private async Task<Guid> Proposed()
    {
        await _office.MakeAdministrator("kabid");
        Assert.Null((await _office.Done("admin", new RenewLink.Command(Key(Holder)))).Slip);
        var row = Assert.Single(await _office.Done("kabid", new WaitingProposals.Query()));
        Assert.Equal(("RenewLink", "Damar Wanasurya, S.Kom.", "Intan Lentera, S.T.", false), (row.Act, row.Person, row.Proposer, row.IsOwn));
        return row.Id;
    }

    private Task<List<NoticeKind>> Told(string person) =>
        _office.Read(db => db.Notices.Where(n => n.RecipientId == Key(person) && n.Kind >= NoticeKind.ActProposed).OrderBy(n => n.Id).Select(n => n.Kind).ToListAsync());
}
