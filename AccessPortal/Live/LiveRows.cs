namespace AccessPortal.Live;

/// <summary>How a row of a live list came to be as it is.</summary>
public enum LiveMark
{
    None,
    /// <summary>It came in while the page was open.</summary>
    New,
    /// <summary>It changed while the page was open.</summary>
    Changed,
    /// <summary>It no longer belongs to the list and stays only because somebody has a row in hand.</summary>
    Gone,
}

/// <summary>A row with its mark; <paramref name="Stamp"/> grows with every change, so that the flash runs again.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Row">The row.</param>
/// <param name="Mark">How it came to be.</param>
/// <param name="Stamp">Counts the changes.</param>
public sealed record LiveRow<T>(T Row, LiveMark Mark, int Stamp);

/// <summary>
/// The rows of a list that changes while it is read. What somebody has in hand (focus, an open field) never moves: while a row is
/// held, it and the rows above it stay where they are; newcomers stand below, and what has gone is only marked.
/// </summary>
/// <typeparam name="T">The row.</typeparam>
/// <typeparam name="TKey">Its key.</typeparam>
/// <param name="keyOf">Reads the key.</param>
/// <param name="changed">Whether two readings of a row differ in a way worth a flash.</param>
public sealed class LiveRows<T, TKey>(Func<T, TKey> keyOf, Func<T, T, bool> changed) where TKey : struct
{
    private IReadOnlyList<T> _fresh = [];
    private bool _read;

    public IReadOnlyList<LiveRow<T>> Shown { get; private set; } = [];

    /// <summary>The row in hand; null when none is.</summary>
    public TKey? Held { get; private set; }

    /// <summary>Takes what the database says now; returns the rows that are new since the last time.</summary>
    public IReadOnlyList<T> Merge(IReadOnlyList<T> fresh, bool quietly = false)
    {
        var before = Shown.ToDictionary(r => keyOf(r.Row));
        _fresh = fresh;
        var now = fresh.Select(row => Marked(row, before, quietly || !_read)).ToList();
        _read = true;
        Shown = Arrange(now);
        return [.. now.Where(r => r.Mark is LiveMark.New && !before.ContainsKey(keyOf(r.Row))).Select(r => r.Row)];
    }

    /// <summary>Takes a row in hand.</summary>
    public void Hold(TKey key) => Held = key;

    /// <summary>Lets go; the list falls into its order. False when nothing moved.</summary>
    public bool Release()
    {
        if (Held is null) return false;
        Held = null;
        var before = Shown;
        Merge(_fresh);
        return !before.Select(r => keyOf(r.Row)).SequenceEqual(Shown.Select(r => keyOf(r.Row)));
    }

    /// <summary>Takes a row out at once: its reader has dealt with it.</summary>
    public void Remove(TKey key)
    {
        if (Held is { } held && held.Equals(key)) Held = null;
        Merge([.. _fresh.Where(r => !keyOf(r).Equals(key))]);
    }

    private LiveRow<T> Marked(T row, Dictionary<TKey, LiveRow<T>> before, bool quietly)
    {
        if (!before.TryGetValue(keyOf(row), out var old)) return new(row, quietly ? LiveMark.None : LiveMark.New, 0);
        return changed(old.Row, row) ? new(row, LiveMark.Changed, old.Stamp + 1) : old with { Row = row, Mark = old.Mark is LiveMark.Gone ? LiveMark.None : old.Mark };
    }

    private List<LiveRow<T>> Arrange(List<LiveRow<T>> now)
    {
        var at = Held is { } held ? Shown.ToList().FindIndex(r => keyOf(r.Row).Equals(held)) : -1;
        if (at < 0) return now;
        var fresh = now.ToDictionary(r => keyOf(r.Row));
        var fixedRows = Shown.Take(at + 1).Select(r => fresh.GetValueOrDefault(keyOf(r.Row)) ?? r with { Mark = LiveMark.Gone }).ToList();
        var above = fixedRows.Select(r => keyOf(r.Row)).ToHashSet();
        return [.. fixedRows, .. now.Where(r => !above.Contains(keyOf(r.Row)))];
    }
}
