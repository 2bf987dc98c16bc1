using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using AccessPortal.Notices;
using AccessPortal.Tests.Register;
using AccessPortal.Tests.UseCases;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Notices;

/// <summary>The bell of helpdesk, who sees every case and is told of few.</summary>
public sealed class NoticeBellTests : OpenPages
{
    [Fact]
    public async Task The_bell_rings_for_its_own_person_and_for_nobody_else()
    {
        await Pump.StartAsync(CancellationToken.None);
        var bell = Open<NoticeBell>(_ => { });
        var unread = await Unread();
        var drawn = bell.RenderCount;

        var filed = await Office.File();
        await Office.Next(filed);
        await Task.Delay(500);
        Assert.Equal(drawn, bell.RenderCount);

        await Office.Done("kasi.sumberdaya", Acts.Complete(await Office.File("helpdesk"), Verdict.Accept));
        var mine = await Unread();
        Assert.True(mine > unread, "Nothing was told to helpdesk.");
        Comes(bell, () => Assert.Contains(mine > 99 ? "99+" : mine.ToString(System.Globalization.CultureInfo.InvariantCulture), bell.Find(".unread-count").TextContent, StringComparison.Ordinal));
        await Pump.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void Who_is_told_hears_though_the_case_is_not_theirs_to_see()
    {
        var admin = new StatusAudience(Guid.NewGuid(), [], SeesAll: false);
        var stuck = new CaseEvent(Guid.NewGuid(), null, ProcedureCode.Granting, "P1-6", null, CaseOutcome.Running, [], [], [], []);

        Assert.False(admin.MayHear(stuck));
        Assert.True(admin.MayHear(stuck with { Told = [admin.PersonId] }));
    }

    private StatusPump Pump => Office.Services.GetRequiredService<StatusPump>();

    private async Task<int> Unread() => (await Office.Done("helpdesk", new MyNotices.Query())).Unread;
}
