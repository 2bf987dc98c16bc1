using System.Net;
using System.Text.RegularExpressions;
using AccessPortal.Data;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.SignIn;

/// <summary>An installed portal begins empty, and with one link that makes one administrator.</summary>
public sealed partial class FirstStartTests
{
    [Fact]
    public async Task An_installed_portal_holds_nobody_and_is_set_up_once_by_the_link_it_prints()
    {
        var (screen, before) = (new StringWriter(), Console.Out);
        Console.SetOut(TextWriter.Synchronized(screen));
        using var portal = new PortalInProduction();
        using var browser = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var signIn = await browser.GetStringAsync("/masuk");
        Console.SetOut(before);
        var link = Link().Match(screen.ToString()).Value;

        Assert.DoesNotContain("contoh", signIn, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, 0), (await Count(portal, db => db.People), await Count(portal, db => db.Users)));
        var made = await browser.Fill(link, "persiapan", ("FullName", "Intan Lentera, S.T."), ("UserName", "intan"), ("Password", "Awal-Sekali-2026!"), ("Again", "Awal-Sekali-2026!"));
        Assert.Equal("/masuk", made.Headers.Location?.AbsolutePath);
        Assert.Equal(1, await Count(portal, db => db.Users));
        Assert.DoesNotContain("<form", await browser.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.Enter("intan", "Awal-Sekali-2026!")).StatusCode);
    }

    private static async Task<int> Count<T>(PortalInProduction portal, Func<PortalDb, IQueryable<T>> query)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<PortalDb>()).CountAsync();
    }

    [GeneratedRegex("/persiapan/[0-9a-f]{32}", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
