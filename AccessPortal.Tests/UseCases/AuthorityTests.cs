using System.Data;
using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Data.Demo;
using AccessPortal.Data.Sqlite;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.UseCases;

/// <summary>Authority is what somebody holds when their command has its turn, not when their page was shown.</summary>
public sealed class AuthorityTests : IAsyncLifetime
{
    private static readonly MethodInfo s_refusal = typeof(AuthorityTests).GetMethod(nameof(RefusalOf), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private readonly BeforeWriting _before = new();
    private readonly TestOffice _office;

    public AuthorityTests() => _office = new() { With = services => services.ConfigureDbContext<SqlitePortalDb>(o => o.AddInterceptors(_before)) };

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Whoever_loses_the_post_or_leaves_between_page_and_click_is_refused_by_every_command()
    {
        var commands = typeof(Desk).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && (Implements(t, typeof(ICommand<>)) || t.IsAssignableTo(typeof(IEvidence)))).ToList();
        List<string> carriedOut = [];
        foreach (var command in commands)
        {
            var audience = command.GetCustomAttribute<AudienceAttribute>()!;
            if (audience.Anyone) continue;
            var account = audience.Roles is [var role, ..] ? HolderOf(role) : "pemohon";
            _before.Once = () => Relieve(account, leaves: audience.Roles.Count == 0);
            if (await (Task<Refusal?>)s_refusal.MakeGenericMethod(AnswerOf(command)).Invoke(this, [account, RuntimeHelpers.GetUninitializedObject(command)])! is not { Kind: RefusalKind.Denied })
                carriedOut.Add(command.DeclaringType!.Name);
            await Restore(account);
        }

        Assert.True(commands.Count > 60, $"Only {commands.Count} commands were found.");
        Assert.Empty(carriedOut);
    }

    [Fact]
    public async Task A_click_that_waits_for_its_turn_counts_for_nothing_once_its_sender_has_lost_the_post()
    {
        var filed = await _office.File();
        await using var scope = _office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        Task<Answer<CaseStanding>> click;
        await using (var another = await db.BeginWrite(CancellationToken.None))
        {
            click = Task.Run(() => _office.Send("atasan", Acts.Complete(filed, Verdict.Accept)));
            await Task.Delay(300);
            Assert.False(click.IsCompleted);
            await Relieve(db, "atasan");
            await another.CommitAsync();
        }

        Assert.NotNull((await click).Refusal);
        Assert.Equal(filed.Version, await _office.Read(d => d.Cases.Where(c => c.Id == filed.CaseId).Select(c => c.Version).SingleAsync()));
    }

    [Fact]
    public async Task Who_no_longer_holds_the_post_takes_nothing_back_that_was_decided_in_it()
    {
        var done = await _office.Next(await _office.At(Granting.Receive));
        await _office.Read(db => Relieve(db, "kasi.sumberdaya"));

        Assert.NotNull((await _office.Send("kasi.sumberdaya", new UndoStep.Command(done.CaseId, done.Version))).Refusal);

        await Restore("kasi.sumberdaya");
        Assert.Equal(["P1-5"], (await _office.Done("kasi.sumberdaya", new UndoStep.Command(done.CaseId, done.Version))).OpenSteps);
    }

    private static string HolderOf(Role role) => role switch
    {
        Role.InfrastructureSectionHead => "kasi.layanan",
        Role.DivisionHead => "kabid",
        Role.TechnicalSupport => "teknis",
        Role.Administrator => "administrator",
        Role.Helpdesk => "helpdesk",
        Role.Auditor => "auditor",
        Role.PortalAdministrator => "admin",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Name an account that holds it."),
    };

    private static bool Implements(Type type, Type open) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == open);

    private static Type AnswerOf(Type message) =>
        message.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GetGenericArguments()[0];

    private async Task<Refusal?> RefusalOf<T>(string account, object message) => (await _office.Send(account, (IRequest<T>)message)).Refusal;

    private Task<int> Relieve(string account, bool leaves) => _office.Read(db => leaves
        ? db.People.Where(p => p.Id == DemoOffice.PersonId(account)).ExecuteUpdateAsync(s => s.SetProperty(p => p.LeftAt, _office.Time.GetUtcNow()))
        : Relieve(db, account));

    private Task<int> Relieve(PortalDb db, string account) =>
        db.Holdings.Where(h => h.PersonId == DemoOffice.PersonId(account)).ExecuteUpdateAsync(s => s.SetProperty(h => h.Until, _office.Time.GetUtcNow()));

    private async Task Restore(string account)
    {
        var id = DemoOffice.PersonId(account);
        await _office.Read(db => db.People.Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.LeftAt, (DateTimeOffset?)null)));
        await _office.Read(db => db.Holdings.Where(h => h.PersonId == id).ExecuteUpdateAsync(s => s.SetProperty(h => h.Until, (DateTimeOffset?)null)));
    }

    /// <summary>Lets something happen after the click and before its transaction has begun.</summary>
    private sealed class BeforeWriting : DbTransactionInterceptor
    {
        public Func<Task>? Once { get; set; }

        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            if (eventData.IsolationLevel is IsolationLevel.Serializable && Once is { } act)
            {
                Once = null;
                await act();
            }
            return result;
        }
    }
}
