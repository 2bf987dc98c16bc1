using System.Collections.Concurrent;

namespace AccessPortal.Live;

/// <summary>How a session stands.</summary>
/// <param name="IsOver">Whether it counts for nothing any more.</param>
/// <param name="Cause">Why it is over; while it lasts, what ends it unless something else does before.</param>
/// <param name="EndsAt">When it is over; when it was ended.</param>
/// <param name="IsNear">Whether that is so near that its person is warned.</param>
public sealed record SessionState(bool IsOver, SessionEnd Cause, DateTimeOffset EndsAt, bool IsNear)
{
    /// <summary>How long before its end a person is warned.</summary>
    public static readonly TimeSpan Warned = TimeSpan.FromMinutes(2);
}

/// <summary>
/// The one door at which every request, message and connection learns whether its sign-in still counts. What it read serves for a second, or
/// until it hears of an end; open pages and connections are told within a second of theirs.
/// </summary>
public sealed class SessionDoor(IServiceScopeFactory scopes, TimeProvider time, ILogger<SessionDoor> log) : BackgroundService
{
    private static readonly TimeSpan s_kept = TimeSpan.FromSeconds(1), s_betweenActs = TimeSpan.FromMinutes(1);
    private static readonly SessionState s_unknown = new(true, SessionEnd.SignedOut, DateTimeOffset.MinValue, false);
    private readonly ConcurrentDictionary<string, (SessionState State, long ReadAt)> _known = new();
    private readonly ConcurrentDictionary<SessionListening, byte> _listening = new();
    private readonly ConcurrentDictionary<string, SessionState> _unrecorded = new();

    /// <summary>Begins a session; the answer is the secret that the browser's cookie carries.</summary>
    public async Task<string> Begin(Guid personId, Guid userId, string stamp, CancellationToken ct)
    {
        var (secret, now) = (Session.NewSecret(), time.GetUtcNow());
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.Sessions.Add(new(Session.KeyOf(secret), personId, userId, stamp, now, now));
        await db.SaveChangesAsync(ct);
        return secret;
    }

    /// <summary>How the session of a secret stands; over for a secret that nobody was given.</summary>
    public async Task<SessionState> Look(string? secret, CancellationToken ct)
    {
        if (secret is null) return s_unknown;
        var key = Session.KeyOf(secret);
        if (_known.TryGetValue(key, out var known) && time.GetElapsedTime(known.ReadAt) < s_kept) return known.State;
        await Reread([key], ct);
        return _known.TryGetValue(key, out known) ? known.State : s_unknown;
    }

    /// <summary>Notes that the session's person acted.</summary>
    public async Task Act(string secret, CancellationToken ct)
    {
        if ((await Look(secret, ct)).IsOver) return;
        var (key, now) = (Session.KeyOf(secret), time.GetUtcNow());
        var before = now - s_betweenActs;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var acts = scope.ServiceProvider.GetRequiredService<PortalDb>().Sessions.Where(s => s.Id == key && s.EndedAt == null && s.ActedAt <= before);
            if (await acts.ExecuteUpdateAsync(s => s.SetProperty(x => x.ActedAt, now), ct) == 0) return;
        }
        await Reread([key], ct);
    }

    /// <summary>
    /// Ends a session; its pages and connections hear of it at once. While the database cannot be written to it is over all the same, here
    /// and now, and is recorded as soon as that is possible: who leaves a shared machine must not stay signed in.
    /// </summary>
    public async Task End(string secret, SessionEnd cause, CancellationToken ct)
    {
        var (key, now) = (Session.KeyOf(secret), time.GetUtcNow());
        _unrecorded[key] = new(true, cause, now, false);
        Told(key, _unrecorded[key], time.GetTimestamp());
        try
        {
            await Record(ct);
            await Reread([key], ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogWarning(fault, "The end of a session could not be recorded; that is done again in a moment.");
        }
    }

    /// <summary>Tells a page or connection when its session nears its end, is prolonged, or is over.</summary>
    public IDisposable Listen(string secret, Func<SessionState, Task> changed)
    {
        var listening = new SessionListening(Session.KeyOf(secret), changed, log, l => _listening.TryRemove(l, out _));
        _listening[listening] = default;
        return listening;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(s_kept, time, stoppingToken);
            await Watch(stoppingToken);
        }
    }

    /// <summary>Looks once at the sessions of all open pages and connections, and records what time or a departure has ended.</summary>
    internal async Task Watch(CancellationToken ct)
    {
        try
        {
            foreach (var (key, known) in _known)
                if (time.GetElapsedTime(known.ReadAt) >= s_kept) _known.TryRemove(KeyValuePair.Create(key, known));
            var open = _listening.Keys.Select(l => l.Key).Distinct().ToList();
            if (open.Count > 0) await Reread(open, ct);
            await Record(ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogWarning(fault, "The sessions of open pages could not be looked at; that is done again in a moment.");
        }
    }

    private async Task Reread(IReadOnlyList<string> keys, CancellationToken ct)
    {
        // Counted from before it is read: what is ended meanwhile is not hidden for longer.
        var readAt = time.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var rows = await (from s in db.Sessions.AsNoTracking()
                          where keys.Contains(s.Id)
                          select new Standing(s, db.Users.Where(u => u.Id == s.UserId).Select(u => u.SecurityStamp).FirstOrDefault(),
                              db.People.Where(p => p.Id == s.PersonId).Select(p => p.LeftAt).FirstOrDefault())).ToListAsync(ct);
        foreach (var row in rows)
        {
            var state = _unrecorded.GetValueOrDefault(row.Session.Id) ?? StateOf(row, time.GetUtcNow());
            if (state.IsOver && row.Session.EndedAt is null) _unrecorded[row.Session.Id] = state;
            Told(row.Session.Id, state, readAt);
        }
    }

    private void Told(string key, SessionState state, long readAt)
    {
        _known[key] = (state, readAt);
        foreach (var listening in _listening.Keys.Where(l => l.Key == key)) listening.Offer(state);
    }

    private static SessionState StateOf(Standing row, DateTimeOffset now)
    {
        var (session, stamp, leftAt) = row;
        if (session.EndedAt is { } ended) return new(true, session.End!.Value, ended, false);
        if (leftAt <= now) return new(true, SessionEnd.Left, leftAt.Value, false);
        if (stamp != session.Stamp) return new(true, SessionEnd.ProofChanged, now, false);
        var (longest, idle) = (session.BeganAt + Session.Longest, session.ActedAt + Session.IdleAfter);
        var (cause, endsAt) = idle < longest ? (SessionEnd.Idle, idle) : (SessionEnd.Expired, longest);
        return new(endsAt <= now, cause, endsAt, endsAt - now <= SessionState.Warned);
    }

    // Not where it is found: a message that asks holds the write lock already. A database that cannot be written to makes nothing count.
    private async Task Record(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var (key, state) in _unrecorded)
        {
            await Close(scope.ServiceProvider.GetRequiredService<PortalDb>(), key, state.Cause, state.EndsAt, ct);
            _unrecorded.TryRemove(key, out _);
        }
    }

    private static Task<int> Close(PortalDb db, string key, SessionEnd cause, DateTimeOffset at, CancellationToken ct) =>
        db.Sessions.Where(s => s.Id == key && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, at).SetProperty(x => x.End, cause), ct);

    private sealed record Standing(Session Session, string? Stamp, DateTimeOffset? LeftAt);
}
