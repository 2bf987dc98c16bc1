using System.Collections.Concurrent;
using System.Diagnostics;
using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Audit;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Tests.Register;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using AccessPortal.Work;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Work;

/// <summary>What the clock does with work that fails, and with very much of it. The office opens on Tuesday, 24 November 2026, 10.00 WIB.</summary>
public sealed class ClockWorkTests : IAsyncLifetime
{
    private readonly Failing _failing = new();
    private readonly TestOffice _office;

    public ClockWorkTests() => _office = new()
    {
        With = services => services.AddSingleton(_failing).AddScoped(typeof(IPipelineBehavior<,>), typeof(Sabotage<,>)),
    };

    [Fact]
    public async Task A_review_that_cannot_begin_holds_up_nothing_else()
    {
        var filed = await _office.File();
        _failing.Message = m => m is StartScheduledReviews.Command { Kind: ReviewKind.Semester };

        await ClockAt(Given.Wib(2027, 1, 4, 8));

        Assert.Equal(["Review Akses Istimewa Triwulan I 2027"], await Begun());
        Assert.NotNull(await _office.Read(db => db.WorkItems.Where(i => i.CaseId == filed.CaseId).Select(i => i.LateAt).SingleAsync()));
    }

    [Fact]
    public async Task A_hundred_and_fifty_rights_that_always_fail_starve_nobody_and_are_tried_less_and_less()
    {
        await Ending(150);
        var last = DemoGrants.KeyOf("bkpsdm", "nadia");
        _failing.Message = m => m is EndOfRight.Command end && end.GrantId != last && end.GrantId.ToString().StartsWith("c0000000", StringComparison.Ordinal);

        await ClockAt(Given.Wib(2026, 12, 7, 10));

        Assert.Equal(GrantState.SuspensionRequested, await _office.Read(db => db.Grants.Where(g => g.Id == last).Select(g => g.State).SingleAsync()));
        for (var i = 0; i < 20; i++) await ClockAt(_office.Time.GetUtcNow().AddSeconds(30));
        // At once, and after half a minute, one, two and four minutes more: five of twenty-one looks.
        Assert.Equal(5, Assert.Single(_failing.Tried.Values.Distinct()));
        Assert.Equal(150, _failing.Tried.Count);

        _failing.Message = _ => false;
        await ClockAt(_office.Time.GetUtcNow().AddMinutes(15));
        Assert.Equal(150, await Ordered());
    }

    [Fact]
    public async Task A_start_that_is_refused_is_audited_once_and_begins_when_the_reason_is_gone()
    {
        await _office.Read(db => db.Holdings.Where(h => db.Positions.Any(p => p.Id == h.PositionId && p.Role == Role.InfrastructureSectionHead)).ExecuteUpdateAsync(s => s.SetProperty(h => h.Until, _office.Time.GetUtcNow())));

        for (var i = 0; i < 10; i++) await ClockAt(Given.Wib(2027, 1, 4, 8).AddSeconds(30 * i));

        var entries = await _office.Read(db => db.AuditEntries.Where(e => e.Command == nameof(StartScheduledReviews)).ToListAsync());
        Assert.Equal([(AuditResult.Refused, nameof(SopRule.NobodyCanAct)), (AuditResult.Refused, nameof(SopRule.NobodyCanAct))], entries.Select(e => (e.Result, e.Detail)));
        await _office.Read(db => db.Holdings.Where(h => db.Positions.Any(p => p.Id == h.PositionId && p.Role == Role.InfrastructureSectionHead)).ExecuteUpdateAsync(s => s.SetProperty(h => h.Until, (DateTimeOffset?)null)));
        await ClockAt(Given.Wib(2027, 1, 4, 9));
        Assert.Equal(2, (await Begun()).Count);
    }

    [Fact]
    public async Task A_look_that_changes_nothing_leaves_nothing()
    {
        var filed = await _office.File();
        var desk = _office.Services.GetRequiredService<PortalDesk>();
        var looked = new EndOfRight.Command(DemoGrants.KeyOf("bkpsdm", "nadia"));
        await desk.Send(looked, CancellationToken.None);
        var before = await Kept(filed);

        await desk.Send(new AdvanceClock.Command(filed.CaseId), CancellationToken.None);
        await desk.Send(looked, CancellationToken.None);

        Assert.Equal(before, await Kept(filed));
    }

