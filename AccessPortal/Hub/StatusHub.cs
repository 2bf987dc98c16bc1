using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace AccessPortal.Hub;

/// <summary>What a client outside a circuit is told: which case moved and how; never what it is about.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Step">The step acted on.</param>
/// <param name="Verdict">The verdict, where there was one.</param>
/// <param name="Outcome">The case's outcome now.</param>
/// <param name="OpenSteps">Steps that wait now.</param>
public sealed record StatusMessage(Guid CaseId, string? Number, string Step, string? Verdict, string Outcome, IReadOnlyList<string> OpenSteps);

/// <summary>What the hub calls on its clients.</summary>
public interface IStatusClient
{
    /// <summary>A case that this client may see has changed.</summary>
    Task StatusChanged(StatusMessage message);
}

/// <summary>
/// Live events for clients outside a circuit. The group follows from the sign-in alone: the hub has no method by which a client could ask
/// for more.
/// </summary>
[Authorize]
public sealed class StatusHub(Caller caller, SessionDoor door, IServiceProvider services) : Hub<IStatusClient>
{
    internal static string Person(Guid id) => $"person:{id:N}";

    public override async Task OnConnectedAsync()
    {
        var (connection, session) = (Context, Context.User?.FindFirst(PortalClaims.Session)?.Value);
        if (session is not null) connection.Items[nameof(SessionDoor)] = door.Listen(session, state => End(connection, state));
        if ((await door.Look(session, connection.ConnectionAborted)).IsOver)
        {
            connection.Abort();
            return;
        }
        if (Guid.TryParse(Context.User?.FindFirst(PortalClaims.Person)?.Value, out var person)) caller.SetIdentity(person);
        await services.GetRequiredService<CallerReader>().Read(caller, Context.ConnectionAborted);
        if (caller.IsKnown) await Groups.AddToGroupAsync(Context.ConnectionId, Person(caller.PersonId));
        await base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        (Context.Items[nameof(SessionDoor)] as IDisposable)?.Dispose();
        return base.OnDisconnectedAsync(exception);
    }

    private static Task End(HubCallerContext connection, SessionState state)
    {
        if (state.IsOver) connection.Abort();
        return Task.CompletedTask;
    }
}

/// <summary>Sends an event to each of those who may see its case, once: who holds a post is asked at the event, not at the connection.</summary>
internal sealed class HubRelay(IHubContext<StatusHub, IStatusClient> hub, OfficeToday today) : IEventRelay
{
    public async Task Relay(CaseEvent e, CancellationToken ct)
    {
        var chart = (await today.Now(ct)).Chart;
        var people = e.Persons.Concat(e.Positions.SelectMany(chart.HoldersOf)).Concat(Caller.RolesThatSeeAll.SelectMany(chart.HoldersOf));
        await hub.Clients.Groups([.. people.Distinct().Select(StatusHub.Person)]).StatusChanged(new(e.CaseId, e.Number, e.StepCode, e.Verdict?.ToString(), e.Outcome.ToString(), e.OpenSteps));
    }
}
