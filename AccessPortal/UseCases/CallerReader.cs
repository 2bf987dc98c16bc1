using AccessPortal.Data;
using AccessPortal.Live;
using Microsoft.EntityFrameworkCore;

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
internal sealed class CallerReader(PortalDb db, SessionDoor door, TimeProvider time)
{
    /// <summary>Fills the caller with who is signed in; leaves it a stranger when the person has left.</summary>
    /// <exception cref="Refused">The session is over.</exception>
    public async Task Read(Caller caller, CancellationToken ct)
    {
        if (caller.SignedIn is not { } person) return;
        if (caller.Session is { } session && await door.Look(session, ct) is { IsOver: true } over) throw Refused.SessionOver(over.Cause);
        var now = time.GetUtcNow();
        var name = await db.People.Where(p => p.Id == person && (p.LeftAt == null || p.LeftAt > now)).Select(p => p.FullName).SingleOrDefaultAsync(ct);
        if (name is null) return;
        var held = from h in db.Holdings
                   where h.PersonId == person && h.From <= now && (h.Until == null || h.Until > now)
                   join p in db.Positions on h.PositionId equals p.Id
                   select new HeldPosition(p.Id, p.Title, p.Role, h.Kind);
        caller.Become(person, name, await held.ToListAsync(ct));
    }
}
