using System.Net;
using System.Text.RegularExpressions;
using AccessPortal.Data;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.SignIn;

/// <summary>What the portal answers outside its interactive pages.</summary>
public sealed partial class PlainPagesTests(PortalInDevelopment portal) : IClassFixture<PortalInDevelopment>
{
    [Fact]
    public async Task Anybody_may_check_a_printed_form_which_names_nobody_until_they_ask_too_often()
    {
        var helpdesk = await SignedIn("helpdesk");
        var paper = await helpdesk.GetStringAsync("/permintaan/HA-2026-0001/cetak");
        var check = Check().Match(paper).Value;
        using var stranger = Browser();

        var answer = await stranger.GetStringAsync(check);

        Assert.Contains("Melati", paper, StringComparison.Ordinal);
        Assert.Contains("HA-2026-0001", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Melati", answer, StringComparison.Ordinal);
        HttpResponseMessage last;
        var asked = 1;
        do last = await stranger.GetAsync(check);
        while (last.StatusCode is HttpStatusCode.OK && ++asked < 50);
        Assert.Equal((20, HttpStatusCode.TooManyRequests, "60"), (asked, last.StatusCode, Assert.Single(last.Headers.GetValues("Retry-After"))));
    }

    [Fact]
    public async Task An_attachment_is_handed_to_those_of_its_case_only_and_never_runs()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var file = "/lampiran/" + await (from a in db.Attachments join c in db.Cases on a.CaseId equals c.Id where c.Number == "HA-2026-0018" select a.Id).FirstAsync();
        using var stranger = Browser();

        Assert.Equal("/masuk", (await stranger.GetAsync(file)).Headers.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await (await SignedIn("teknis")).GetAsync(file)).StatusCode);
        Assert.Equal("attachment", (await (await SignedIn("pemohon")).GetAsync(file)).Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so_and_leads_back()
    {
        var helpdesk = await SignedIn("helpdesk");

        var answer = await helpdesk.GetAsync("/tidak/ada/di/sini");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Halaman tidak ditemukan", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_chosen_is_remembered()
    {
        using var browser = Browser();
        Assert.Contains("Nama pengguna", await browser.GetStringAsync("/masuk"), StringComparison.Ordinal);

        Assert.Equal("/masuk", (await browser.GetAsync("/bahasa/en-GB?returnUrl=%2Fmasuk")).Headers.Location?.OriginalString);

        Assert.Contains("User name", await browser.GetStringAsync("/masuk"), StringComparison.Ordinal);
    }

    private HttpClient Browser() => portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private async Task<HttpClient> SignedIn(string account)
    {
        var browser = Browser();
        await browser.Enter(account);
        return browser;
    }

    [GeneratedRegex("/periksa/[A-Za-z0-9_-]{20,}", RegexOptions.NonBacktracking)]
    private static partial Regex Check();
}
