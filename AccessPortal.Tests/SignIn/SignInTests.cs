using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;

namespace AccessPortal.Tests.SignIn;

public sealed partial class SignInTests(PortalInDevelopment portal) : IClassFixture<PortalInDevelopment>
{
    private readonly HttpClient _browser = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    [Theory]
    [InlineData("/tugas", "/masuk?ReturnUrl=%2Ftugas")]
    [InlineData("/tidak/ada", "/masuk?ReturnUrl=%2Ftidak%2Fada")]
    public async Task A_stranger_is_sent_to_the_sign_in_page(string page, string signIn)
    {
        var answer = await _browser.GetAsync(page);

        Assert.Equal(signIn, answer.Headers.Location?.PathAndQuery);
    }

    [Fact]
    public async Task Who_signs_in_comes_back_to_the_page_asked_for()
    {
        var answer = await Enter("kadis", "Contoh-2026!", "?ReturnUrl=%2Fpermintaan%3Fcari%3Drsud");

        Assert.Equal(new Uri("http://localhost/permintaan?cari=rsud"), answer.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync("/sop")).StatusCode);
    }

    [Fact]
    public async Task An_address_elsewhere_is_not_followed()
    {
        var answer = await Enter("kadis", "Contoh-2026!", "?ReturnUrl=%2F%2Fcontoh.example");

        Assert.Equal(new Uri("http://localhost/"), answer.Headers.Location);
    }

    [Fact]
    public async Task Nobody_learns_which_names_exist_or_are_locked()
    {
        var unknown = await Refusal("tidak.ada");
        var locked = "";
        for (var i = 0; i < 7; i++) locked = await Refusal("helpdesk");

        Assert.NotEmpty(unknown);
        Assert.Equal(unknown, locked);
        Assert.Null((await Enter("helpdesk", "Contoh-2026!")).Headers.Location);
    }

    [Fact]
    public async Task A_form_left_open_too_long_is_shown_anew()
    {
        using var form = new FormUrlEncodedContent([new("_handler", "masuk"), new("Input.UserName", "kadis")]);

        var answer = await _browser.PostAsync("/masuk?ReturnUrl=%2Ftugas", form);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/masuk?ReturnUrl=%2Ftugas", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Nobody_else_can_sign_one_out()
    {
        await Enter("auditor", "Contoh-2026!");

        await _browser.PostAsync("/keluar", null);

        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync("/sop")).StatusCode);
    }

    [Fact]
    public async Task No_page_can_be_framed_nor_run_a_foreign_script()
    {
        var answer = await _browser.GetAsync("/masuk");

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
    }

    private async Task<string> Refusal(string user)
    {
        var page = await (await Enter(user, "Bukan-Sandinya-1")).Content.ReadAsStringAsync();
        return Alert().Match(page).Groups["words"].Value;
    }

    private Task<HttpResponseMessage> Enter(string user, string password, string query = "") => _browser.Enter(user, password, query);

    [GeneratedRegex("role=\"alert\"[^>]*>(?<words>[^<]+)<", RegexOptions.NonBacktracking)]
    private static partial Regex Alert();
}
