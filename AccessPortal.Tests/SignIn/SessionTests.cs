using System.Net;
using AccessPortal.Data;
using AccessPortal.Tests.Journeys;
using AccessPortal.Tests.Live;

namespace AccessPortal.Tests.SignIn;

/// <summary>A session that is over, as a copied cookie and a program at the hub meet it: a real port, a clock that the test moves.</summary>
public sealed class SessionTests(ClockedPortal portal) : IClassFixture<ClockedPortal>
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(15);

    public static TheoryData<SessionEnd> Causes => [.. Enum.GetValues<SessionEnd>()];

    [Theory, MemberData(nameof(Causes))]
    public async Task A_cookie_is_worth_nothing_and_a_connection_is_closed_once_the_session_is_over(SessionEnd cause)
    {
        // One of them has left for good: each cause has an account of its own.
        var account = cause switch { SessionEnd.Left => "sekretaris", SessionEnd.ProofChanged => "kabid", _ => "helpdesk" };
        var cookies = await HubListener.SignIn(portal.Address, account);
        await using var listener = await HubListener.Of(portal, cookies);
        using var copy = Browser(Copy(cookies));
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync("/formulir/fr-01")).StatusCode);

        await End(cause, account, cookies);
        portal.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("/masuk", (await copy.GetAsync("/formulir/fr-01")).Headers.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.Unauthorized, (await copy.PostAsync("/hubs/status/negotiate?negotiateVersion=1", null)).StatusCode);
        await listener.IsClosed(s_soon);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => HubListener.Of(portal, Copy(cookies)));
    }

    [Fact]
    public async Task The_sign_in_page_says_why_the_session_ended()
    {
        using var browser = Browser(await HubListener.SignIn(portal.Address, "auditor"));
        Assert.DoesNotContain("Sesi berakhir", await browser.GetStringAsync("/masuk"), StringComparison.Ordinal);

        portal.Time.Advance(Session.IdleAfter);

        Assert.Contains("Sesi berakhir karena tidak ada kegiatan selama 30 menit.", await browser.GetStringAsync("/masuk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_acts_stays_signed_in()
    {
        using var browser = Browser(await HubListener.SignIn(portal.Address, "auditor"));
        for (var half = 0; half < 3; half++)
        {
            portal.Time.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.NoContent, (await browser.PostAsync("/sesi/kegiatan", null)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/formulir/fr-01")).StatusCode);
    }

    [Fact]
    public async Task Signing_in_anew_ends_the_session_of_before()
    {
        var cookies = await HubListener.SignIn(portal.Address, "auditor");
        using var copy = Browser(Copy(cookies));
        using var browser = Browser(cookies);

        Assert.Equal(HttpStatusCode.Found, (await browser.Enter("pj")).StatusCode);

        Assert.Equal("/masuk", (await copy.GetAsync("/formulir/fr-01")).Headers.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/formulir/fr-01")).StatusCode);
    }

    private async Task End(SessionEnd cause, string account, CookieContainer cookies)
    {
        using var browser = Browser(cookies);
        await cause.Befall(account, portal.Services, portal.Time, signOut: () => SignOut(browser), act: () => browser.PostAsync("/sesi/kegiatan", null));
    }

    private static async Task SignOut(HttpClient browser)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await browser.FormToken("/masuk"))]);
        Assert.Equal("/masuk", (await browser.PostAsync("/keluar", form)).Headers.Location?.OriginalString);
    }

    private HttpClient Browser(CookieContainer cookies) =>
        new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new(portal.Address) };

    private CookieContainer Copy(CookieContainer cookies)
    {
        var copy = new CookieContainer();
        copy.Add(cookies.GetCookies(new(portal.Address)));
        return copy;
    }
}
