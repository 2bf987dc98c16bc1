using System.Net;
using AccessPortal.Live;
using AccessPortal.Personnel;
using AccessPortal.Tests.Personnel.Accounts;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.SignIn;

/// <summary>The page to which a one-time link leads, as a browser meets it.</summary>
public sealed class InvitationPageTests(PortalInDevelopment portal) : IClassFixture<PortalInDevelopment>
{
    [Fact]
    public async Task Opening_a_link_uses_nothing_up_and_setting_the_password_does()
    {
        var link = await Invite("dinkes.staf1", "satu.uji");
        using var browser = Browser();
        for (var i = 0; i < 3; i++) Assert.Contains("Melati", await browser.GetStringAsync(link), StringComparison.Ordinal);

        Assert.Equal("/masuk?tautan=terpakai", (await Set(browser, link)).Headers.Location?.PathAndQuery);

        Assert.Contains("Kata sandi sudah dibuat", await browser.GetStringAsync("/masuk?tautan=terpakai"), StringComparison.Ordinal);
        Assert.Equal("/masuk?tautan=gugur", (await browser.GetAsync(link)).Headers.Location?.PathAndQuery);
        Assert.Contains("tidak berlaku lagi", await browser.GetStringAsync("/masuk?tautan=gugur"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.Enter("satu.uji", AccountActs.Good)).StatusCode);
    }

    [Fact]
    public async Task Of_two_browsers_at_once_one_sets_the_password()
    {
        var link = await Invite("dinkes.staf2", "dua.uji");
        using var first = Browser();
        using var second = Browser();

        var answers = await Task.WhenAll(Set(first, link), Set(second, link));

        Assert.Single(answers, a => a.Headers.Location?.PathAndQuery == "/masuk?tautan=terpakai");
    }

    [Fact]
    public async Task A_weak_password_is_refused_at_its_field_and_the_link_stays()
    {
        var link = await Invite("dinkes.kepala", "tiga.uji");
        using var browser = Browser();

        var office = await (await Set(browser, link, "Informatika kunyit tujuh")).Content.ReadAsStringAsync();
        var differing = await (await browser.Fill(link, "undangan", ("Password", AccountActs.Good), ("Again", "lain"))).Content.ReadAsStringAsync();

        Assert.Contains("di sini: informatika", office, StringComparison.Ordinal);
        Assert.Contains("Kedua kata sandi tidak sama", differing, StringComparison.Ordinal);
        Assert.Equal("/masuk?tautan=terpakai", (await Set(browser, link)).Headers.Location?.PathAndQuery);
    }

    private static Task<HttpResponseMessage> Set(HttpClient browser, string link, string password = AccountActs.Good) =>
        browser.Fill(link, "undangan", ("Password", password), ("Again", password));

    private HttpClient Browser() => portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private async Task<string> Invite(string person, string name)
    {
        var desk = new Desk(portal.Services.GetRequiredService<IServiceScopeFactory>(), new SignedAs("admin"), portal.Services.GetRequiredService<SharedReads>());
        return "/undangan/" + (await desk.Send(new OpenAccount.Command(AccountActs.Key(person), name))).Value!.Token.Reveal();
    }
}
