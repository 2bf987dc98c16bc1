namespace AccessPortal.Office;

/// <summary>
/// Posts, who holds them and the working calendar: read once, and again after somebody has written one of their tables. Whoever asks inside the
/// write transaction gets what is committed or what they have written themselves, never what was before.
/// </summary>
public sealed class OfficeRecords(OfficeWrites writes, IServiceScopeFactory scopes, OfficeZone zone)
{
    private Kept<Posts>? _posts;
    private Kept<WorkingCalendar>? _calendar;

    /// <summary>Posts and those who hold them at an instant.</summary>
    public async Task<Chart> Chart(PortalDb db, DateTimeOffset at, CancellationToken ct)
    {
        var posts = await Get(_posts, db, ReadPosts, kept => _posts = kept, ct);
        return posts.At(at);
    }

    /// <summary>The working calendar in the office's zone.</summary>
    public Task<WorkingCalendar> Calendar(PortalDb db, CancellationToken ct) => Get(_calendar, db, (from, token) => Read(from, zone, token), kept => _calendar = kept, ct);

    private async Task<T> Get<T>(Kept<T>? kept, PortalDb db, Func<PortalDb, CancellationToken, Task<T>> read, Action<Kept<T>> keep, CancellationToken ct)
    {
        if (writes.State is not { } state) return await read(db, ct);
        if (kept?.State == state) return kept.Value;
        // Never through the asker's own transaction: the instant it reads at may be long ago.
        await using var scope = scopes.CreateAsyncScope();
        var value = await read(scope.ServiceProvider.GetRequiredService<PortalDb>(), ct);
        if (writes.State == state) keep(new(state, value));
        return value;
    }

    private static async Task<Posts> ReadPosts(PortalDb db, CancellationToken ct)
    {
        var positions = await db.Positions.AsNoTracking().ToListAsync(ct);
        var held = from h in db.Holdings.AsNoTracking() join p in db.People on h.PersonId equals p.Id orderby h.From, h.Id select new { Holding = h, p.LeftAt };
        var rows = await held.ToListAsync(ct);
        return new(positions, [.. rows.Select(r => r.Holding)], rows.Where(r => r.LeftAt is not null).DistinctBy(r => r.Holding.PersonId).ToDictionary(r => r.Holding.PersonId, r => r.LeftAt!.Value));
    }

    /// <summary>The working calendar, read now.</summary>
    internal static async Task<WorkingCalendar> Read(PortalDb db, OfficeZone zone, CancellationToken ct) => new(
        zone.Id,
        await db.WorkingHours.AsNoTracking().ToListAsync(ct),
        await db.Holidays.AsNoTracking().ToListAsync(ct),
        await db.SpecialHours.AsNoTracking().ToListAsync(ct));

    private sealed record Kept<T>(long State, T Value);

    /// <summary>All posts and holdings; the chart of an instant serves until the next holding begins or ends, or a holder leaves.</summary>
    private sealed class Posts(IReadOnlyList<Position> positions, IReadOnlyList<Holding> holdings, IReadOnlyDictionary<Guid, DateTimeOffset> left)
    {
        private Span? _last;

        public Chart At(DateTimeOffset at)
        {
            if (_last is { } last && last.From <= at && at < last.Until) return last.Chart;
            var turns = holdings.SelectMany(h => new[] { h.From, h.Until ?? DateTimeOffset.MaxValue }).Concat(left.Values).Order().ToList();
            var held = holdings.Where(h => h.IsInForce(at) && !(left.TryGetValue(h.PersonId, out var gone) && gone <= at));
            var span = new Span(turns.LastOrDefault(t => t <= at, DateTimeOffset.MinValue), turns.FirstOrDefault(t => t > at, DateTimeOffset.MaxValue), new(positions, held));
            _last = span;
            return span.Chart;
        }

        private sealed record Span(DateTimeOffset From, DateTimeOffset Until, Chart Chart);
    }
}
