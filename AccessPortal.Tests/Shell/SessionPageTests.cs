using AccessPortal.Data;
using AccessPortal.Live;
using AccessPortal.Shell;
using Bunit;

namespace AccessPortal.Tests.Shell;

public sealed class SessionPageTests : RoomContext
{
    public static TheoryData<SessionEnd> Causes => [.. Enum.GetValues<SessionEnd>()];

    [Theory, MemberData(nameof(Causes))]
    public void A_page_whose_session_is_over_says_why_and_leads_back_to_itself(SessionEnd cause)
    {
        Services.GetService<Microsoft.AspNetCore.Components.NavigationManager>()!.NavigateTo("/permintaan/HA-2026-0001?a=b");

        var page = Render<SessionOver>(p => p.Add(x => x.Cause, cause));

        Assert.DoesNotContain("SessionOver", page.Find("p").TextContent, StringComparison.Ordinal);
        Assert.Equal("/masuk?ReturnUrl=%2Fpermintaan%2FHA-2026-0001%3Fa%3Db", page.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void A_page_is_warned_with_the_office_s_time_and_can_be_kept_open()
    {
        var near = new SessionState(false, SessionEnd.Idle, Given.Wib(2026, 11, 24, 10, 30), IsNear: true);

        var warning = Render<SessionNear>(p => p.Add(x => x.State, near));

        Assert.Contains("pukul 10.30 WIB", warning.Markup, StringComparison.Ordinal);
        Assert.Equal("Tetap masuk", warning.Find("button").TextContent);
        warning.Render(p => p.Add(x => x.State, near with { IsNear = false }));
        Assert.Empty(warning.Markup.Trim());
    }

    [Fact]
    public void What_no_act_can_put_off_offers_none()
    {
        var warning = Render<SessionNear>(p => p.Add(x => x.State, new(false, SessionEnd.Expired, Given.Wib(2026, 11, 24, 22), IsNear: true)));

        Assert.Contains("22.00 WIB", warning.Markup, StringComparison.Ordinal);
        Assert.Empty(warning.FindAll("button"));
    }
}
