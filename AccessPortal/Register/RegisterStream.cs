using System.Runtime.CompilerServices;
using AccessPortal.Data;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Register;

/// <summary>Reads all rows of a list one after the other, however many: at one instant of the database, and never more than a handful in memory.</summary>
internal sealed class RegisterStream(PortalDb db, Caller caller, CallerReader reader, ICallerIdentity identity, RegisterPaths paths, OfficeZone zone)
{
    private const int AtOnce = 250;

    /// <summary>The rows as the signed-in person may see them.</summary>
    /// <param name="state">Which, in which order and as of which day.</param>
    /// <param name="read">Told how many have been read.</param>
    /// <param name="ct">Cancels.</param>
    public async IAsyncEnumerable<RegisterRow> Rows(RegisterState state, Action<int> read, [EnumeratorCancellation] CancellationToken ct)
    {
        if (await identity.PersonId() is { } person) await reader.Read(caller, person, ct);
        // Reads only; as long as it is open, the connection sees the database as it was at the first key.
        await using var snapshot = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadUncommitted, ct);
        var (before, done) = (state.On is { } day ? zone.EndOf(day) : (DateTimeOffset?)null, 0);
        var keys = await paths.All(state, ct);
        List<long> chunk = [];
        await foreach (var key in keys.AsAsyncEnumerable().WithCancellation(ct))
        {
            chunk.Add(key);
            if (chunk.Count < AtOnce) continue;
            foreach (var row in await Next()) yield return row;
        }
        foreach (var row in await Next()) yield return row;

        async Task<IReadOnlyList<RegisterRow>> Next()
        {
            var rows = await db.Rows(chunk, caller, before, ct);
            chunk.Clear();
            read(done += rows.Count);
            return rows;
        }
    }
}
