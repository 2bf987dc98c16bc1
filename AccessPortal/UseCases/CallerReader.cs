namespace AccessPortal.UseCases;

/// <summary>Says which person a desk serves: from the circuit, the request, or a test.</summary>
public interface ICallerIdentity
{
    /// <summary>The signed-in person; null for a stranger.</summary>
    Task<Guid?> PersonId();

    /// <summary>The secret of their session; null where there is none to end.</summary>
    Task<string?> Session() => Task.FromResult<string?>(null);
}

/// <summary>
/// Reads a caller's name and posts from the dated holdings: the one place where somebody who is signed in becomes somebody who may act. For
/// a command it happens inside the write transaction, so that who was relieved of a post while the click waited for its turn does not count.
/// </summary>
internal sealed class CallerReader(PortalDb db, OfficeToday today, OfficeRecords records, SessionDoor door)
{
    /// <summary>Fills the caller with who is signed in; leaves it a stranger when the person has left.</summary>
    /// <exception cref="Refused">The session is over.</exception>
    public Task Read(Caller caller, CancellationToken ct) => Read(caller, person => NameOf(person, ct), ct);

    /// <summary>The same for what is read again because of a live event: the event's other readings of this person share the name, never the posts.</summary>
    public Task Reread(Caller caller, SharedReads reads, CancellationToken ct) => Read(caller, person => reads.Share(person, () => NameOf(person, CancellationToken.None)), ct);

    private async Task Read(Caller caller, Func<Guid, Task<string?>> nameOf, CancellationToken ct)
    {
        if (caller.SignedIn is not { } person) return;
        if (caller.Session is { } session && await door.Look(session, ct) is { IsOver: true } over) throw Refused.SessionOver(over.Cause);
        if (await nameOf(person) is not { } name) return;
        var chart = await records.Chart(db, today.Instant, ct);
        caller.Become(person, name, [.. chart.HeldBy(person).Select(h => Held(chart.Find(h.PositionId)!, h))]);
    }

    private Task<string?> NameOf(Guid person, CancellationToken ct) =>
        db.People.Where(p => p.Id == person && (p.LeftAt == null || p.LeftAt > today.Instant)).Select(p => p.FullName).SingleOrDefaultAsync(ct);

    private static HeldPosition Held(Position post, Holding holding) => new(post.Id, post.Title, post.Role, holding.Kind);
}
