using System.Collections.Concurrent;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using AccessPortal.Register;
using AccessPortal.Requests;
using AccessPortal.UseCases;
using AccessPortal.Work;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.UseCases;

/// <summary>One reading per event and distinct audience, never across audiences, on the demo office's database.</summary>
public sealed class SharedReadTests : IAsyncLifetime
{
    private static readonly RequestList.Query s_all = new(new(RequestScope.All));
    private readonly Tally _tally = new();
    private readonly TestOffice _office;

    public SharedReadTests() => _office = new()
    {
        With = services => services.AddSingleton(_tally).AddScoped(typeof(IPipelineBehavior<,>), typeof(Counting<,>)),
    };

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Circuits_of_one_audience_read_once()
    {
        var answers = await Task.WhenAll(Enumerable.Repeat("helpdesk", 10).Append("arsip").Select(who => Reread(who, s_all)));

        Assert.Equal(1, _tally.Of(s_all));
        Assert.All(answers, a => Assert.Same(answers[0], a));
        Assert.NotEmpty(answers[0].Rows);
    }

    [Fact]
    public async Task Two_audiences_read_twice_and_see_what_is_theirs()
    {
        var query = new AccessRegister.Query(new() { Text = "kirana" });

        var (helpdesk, auditor) = (await Reread("helpdesk", query), await Reread("auditor", query));

        Assert.Equal(2, _tally.Of(query));
        Assert.Contains(helpdesk.Rows, r => r.Nip.Contains("199402", StringComparison.Ordinal));
        Assert.DoesNotContain(auditor.Rows, r => r.Nip.Contains("199402", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_a_person_s_own_is_never_shared()
    {
        var mine = new RequestList.Query(new(RequestScope.Mine));

        foreach (var who in (string[])["pemohon", "pemohon", "helpdesk", "kadis"])
        {
            var rows = (await Reread(who, mine)).Rows;
            Assert.All(rows, r => Assert.Equal(DemoOffice.PersonId(who), r.RequesterId));
        }

        Assert.Equal(4, _tally.Of(mine));
    }

    [Fact]
    public async Task Who_sees_some_requests_only_reads_alone()
    {
        var (pj, atasan) = (await Reread("pj", s_all), await Reread("atasan", s_all));

        Assert.Equal(2, _tally.Of(s_all));
        Assert.NotEqual(pj.Rows.Count, (await Reread("helpdesk", s_all)).Rows.Count);
        Assert.NotSame(pj, atasan);
    }

    [Fact]
    public async Task Holders_of_one_post_share_what_waits_for_it()
    {
        var waiting = new MyWork.Query(OfPosts: true);

        var (first, second) = (await Reread("teknis", waiting), await Reread("teknis.kedua", waiting));

        Assert.Same(first, second);
        Assert.Contains(first.Rows, r => r.StepCode == Granting.CreateAccount.Code);
        Assert.NotSame(first, await Reread("administrator", waiting));
    }

    [Fact]
    public async Task What_waits_for_a_person_stands_in_no_shared_answer()
    {
        // He asks for access himself and has to confirm it: that is his alone, whatever his page believes.
        Assert.True((await _office.Done("administrator", new MyWork.Query())).HasOwn);

        var shared = await Reread("administrator", new MyWork.Query(OfPosts: true));

        Assert.DoesNotContain(shared.Rows, r => r.StepCode == Granting.Use.Code);
        Assert.False(shared.HasOwn);
    }

    [Fact]
    public async Task A_later_event_is_answered_from_a_later_reading()
    {
        var filed = await _office.File();
        Assert.Equal(Granting.Endorse.Code, await Waits("helpdesk", filed.Number!));

        await _office.Next(filed);
        Tell();

        Assert.Equal(Granting.DisposeToDivision.Code, await Waits("helpdesk", filed.Number!));
    }

    [Fact]
    public async Task Who_looks_on_at_a_case_gets_its_page_without_anybody_s_powers()
    {
        var filed = await _office.File("helpdesk");
        var page = new ReadRequest.Query(filed.Number!, LooksOn: true);

        Assert.True((await _office.Done("helpdesk", page)).May.Withdraw);
        Assert.False((await Reread("helpdesk", page)).May.Withdraw);
        Assert.Equal(RefusalKind.NotFound, (await _office.DeskOf("teknis.kedua").Reread(page)).Refusal?.Kind);
    }

    private async Task<string?> Waits(string who, string number) => (await Reread(who, s_all)).Rows.Single(r => r.Number == number).Waiting?.StepCode;

    private async Task<T> Reread<T>(string account, IQuery<T> query)
    {
        var answer = await _office.DeskOf(account).Reread(query);
        Assert.True(answer.Ok, answer.Refusal?.Code);
        return answer.Value;
    }

    // The pump is a hosted service, which a test office does not start.
    private void Tell() =>
        _office.Services.GetRequiredService<StatusFeed>().Publish(new(Guid.NewGuid(), null, ProcedureCode.Granting, "", null, CaseOutcome.Running, [], [], [], []));

    private sealed class Tally
    {
        private readonly ConcurrentDictionary<object, int> _carried = new();

        public int Of(object message) => _carried.GetValueOrDefault(message);

        public void Add(object message) => _carried.AddOrUpdate(message, 1, (_, n) => n + 1);
    }

    private sealed class Counting<TRequest, T>(Tally tally) : IPipelineBehavior<TRequest, T> where TRequest : IRequest<T>
    {
        public Task<T> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<T> next)
        {
            tally.Add(request);
            return next();
        }
    }
}
