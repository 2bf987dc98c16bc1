namespace AccessPortal.Register;

/// <summary>Daftar Hak Akses (FR-02): every right that the caller may see, filtered, sorted and paged, or found by the beginnings of words.</summary>
public static class AccessRegister
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>The most rows that are read at once.</summary>
    public const int Most = RegisterPaths.MostHits;

    /// <summary>The question.</summary>
    /// <param name="Filter">Which rights.</param>
    /// <param name="Order">In which order; null for the one natural to the filter, best hits first for a search.</param>
    /// <param name="After">The right after which the page begins.</param>
    /// <param name="Take">Rows wanted.</param>
    /// <param name="On">As it stood at the end of this day, from the history alone; null for now.</param>
    /// <param name="Reversed">Whether the order, when one is asked for, is turned around.</param>
    [Audience]
    public sealed record Query(RegisterFilter Filter, RegisterOrder? Order = null, Guid? After = null, int Take = PageSize, DateOnly? On = null, bool Reversed = false) : ISharedQuery<Page>
    {
        public ReadAudience? AudienceOf(Caller caller) => !Filter.MySites && caller.SeesRegister() ? ReadAudience.OfRoles(caller) : null;
    }

    /// <summary>A page of the register.</summary>
    /// <param name="Rows">The rows.</param>
    /// <param name="More">Whether there are further ones.</param>
    /// <param name="IsCut">Whether rights were left out because the filter is too wide for its order; narrow it to see them.</param>
    public sealed record Page(IReadOnlyList<RegisterRow> Rows, bool More, bool IsCut);

    internal sealed class Handler(PortalDb db, Caller caller, RegisterPaths paths, OfficeZone zone) : IRequestHandler<Query, Page>
    {
        public async Task<Page> Handle(Query request, CancellationToken cancellationToken)
        {
            var take = Math.Clamp(request.Take, 1, Most);
            var after = request.After is { } last ? await db.RegisterLines.AsNoTracking().SingleOrDefaultAsync(l => l.GrantId == last, cancellationToken) : null;
            if (request.On is { } day)
            {
                var then = await (await paths.Past(request.Filter, request.Order, request.Reversed, zone.EndOf(day), after, cancellationToken)).Take(take + 1).ToListAsync(cancellationToken);
                return new(await db.Rows([.. then.Take(take)], caller, zone.EndOf(day), cancellationToken), then.Count > take, false);
            }
            var way = RegisterWay.Of(request.Filter, request.Order, request.Reversed);
            var (ids, cut) = string.IsNullOrWhiteSpace(request.Filter.Text)
                ? (await paths.Page(way, after).Take(take + 1).ToListAsync(cancellationToken), await paths.IsCut(way, cancellationToken))
                : Beyond(await paths.Hits(request.Filter, request.Order, request.Reversed, cancellationToken), after?.Id);
            return new(await db.Rows([.. ids.Take(take)], caller, null, cancellationToken), ids.Count > take, cut);
        }

        private static (IReadOnlyList<long> Ids, bool Cut) Beyond(IReadOnlyList<long> hits, long? after)
        {
            IReadOnlyList<long> shown = [.. hits.Take(Most)];
            return (after is { } id ? [.. shown.SkipWhile(h => h != id).Skip(1)] : shown, hits.Count > Most);
        }
    }
}
