using AccessPortal.Data;
using AccessPortal.Domain.Cases;
using AccessPortal.Live;
using AccessPortal.Personnel;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AccessPortal.Tests.Personnel.Accounts.AccountActs;

namespace AccessPortal.Tests.Personnel.Accounts;

/// <summary>The life of an account, from its link to its end.</summary>
public sealed class AccountTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task An_account_begins_with_a_link_for_three_working_days_of_which_only_the_hash_is_kept()
    {
        var slip = await _office.Invite();

        var user = await Account(Newcomer);
        Assert.Equal((Given.Wib(2026, 11, 27, 10), null, Session.KeyOf(slip.Token.Reveal())), (slip.EndsAt, user.PasswordHash, user.LinkHash));
        var mailed = await _office.Done("admin", new RenewLink.Command(Key(Newcomer), LinkWay.Mail));
        Assert.Equal(_office.Time.GetUtcNow().AddHours(24), mailed.Slip!.EndsAt);
        Assert.Equal("LinkGone", CodeOf((await _office.Accept(slip)).Refusal));
    }

    [Fact]
    public async Task A_link_sets_a_password_once_and_the_trail_says_who_but_not_what()
    {
        var slip = await _office.Invite();

        Assert.True((await _office.Accept(slip)).Ok);

        Assert.True(await _office.CanEnter("melati.u", Good));
        Assert.Equal("LinkGone", CodeOf((await _office.Accept(slip)).Refusal));
        var (by, json) = await _office.Read(db => (from e in db.AuditEntries
                                                   join p in db.AuditPayloads on e.Sequence equals p.Sequence
                                                   where e.Command == "AcceptInvitation"
                                                   orderby e.Sequence
                                                   select ValueTuple.Create(e.PersonId, p.Json)).FirstAsync());
        Assert.Equal(Key(Newcomer), by);
        Assert.DoesNotContain(slip.Token.Reveal(), json, StringComparison.Ordinal);
        Assert.DoesNotContain(Good, json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_use_a_link_at_once_one_wins()
    {
        var slip = await _office.Invite();

        var answers = await Task.WhenAll(_office.Accept(slip), _office.Accept(slip, "Lampion tujuh kunyit jembatan"));

        Assert.Single(answers, a => a.Ok);
        Assert.Single(answers, a => CodeOf(a.Refusal) == "LinkGone");
    }

    [Fact]
    public async Task A_link_that_was_not_used_in_time_is_void_and_listed_and_issued_anew()
    {
        var slip = await _office.Invite();
        _office.Time.Advance(slip.EndsAt - _office.Time.GetUtcNow());

        Assert.Equal("LinkGone", CodeOf((await _office.Accept(slip)).Refusal));
        var row = Assert.Single(await _office.Done("admin", new NotSignedInYet.Query()));
        Assert.Equal(("melati.u", true), (row.UserName, row.IsOver));
        var anew = (await _office.Done("admin", new RenewLink.Command(row.PersonId))).Slip!;
        Assert.True((await _office.Accept(anew)).Ok);
        Assert.Empty(await _office.Done("admin", new NotSignedInYet.Query()));
    }

    [Fact]
    public async Task A_reset_takes_the_password_away_ends_every_session_and_tells_its_person()
    {
        var door = _office.Services.GetRequiredService<SessionDoor>();
        var before = await Account("pj");
        var secret = await door.Begin(before.PersonId, before.Id, before.SecurityStamp!, CancellationToken.None);
        Assert.False((await door.Look(secret, CancellationToken.None)).IsOver);

        var slip = (await _office.Done("admin", new RenewLink.Command(Key("pj")))).Slip!;
        _office.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(SessionEnd.ProofChanged, (await door.Look(secret, CancellationToken.None)).Cause);
        Assert.False(await _office.CanEnter("pj"));
        Assert.True(await _office.Read(db => db.Notices.AnyAsync(n => n.RecipientId == Key("pj") && n.Kind == NoticeKind.AccountReset)));
        Assert.True((await _office.Accept(slip)).Ok);
        Assert.True(await _office.CanEnter("pj", Good));
    }

    [Fact]
    public async Task Nobody_signs_in_by_a_closed_account_until_it_is_opened_again()
    {
        await _office.Done("admin", new DisableAccount.Command(Key("pj")));
        Assert.False(await _office.CanEnter("pj"));
        Assert.Equal("AccountClosed", await _office.CodeOf("admin", new RenewLink.Command(Key("pj"))));

        await _office.Done("admin", new EnableAccount.Command(Key("pj")));
        Assert.True(await _office.CanEnter("pj"));
    }

    [Fact]
    public async Task A_closed_account_has_no_link_left()
    {
        var slip = await _office.Invite();
        await _office.Done("admin", new DisableAccount.Command(Key(Newcomer)));
        await _office.Done("admin", new EnableAccount.Command(Key(Newcomer)));

        Assert.Equal("LinkGone", CodeOf((await _office.Accept(slip)).Refusal));
    }

    [Fact]
    public async Task An_administrator_leaves_the_own_account_to_another()
    {
        Assert.Equal("OwnAccount", await _office.CodeOf("admin", new RenewLink.Command(Key("admin"))));
        Assert.Equal("OwnAccount", await _office.CodeOf("admin", new DisableAccount.Command(Key("admin"))));
        Assert.Equal("OwnAccount", await _office.CodeOf("admin", new RenameAccount.Command(Key("admin"), "lain")));
        Assert.Equal("Denied", await _office.CodeOf("helpdesk", new RenewLink.Command(Key("pj"))));
    }

    [Fact]
    public async Task The_last_administrator_who_can_sign_in_stays()
    {
        await _office.MakeAdministrator("kabid");
        await _office.Read(db => db.Users.Where(u => u.PersonId == Key("kabid")).ExecuteUpdateAsync(s => s.SetProperty(u => u.PasswordHash, (string?)null)));

        Assert.Equal("LastPortalAdministrator", await _office.CodeOf("kabid", new DisableAccount.Command(Key("admin"))));
    }

    [Fact]
    public async Task A_person_has_one_account_and_an_account_a_name_of_its_own()
    {
        await _office.Invite();

        Assert.Equal("AccountKnown", await _office.CodeOf("admin", new OpenAccount.Command(Key(Newcomer), "lain")));
        Assert.Equal("DuplicateUserName", await _office.CodeOf("admin", new OpenAccount.Command(Key("dinkes.staf2"), "MELATI.U")));
        Assert.Equal("InvalidUserName", await _office.CodeOf("admin", new OpenAccount.Command(Key("dinkes.staf2"), "dua kata")));
        Assert.Equal("DuplicateUserName", await _office.CodeOf("admin", new RenameAccount.Command(Key("pj"), "melati.u")));
        await _office.Done("admin", new RenameAccount.Command(Key("pj"), "rini.p"));
        Assert.True(await _office.CanEnter("rini.p"));
    }

    [Fact]
    public async Task Each_weak_password_is_refused_with_the_sentence_of_its_rule()
    {
        var slip = await _office.Invite();
        (string Password, string Code)[] weak =
        [
            ("Pagar-7", "PasswordTooShort"), (string.Concat(Enumerable.Repeat("jembatan7", 15)), "PasswordTooLong"), ("197812092007011", "PasswordCommon"),
            ("P@ssw0rd2026!", "PasswordCommon"), ("Rahasia-2026!!", "PasswordCommon"), ("qwertyuiop12", "PasswordCommon"), ("Indonesia1945Merdeka", "PasswordCommon"),
            ("ababababababab", "PasswordCommon"), ("Usadawati-kunyit-7", "PasswordNamed"), ("lampion portal kunyit", "PasswordNamed"),
        ];
        var words = _office.Services.GetRequiredService<RefusalText>();

        foreach (var (password, code) in weak)
        {
            var fault = Assert.Single((await _office.Accept(slip, password)).Refusal!.Fields);
            Assert.Equal(("Password", code), (fault.Field, fault.Code));
            Assert.Contains("kata sandi", words.Say(fault), StringComparison.OrdinalIgnoreCase);
        }
        Assert.True((await _office.Accept(slip)).Ok);
    }

    [Fact]
    public async Task The_own_password_is_changed_with_the_present_one()
    {
        Task<string> Refused(string present, string next) => _office.CodeOf("pj", new ChangePassword.Command(new(present), new(next)));

        Assert.Equal("PasswordWrong", await Refused("Bukan-Sandinya-1", Good));
        Assert.Equal("PasswordSame", await Refused(DemoAccounts.Password, DemoAccounts.Password));
        Assert.Equal("PasswordCommon", await Refused(DemoAccounts.Password, "Selamat-Pagi-2026"));
        await _office.Done("pj", new ChangePassword.Command(new(DemoAccounts.Password), new(Good)));

        Assert.False(await _office.CanEnter("pj"));
        Assert.True(await _office.CanEnter("pj", Good));
    }

    private Task<PortalUser> Account(string person) => _office.Read(db => db.Users.AsNoTracking().SingleAsync(u => u.PersonId == Key(person)));
}
