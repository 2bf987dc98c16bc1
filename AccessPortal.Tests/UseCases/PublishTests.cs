using System.Data.Common;
using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Data.Demo;
using AccessPortal.Data.Sqlite;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.Live;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.UseCases;

/// <summary>What a command brings about is told once, and only after everybody else can read it.</summary>
public sealed class PublishTests : IAsyncLifetime
{
    private static readonly StatusAudience s_all = new(Guid.NewGuid(), [], SeesAll: true);
    private readonly BeforeCommit _commit = new();
    private readonly TestOffice _office;

    public PublishTests() => _office = new()
    {
        With = services =>
        {
            services.ConfigureDbContext<SqlitePortalDb>(o => o.AddInterceptors(_commit));
            services.AddScoped<IRequestHandler<SavesTwice.Command, Unit>, SavesTwice.Handler>();
        },
    };

    public async Task InitializeAsync()
    {
        await _office.InitializeAsync();
        await Pump.StartAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await Pump.StopAsync(CancellationToken.None);
        await _office.DisposeAsync();
    }

    [Fact]
    public async Task An_event_is_heard_once_and_only_when_another_connection_can_read_it()
    {
        var filed = await _office.File();
        await Settled();
        var (before, cases, register) = (filed.Version, Cases.Told, Register.Told);
        List<long> told = [];
        List<int> read = [];
        _commit.Do = async () =>
        {
            // Long enough for whatever was told too early to come out of the pump.
            await Task.Delay(200);
            told.AddRange(Cases.Told - cases, Register.Told - register);
        };
        var heard = new TaskCompletionSource();
        using var listening = Cases.Listen(s_all, e => e.CaseId == filed.CaseId, async _ =>
        {
            read.Add(await _office.Read(db => db.Cases.Where(c => c.Id == filed.CaseId).Select(c => c.Version).SingleAsync()));
            heard.TrySetResult();
        }, onlyNew: true);

        await _office.Done("atasan", new SavesTwice.Command(filed.CaseId));
        await heard.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await Settled();

        Assert.Equal([0, 0], told);
        Assert.Equal([before + 1], read);
        Assert.Equal((cases + 1, register + 1), (Cases.Told, Register.Told));
    }

    [Fact]
    public async Task What_is_rolled_back_is_never_told()
    {
        var filed = await _office.File();
        await Settled();
        var before = (Cases.Told, Register.Told);
        _commit.Do = () => throw new InvalidTimeZoneException("The disk is gone.");

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _office.Send("atasan", new SavesTwice.Command(filed.CaseId)));
        await Settled();

        Assert.Equal(before, (Cases.Told, Register.Told));
    }

    private StatusPump Pump => _office.Services.GetRequiredService<StatusPump>();

    private StatusFeed Cases => _office.Services.GetRequiredService<StatusFeed>();

    private RegisterFeed Register => _office.Services.GetRequiredService<RegisterFeed>();

    private static Task Settled() => Task.Delay(300);

    /// <summary>P1-2b by a handler that saves in between, and a website beside it.</summary>
    private static class SavesTwice
    {
        [Audience]
        public sealed record Command(Guid CaseId) : ICommand<Unit>;

        public sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today, RegisterNews news) : IRequestHandler<Command, Unit>
        {
            public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
            {
                var @case = await file.Open<Case>(request.CaseId, null, cancellationToken);
                @case.Complete("P1-2b", caller.ActorFor(@case, "P1-2b"), Verdict.Accept, "", await today.Now(cancellationToken));
                await db.SaveChangesAsync(cancellationToken);
                news.Add(DemoOffice.WebsiteId("disdikbud"));
                await db.SaveChangesAsync(cancellationToken);
                return Unit.Value;
            }
        }
    }

    private sealed class BeforeCommit : DbTransactionInterceptor
    {
        public Func<Task>? Do { get; set; }

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (Do is { } act)
            {
                Do = null;
                await act();
            }
            return result;
        }
    }
}