    [Fact]
    public async Task Rights_that_end_on_one_day_are_all_ordered_suspended_in_one_look_and_people_write_meanwhile()
    {
        var (took, longest) = await EndOfADay(100);

        Assert.InRange(longest, TimeSpan.Zero, TimeSpan.FromSeconds(3));
        // Ten thousand in five minutes are thirty milliseconds each; so many at once take longer each on a machine that does other things.
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Ten_thousand_rights_that_end_on_one_day_are_ordered_suspended_within_five_minutes()
    {
        var (took, longest) = await EndOfADay(10_000);

        Assert.InRange(longest, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private async Task<(TimeSpan Took, TimeSpan Longest)> EndOfADay(int count)
    {
        await Ending(count);
        _office.Time.SetUtcNow(Given.Wib(2026, 12, 1, 8));
        var begun = Stopwatch.GetTimestamp();
        var tick = Task.Run(_office.Tick);
        var (took, longest) = (TimeSpan.Zero, TimeSpan.Zero);
        do
        {
            var asked = Stopwatch.GetTimestamp();
            await _office.Done("pemohon", new StartRequest.Command());
            if (Stopwatch.GetElapsedTime(asked) is var waited && waited > longest) longest = waited;
            if (tick.IsCompleted) took = Stopwatch.GetElapsedTime(begun);
            else await Task.Delay(200);
        }
        while (took == TimeSpan.Zero);
        await tick;
        Assert.Empty(await Failures());
        Assert.Equal(count, await Ordered());
        Assert.Equal(count, await _office.Read(db => db.Revocations.CountAsync(r => r.OriginKind == OriginKind.Expiry)));
        Console.WriteLine($"{count} rights ended in {took.TotalSeconds:0.0} s; the longest that somebody else waited was {longest.TotalMilliseconds:0} ms.");
        return (took, longest);
    }

    // Rights of many websites whose last day is 30 November; none of them administers.
    private async Task Ending(int count)
    {
        // One for each of its websites at least; only so many of them end.
        await ManyGrants.Add(_office, Math.Max(count, 400));
        await using var connection = ManyGrants.Open(_office);
        await ManyGrants.Run(connection, """
            UPDATE Grants SET State = 1, AccountType = 0, Types = 1, Level = 1, IsPrivileged = 0, ValidUntil = NULL WHERE Id LIKE 'C0000000%';
            UPDATE Grants SET ValidUntil = '2026-11-30', EndLookOn = '2026-12-01' WHERE Id LIKE 'C0000000%' AND CAST(substr(Id, 25) AS INTEGER) <= $count;
            UPDATE GrantChanges SET State = 1, Types = 1, Level = 1, ValidUntil = '2026-11-30' WHERE GrantId LIKE 'C0000000%';
            """, count);
    }

    private Task ClockAt(DateTimeOffset at)
    {
        _office.Time.SetUtcNow(at.ToUniversalTime());
        return _office.Tick();
    }

    private Task<List<string>> Begun() => _office.Read(db => db.Reviews.IgnoreAutoIncludes().Where(r => r.Number!.StartsWith("RV-2027")).Select(r => r.Subject).ToListAsync());

    private Task<List<string>> Failures() => _office.Read(db => db.AuditEntries.Where(e => e.Command == nameof(EndOfRight) && e.Result != AuditResult.Done).Select(e => e.Detail).ToListAsync());

    private Task<int> Ordered() => _office.Read(db => db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM Grants WHERE Id LIKE 'C0000000%' AND State = {(int)GrantState.SuspensionRequested}").SingleAsync());

    private Task<(int Entries, int Notices, int Version)> Kept(CaseStanding at) => _office.Read(async db =>
        (await db.AuditEntries.CountAsync(), await db.Notices.CountAsync(), await db.Cases.Where(c => c.Id == at.CaseId).Select(c => c.Version).SingleAsync()));

    private sealed class Failing
    {
        public Predicate<object> Message { get; set; } = _ => false;

        public ConcurrentDictionary<object, int> Tried { get; } = new();
    }

    private sealed class Sabotage<TRequest, T>(Failing failing) : IPipelineBehavior<TRequest, T> where TRequest : IRequest<T>
    {
        public Task<T> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<T> next)
        {
            if (!failing.Message(request)) return next();
            failing.Tried.AddOrUpdate(request, 1, (_, n) => n + 1);
            throw new InvalidOperationException("It always fails.");
        }
    }
}
