using System.Runtime.CompilerServices;

namespace AccessPortal.Register;

/// <summary>Reads all rows of a list one after the other, however many: at one instant of the database, and never more than a handful in memory.</summary>
internal sealed class RegisterStream(PortalDb db, Caller caller, CallerReader reader, ICallerIdentity identity, RegisterPaths paths, RegisterComparing comparing, OfficeZone zone)
{
    private const int AtOnce = 250;

    /// <summary>The rows as the signed-in person may see them.</summary>
    /// <param name="state">Which, in which order and as of which day.</param>
    /// <param name="read">Told how many have been read.</param>
    /// <param name="ct">Cancels.</param>
    public IAsyncEnumerable<RegisterRow> Rows(RegisterState state, Action<int> read, CancellationToken ct)
    {
        var before = state.On is { } day ? zone.EndOf(day) : (DateTimeOffset?)null;
        return Chunks(() => paths.All(state, ct), keys => db.Rows(keys, caller, before, ct), read, ct);
    }

    /// <summary>What changed between the two days of a state that compares them, the newest right first.</summary>
    /// <param name="state">Which rights and days.</param>
    /// <param name="read">Told how many have been read.</param>
    /// <param name="ct">Cancels.</param>
    public IAsyncEnumerable<RegisterDifferences.Difference> Differences(RegisterState state, Action<int> read, CancellationToken ct)
    {
        var (from, to) = (zone.EndOf(state.Since!.Value), zone.EndOf(state.On!.Value));
        return Chunks(() => comparing.Moved(state.Filter, from, to, ct), keys => comparing.Of(keys, from, to, ct), read, ct);
    }

    private async IAsyncEnumerable<T> Chunks<T>(Func<Task<IQueryable<long>>> find, Func<IReadOnlyList<long>, Task<IReadOnlyList<T>>> fill, Action<int> read, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var snapshot = await db.BeginRead(ct);
        caller.SetIdentity(await identity.PersonId(), await identity.Session());
        await reader.Read(caller, ct);
        List<long> chunk = [];
        var (keys, done) = (await find(), 0);
        await foreach (var key in keys.AsAsyncEnumerable().WithCancellation(ct))
        {
            chunk.Add(key);
            if (chunk.Count < AtOnce) continue;
            foreach (var row in await Next()) yield return row;
        }
        foreach (var row in await Next()) yield return row;

        async Task<IReadOnlyList<T>> Next()
        {
            var rows = await fill(chunk);
            chunk.Clear();
            read(done += rows.Count);
            return rows;
        }
    }
}
