using AccessPortal.Personnel;
using AccessPortal.UseCases;
using Bunit;

namespace AccessPortal.Tests.Personnel.Accounts;

/// <summary>A person's account as its administrator sees it.</summary>
public sealed class AccountCardTests : RoomContext
{
    private static readonly AccountSheet.View s_none = new(AccountState.None, "melati.usadawati", null, null, null, IsOwn: false);
    private static readonly LinkSlip s_slip = new("Melati Usadawati, S.K.M.", "Dinkes", "melati.usadawati", new("abc123"), Given.Wib(2026, 11, 27, 10));

    [Fact]
    public void The_link_of_a_new_account_is_shown_until_it_is_handed_over()
    {
        Desk.Answer<AccountSheet.Query, AccountSheet.View>(_ => Desk.Sent.OfType<OpenAccount.Command>().Any() ? s_none with { State = AccountState.Invited, LinkEndsAt = s_slip.EndsAt } : s_none);
        Desk.Answer<OpenAccount.Command, LinkSlip>(_ => s_slip);
        var card = Render<AccountCard>(p => p.Add(c => c.PersonId, Guid.NewGuid()));

        card.Find("[data-open]").Click();

        Assert.EndsWith("/undangan/abc123", card.Find("[data-link]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.Find(".qr svg"));
        Assert.Equal("melati.usadawati", Sent<OpenAccount.Command>().UserName);
        card.FindAll(".slip button")[1].Click();
        Assert.Empty(card.FindAll("[data-slip]"));
        Assert.DoesNotContain("abc123", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_name_says_so_at_its_field()
    {
        Desk.Answer<AccountSheet.Query, AccountSheet.View>(_ => s_none);
        Desk.Answer<OpenAccount.Command, LinkSlip>(_ => new Answer<LinkSlip>(null, new(RefusalKind.Invalid, "Invalid", [], [new("UserName", "DuplicateUserName", [])])));
        var card = Render<AccountCard>(p => p.Add(c => c.PersonId, Guid.NewGuid()));

        card.Find("[data-open]").Click();

        Assert.Contains("sudah dipakai akun lain", card.Find(".fault-text").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_own_account_there_is_nothing_to_press()
    {
        Desk.Answer<AccountSheet.Query, AccountSheet.View>(_ => s_none with { State = AccountState.Open, IsOwn = true });

        Assert.Empty(Render<AccountCard>(p => p.Add(c => c.PersonId, Guid.NewGuid())).FindAll("button"));
    }
}
