using AccessPortal.Data;
using AccessPortal.Data.Demo;
using AccessPortal.Live;
using AccessPortal.Requests;
using AccessPortal.UseCases;
using AccessPortal.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Live;

/// <summary>What ends a session, and what an open page of it may do from then on.</summary>
public sealed class SessionDoorTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    public static TheoryData<SessionEnd> Causes => [.. Enum.GetValues<SessionEnd>()];

    private SessionDoor Door => _office.Services.GetRequiredService<SessionDoor>();

    [Theory, MemberData(nameof(Causes))]
    public async Task An_open_page_of_a_session_that_is_over_can_do_nothing_and_says_why(SessionEnd cause)
    {
        var tab = await OpenTab.Of(_office, "pemohon");
        var told = new List<SessionState>();
        using var listening = Door.Listen(tab.Secret, Kept(told));
        Assert.True((await tab.Desk.Send(new WorkCount.Query())).Ok);
        var audited = await _office.Read(db => db.AuditEntries.CountAsync());

        await End(tab, cause);
        _office.Time.Advance(TimeSpan.FromSeconds(1));

        foreach (var refusal in new[] { (await tab.Desk.Send(new WorkCount.Query())).Refusal, (await tab.Desk.Reread(new WorkCount.Query())).Refusal, (await tab.Desk.Send(new StartRequest.Command())).Refusal })
            Assert.Equal((RefusalKind.Denied, "SessionEnded", cause.ToString()), (refusal!.Kind, refusal.Code, Assert.Single(refusal.Facts)));
        Assert.Equal(audited, await _office.Read(db => db.AuditEntries.CountAsync()));
        await Door.Watch(CancellationToken.None);
        await Until(() => told.Any(s => s.IsOver));
        Assert.Equal(cause, told.Last(s => s.IsOver).Cause);
        var row = await Row(tab);
        Assert.Equal((true, cause), (row.EndedAt is not null, row.End));
    }

    [Fact]
    public async Task What_has_ended_does_not_begin_again()
    {
        var tab = await OpenTab.Of(_office, "pemohon");
        await End(tab, SessionEnd.Left);
        await Door.Look(tab.Secret, CancellationToken.None);
        await Door.Watch(CancellationToken.None);
        await _office.Read(db => db.People.Where(p => p.Id == DemoOffice.PersonId("pemohon")).ExecuteUpdateAsync(p => p.SetProperty(x => x.LeftAt, (DateTimeOffset?)null)));
        _office.Time.Advance(TimeSpan.FromSeconds(1));

        await Door.Act(tab.Secret, CancellationToken.None);

        Assert.True((await Door.Look(tab.Secret, CancellationToken.None)) is { IsOver: true, Cause: SessionEnd.Left });
    }

    [Fact]
    public async Task Who_signs_out_while_the_database_is_locked_is_out_at_once_and_it_is_recorded_later()
    {
        var tab = await OpenTab.Of(_office, "pemohon");
        await using (var scope = _office.Services.CreateAsyncScope())
        {
            await using var other = await scope.ServiceProvider.GetRequiredService<PortalDb>().BeginWrite(CancellationToken.None);

            await Door.End(tab.Secret, SessionEnd.SignedOut, CancellationToken.None);

            _office.Time.Advance(TimeSpan.FromSeconds(5));
            Assert.True((await Door.Look(tab.Secret, CancellationToken.None)).IsOver);
            Assert.Null((await Row(tab)).EndedAt);
        }

        await Door.Watch(CancellationToken.None);

        Assert.Equal(SessionEnd.SignedOut, (await Row(tab)).End);
        Assert.True((await Door.Look(tab.Secret, CancellationToken.None)).IsOver);
    }

    [Fact]
    public async Task A_click_that_waited_until_its_session_was_over_counts_no_more()
    {
        var tab = await OpenTab.Of(_office, "pemohon");
        var drafts = await _office.Read(db => db.Requests.CountAsync());
        await using var scope = _office.Services.CreateAsyncScope();
        await using var other = await scope.ServiceProvider.GetRequiredService<PortalDb>().BeginWrite(CancellationToken.None);

        var click = Task.Run(() => tab.Desk.Send(new StartRequest.Command()));
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        _office.Time.Advance(Session.IdleAfter);
        await other.CommitAsync();

        Assert.Equal("SessionEnded", (await click).Refusal?.Code);
        Assert.Equal(drafts, await _office.Read(db => db.Requests.CountAsync()));
    }

    [Fact]
    public async Task A_page_is_warned_two_minutes_before_and_an_act_takes_the_warning_back()
    {
        var tab = await OpenTab.Of(_office, "pemohon");
        var told = new List<SessionState>();
        using var listening = Door.Listen(tab.Secret, Kept(told));

        _office.Time.Advance(Session.IdleAfter - SessionState.Warned - TimeSpan.FromSeconds(1));
        await Door.Watch(CancellationToken.None);
        Assert.Empty(told);
        _office.Time.Advance(TimeSpan.FromSeconds(1));
        await Door.Watch(CancellationToken.None);
        await Until(() => told is [{ IsNear: true, IsOver: false, Cause: SessionEnd.Idle }]);
        await Door.Act(tab.Secret, CancellationToken.None);

        await Until(() => told is [_, { IsNear: false, IsOver: false }]);
    }

    [Fact]
    public async Task Acts_are_stored_at_most_once_a_minute()
    {
        var tab = await OpenTab.Of(_office, "pemohon");
        var began = (await Row(tab)).ActedAt;

        _office.Time.Advance(TimeSpan.FromSeconds(59));
        await Door.Act(tab.Secret, CancellationToken.None);
        Assert.Equal(began, (await Row(tab)).ActedAt);
        _office.Time.Advance(TimeSpan.FromSeconds(1));
        await Door.Act(tab.Secret, CancellationToken.None);

        Assert.Equal(began + TimeSpan.FromMinutes(1), (await Row(tab)).ActedAt);
    }

    [Fact]
    public async Task What_a_page_asks_by_itself_is_no_act()
    {
        var tab = await OpenTab.Of(_office, "pemohon");

        for (var minute = 0; minute < 29; minute++)
        {
            _office.Time.Advance(TimeSpan.FromMinutes(1));
            Assert.True((await tab.Desk.Reread(new WorkCount.Query())).Ok);
        }
        _office.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("SessionEnded", (await tab.Desk.Reread(new WorkCount.Query())).Refusal?.Code);
    }

    [Fact]
    public async Task A_change_of_posts_ends_nothing()
    {
        var tab = await OpenTab.Of(_office, "kasi.layanan");
        Assert.NotEmpty((await tab.Desk.Send(new WhoAmI.Query())).Value!.Capacities);

        await _office.Read(db => db.Holdings.Where(h => h.PersonId == DemoOffice.PersonId("kasi.layanan")).ExecuteUpdateAsync(h => h.SetProperty(x => x.Until, _office.Time.GetUtcNow())));
        _office.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Empty((await tab.Desk.Send(new WhoAmI.Query())).Value!.Capacities);
        Assert.False((await Door.Look(tab.Secret, CancellationToken.None)).IsOver);
    }

    [Fact]
    public async Task A_sign_in_without_a_session_counts_for_nothing()
    {
        Assert.Equal(RefusalKind.Denied, (await OpenTab.WithoutSession(_office, "pemohon").Desk.Send(new WorkCount.Query())).Refusal?.Kind);
        Assert.True((await Door.Look(null, CancellationToken.None)).IsOver);
        Assert.True((await Door.Look(Session.NewSecret(), CancellationToken.None)).IsOver);
    }

    [Fact]
    public async Task The_database_knows_only_what_the_secret_hashes_to()
    {
        var tab = await OpenTab.Of(_office, "pemohon");

        var row = await Row(tab);

        Assert.Equal((64, 64), (tab.Secret.Length, row.Id.Length));
        Assert.DoesNotContain(tab.Secret, row.ToString(), StringComparison.Ordinal);
    }

    private Task End(OpenTab tab, SessionEnd cause) => cause.Befall("pemohon", _office.Services, _office.Time,
        signOut: () => Door.End(tab.Secret, SessionEnd.SignedOut, CancellationToken.None), act: () => Door.Act(tab.Secret, CancellationToken.None));

    private Task<Session> Row(OpenTab tab)
    {
        var key = Session.KeyOf(tab.Secret);
        return _office.Read(db => db.Sessions.AsNoTracking().SingleAsync(s => s.Id == key));
    }

    private static Func<SessionState, Task> Kept(List<SessionState> told) => state =>
    {
        told.Add(state);
        return Task.CompletedTask;
    };

    private static async Task Until(Func<bool> holds)
    {
        for (var i = 0; i < 200 && !holds(); i++) await Task.Delay(TimeSpan.FromMilliseconds(25));
        Assert.True(holds());
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();
}
