using AccessPortal.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.UseCases;
using Bunit;

namespace AccessPortal.Tests.Cases;

/// <summary>The one moment at which the initial password stands on a screen.</summary>
public sealed class SecretPanelTests : RoomContext
{
    private const string Password = "Awal-Sekali-2026!";

    [Fact]
    public void An_opened_secret_hides_itself_when_its_minute_is_over()
    {
        var panel = Opened();
        panel.WaitForAssertion(() => Assert.Contains("60 detik", panel.Find("[role=timer]").TextContent, StringComparison.Ordinal));

        for (var left = 59; left > 0; left--)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            var words = $"dalam {left} detik";
            panel.WaitForAssertion(() => Assert.Contains(words, panel.Find("[role=timer]").TextContent, StringComparison.Ordinal));
        }
        Assert.Contains(Password, panel.Markup, StringComparison.Ordinal);
        Time.Advance(TimeSpan.FromSeconds(1));

        panel.WaitForAssertion(() => Assert.DoesNotContain(Password, panel.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Copying_hands_the_secret_to_the_clipboard_and_says_so()
    {
        var panel = Opened();

        panel.FindAll("button")[0].Click();

        Assert.Equal(Password, Assert.Single(JSInterop.VerifyInvoke("portal.copy").Arguments));
        Assert.Contains("Tersalin", panel.FindAll("button")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_has_kept_it_hides_it_at_once()
    {
        var panel = Opened();

        panel.FindAll("button")[1].Click();

        Assert.DoesNotContain(Password, panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_password_of_their_own_opens_nothing_and_is_told_at_the_field()
    {
        Desk.Answer<RevealSecret.Command, RevealSecret.Revealed>(_ => new Answer<RevealSecret.Revealed>(null, new(RefusalKind.Invalid, "Invalid", [], [new("Password", "PasswordWrong", [])])));

        var panel = Asked();

        Assert.Contains("Kata sandi", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("[data-revealed]"));
    }

    private IRenderedComponent<SecretPanel> Opened()
    {
        Desk.Answer<RevealSecret.Command, RevealSecret.Revealed>(_ => new RevealSecret.Revealed("kirana", SecretKind.Password, new(Password)));
        return Asked();
    }

    private IRenderedComponent<SecretPanel> Asked()
    {
        var panel = Render<SecretPanel>(p => p
            .Add(x => x.CaseId, Guid.NewGuid()).Add(x => x.MayReveal, true)
            .Add(x => x.Secret, new(SecretKind.Password, SecretState.Ready, Time.GetUtcNow().AddDays(3))));
        panel.Find("#own-password").Input("Contoh-2026!");
        panel.Find("form").Submit();
        return panel;
    }
}
