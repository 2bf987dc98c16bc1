using System.Globalization;
using System.Text.RegularExpressions;
using AccessPortal.Data;
using AccessPortal.Domain.Sop;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.SignIn;

/// <summary>The link that the machine's command line prints while the portal runs.</summary>
public sealed partial class SetUpLinkTests(PortalInDevelopment portal) : IClassFixture<PortalInDevelopment>
{
    [Trait("Category", "Long")]
    [Fact]
    public async Task A_link_from_the_command_line_makes_one_more_administrator_once_even_for_two_at_a_time()
    {
        using var browser = Browser(portal);
        await browser.GetAsync("/masuk");
        var before = await Read(db => db.Users.CountAsync());
        var link = await NewLink();

        var taken = await browser.Fill(link, "persiapan", Entry("admin"));
        Assert.Contains("sudah dipakai", await taken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var other = Browser(portal);
        var answers = await Task.WhenAll(browser.Fill(link, "persiapan", Entry("intan")), other.Fill(link, "persiapan", Entry("lentera")));

        Assert.Single(answers, a => a.Headers.Location?.AbsolutePath is "/masuk");
        Assert.Equal(before + 1, await Read(db => db.Users.CountAsync()));
        Assert.DoesNotContain("<form", await browser.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Single(await Read(db => db.Positions.Where(p => p.Role == Role.PortalAdministrator).ToListAsync()));
        var entry = await Read(db => db.AuditEntries.SingleAsync(e => e.Command == "SetUpLink"));
        Assert.Equal(Guid.Empty, entry.PersonId);
        Assert.Contains("Command line of ", await Read(db => db.AuditPayloads.Where(p => p.Sequence == entry.Sequence).Select(p => p.Json).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_ends_after_an_hour_and_a_later_one_ends_those_before()
    {
        using (var begun = Browser(portal)) await begun.GetAsync("/masuk");
        var kept = Path.Combine(portal.Folder, "keys", "setup.link");
        var first = await NewLink();
        var second = await NewLink();
        using var browser = Browser(portal);

        Assert.DoesNotContain("<form", await browser.GetStringAsync(first), StringComparison.Ordinal);
        Assert.Contains("<form", await browser.GetStringAsync(second), StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(kept);
        var (until, now) = (DateTimeOffset.Parse(lines[1], CultureInfo.InvariantCulture), TimeProvider.System.GetUtcNow());
        Assert.InRange(until - now, TimeSpan.FromMinutes(50), TimeSpan.FromHours(1));
        await File.WriteAllLinesAsync(kept, [lines[0], now.ToString("O")]);
        Assert.DoesNotContain("<form", await browser.GetStringAsync(second), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Beside_a_running_portal_a_backup_is_made_and_a_restore_refused()
    {
        using (var begun = Browser(portal)) await begun.GetAsync("/masuk");
        var file = Path.Combine(portal.Folder, "kept.zip");

        var backup = await portal.Run("backup", file);
        var restore = await portal.Run("restore", file);

        Assert.Equal((0, ""), (backup.Code, backup.Error));
        Assert.Contains($"Keys are not in it: keep '{Path.Combine(portal.Folder, "keys")}' separately.", backup.Screen, StringComparison.Ordinal);
        Assert.Equal((1, ""), (restore.Code, restore.Screen));
        Assert.Equal($"The portal, or one of its commands, is running on '{Path.Combine(portal.Folder, "portal.db")}'; stop it before restoring.", restore.Error.Trim());
    }

    private static (string, string)[] Entry(string user) => [("FullName", "Intan Lentera, S.T."), ("UserName", user), ("Password", "Awal-Sekali-2026!"), ("Again", "Awal-Sekali-2026!")];

    private static HttpClient Browser(WebApplicationFactory<Program> portal) => portal.CreateClient(new() { AllowAutoRedirect = false });

    private async Task<string> NewLink()
    {
        var (code, screen, error) = await portal.Run("administrator");
        Assert.Equal((0, ""), (code, error));
        return Link().Match(screen).Value;
    }

    private async Task<T> Read<T>(Func<PortalDb, Task<T>> question)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    [GeneratedRegex("/persiapan/[0-9a-f]{32}", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
