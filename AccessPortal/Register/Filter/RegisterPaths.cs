namespace AccessPortal.Register;

/// <summary>Finds the keys of a page of lines: by the index that serves its filter and order, or else from at most so many lines.</summary>
internal sealed class RegisterPaths(PortalDb db, Caller caller, OfficeToday today, OfficeZone zone)
{
    /// <summary>The most lines that are sorted where no index serves.</summary>
    public const int MostSorted = 10_000;

    /// <summary>The most hits of a search that are shown.</summary>
    public const int MostHits = 500;

    private RegisterMoment Moment => RegisterMoment.At(today.Instant, zone.DayOf(today.Instant));

    /// <summary>Keys of the lines after another, in order. Ways that no index serves are cut off at <see cref="MostSorted"/> lines.</summary>
    public IQueryable<long> Page(RegisterWay way, RegisterLine? after)
    {
        if (!IsServed(way)) return Matching(way.Filter).Take(MostSorted).Sorted(way.Order, way.Reversed, after).Select(l => l.Id);
        return way.Filter.Type is { } type ? db.OfTypeInOrder(type, way.Reversed, after) : Matching(way.Filter).Sorted(way.Order, way.Reversed, after).Select(l => l.Id);
    }

    private async Task<IQueryable<long>> Whole(RegisterFilter filter, RegisterOrder? order, bool reversed, CancellationToken ct)
    {
        var lines = await Lines(filter, int.MaxValue, ct);
        var way = RegisterWay.Of(filter, order, reversed);
        return lines.Sorted(way.Order, way.Reversed, null).Select(l => l.Id);
    }

    /// <summary>Every line that a state shows, in its order: now, or at the end of its day.</summary>
    public Task<IQueryable<long>> All(RegisterState state, CancellationToken ct) =>
        state.On is { } day ? Past(state.Filter, state.Order, state.Reversed, zone.EndOf(day), null, ct) : Whole(state.Filter, state.Order, state.Reversed, ct);

    /// <summary>Keys of the lines just before an instant, after another; by website or holder where asked, else given last first.</summary>
    public async Task<IQueryable<long>> Past(RegisterFilter filter, RegisterOrder? order, bool reversed, DateTimeOffset instant, RegisterLine? after, CancellationToken ct)
    {
        var lines = await Lines(filter.Timeless(), MostSorted, ct);
        var sorted = order is RegisterOrder.Site or RegisterOrder.Holder ? order.Value : RegisterOrder.Given;
        return lines.Before(instant, filter, zone.DayOf(instant).AddDays(RegisterLimits.SoonDays), db).Sorted(sorted, reversed && sorted == order, after).Select(l => l.Id);
    }

    /// <summary>Lines that the timeless part of a filter lets through, its text included, among which a comparison looks.</summary>
    public Task<IQueryable<RegisterLine>> Timeless(RegisterFilter filter, CancellationToken ct) => Lines(filter.Timeless(), int.MaxValue, ct);

    private async Task<IQueryable<RegisterLine>> Lines(RegisterFilter filter, int most, CancellationToken ct) =>
        RegisterText.Words(filter.Text) is { Count: > 0 } words ? await Found(filter, words, most, ct) : Matching(filter);

    /// <summary>Whether an unserved way was cut off: some lines were not looked at.</summary>
    public async Task<bool> IsCut(RegisterWay way, CancellationToken ct) =>
        !IsServed(way) && await Matching(way.Filter).Take(MostSorted + 1).CountAsync(ct) > MostSorted;

    /// <summary>Keys of the best hits of a search, at most <see cref="MostHits"/> and one more; in another order when one is asked for.</summary>
    public async Task<IReadOnlyList<long>> Hits(RegisterFilter filter, RegisterOrder? order, bool reversed, CancellationToken ct)
    {
        var words = RegisterText.Words(filter.Text);
        if (words.Count == 0) return [];
        if (order is { } asked) return await (await Found(filter, words, MostSorted, ct)).Sorted(asked, reversed, null).Select(l => l.Id).Take(MostHits + 1).ToListAsync(ct);
        var own = await ByOwnNip(filter, words, ct) is { } mine ? await mine.OrderByDescending(l => l.Id).Select(l => l.Id).Take(MostHits + 1).ToListAsync(ct) : [];
        var ranked = from h in db.FindLines(words, Looked(caller.SeesNip()), MostSorted)
                     join l in Matching(filter) on h.LineId equals l.Id
                     orderby h.Rank, l.Id descending
                     select l.Id;
        return [.. own.Union(await ranked.Take(MostHits + 1).ToListAsync(ct))];
    }

    private bool IsServed(RegisterWay way) => way.IsServed && caller.SeesRegister();

    private IQueryable<RegisterLine> Matching(RegisterFilter filter) =>
        db.RegisterLines.AsNoTracking().VisibleTo(caller, db).Matching(filter, Moment, caller.PersonId, db);

    private async Task<IQueryable<RegisterLine>> Found(RegisterFilter filter, IReadOnlyList<string> words, int most, CancellationToken ct)
    {
        var found = Among(Matching(filter), words, caller.SeesNip(), most);
        return await ByOwnNip(filter, words, ct) is { } mine ? found.Union(mine) : found;
    }

    private IQueryable<RegisterLine> Among(IQueryable<RegisterLine> lines, IReadOnlyList<string> words, bool byNip, int most) =>
        from h in db.FindLines(words, Looked(byNip), most) join l in lines on h.LineId equals l.Id select l;

    private static LineText Looked(bool byNip) => byNip ? LineText.Site | LineText.Holder | LineText.UserName | LineText.Nip : LineText.Site | LineText.Holder | LineText.UserName;

    // Who may not read a NIP may not find people by it either, except by their own: then the words that begin it are taken as said.
    private async Task<IQueryable<RegisterLine>?> ByOwnNip(RegisterFilter filter, IReadOnlyList<string> words, CancellationToken ct)
    {
        if (caller.SeesNip() || words.All(w => !char.IsAsciiDigit(w[0]))) return null;
        var nip = await db.People.Where(p => p.Id == caller.PersonId).Select(p => p.Nip).SingleOrDefaultAsync(ct);
        if (nip is not { } own) return null;
        List<string> others = [.. words.Where(w => !own.Value.StartsWith(w, StringComparison.Ordinal))];
        if (others.Count == words.Count) return null;
        var mine = Matching(filter).Where(l => l.HolderId == caller.PersonId);
        return others.Count == 0 ? mine : Among(mine, others, byNip: false, MostSorted);
    }
}
