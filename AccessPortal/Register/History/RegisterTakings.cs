namespace AccessPortal.Register;

/// <summary>What leaves the portal as a file or on paper: exactly what the page shows, the list or the difference of two days.</summary>
/// <param name="Name">Name of a file of it, without ending.</param>
/// <param name="Heads">Heads of the columns.</param>
/// <param name="Rows">Cells of each row: numbers, days and texts; null for nothing.</param>
internal sealed record RegisterTaking(string Name, IReadOnlyList<string> Heads, IAsyncEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>Makes it, one row after the other.</summary>
internal sealed class RegisterTakings(RegisterStream stream, RegisterWording wording, DifferenceWording differences, OfficeClock clock)
{
    /// <summary>As a file: one fact a column, days and numbers as such.</summary>
    /// <param name="state">What the page shows.</param>
    /// <param name="read">Told how many rows have been read.</param>
    /// <param name="ct">Cancels.</param>
    public RegisterTaking File(RegisterState state, Action<int> read, CancellationToken ct) => state.IsComparison
        ? Differing(state, read, ct)
        : new($"daftar-hak-akses-{state.On ?? clock.Today:yyyy-MM-dd}", wording.FileHeads, Numbered(stream.Rows(state, read, ct), wording.Values));

    /// <summary>On paper: the columns of the form, as texts.</summary>
    public RegisterTaking Paper(RegisterState state, CancellationToken ct) => state.IsComparison
        ? Differing(state, _ => { }, ct)
        : new("FR-02", wording.Heads, Numbered(stream.Rows(state, _ => { }, ct), (row, number) => wording.Cells(row, number, clock.Date)));

    private RegisterTaking Differing(RegisterState state, Action<int> read, CancellationToken ct)
    {
        var (since, on) = (state.Since!.Value, state.On!.Value);
        return new($"perubahan-hak-akses-{since:yyyy-MM-dd}-sampai-{on:yyyy-MM-dd}", differences.Heads(since, on), Numbered(stream.Differences(state, read, ct), differences.Values));
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Numbered<T>(IAsyncEnumerable<T> rows, Func<T, int, IReadOnlyList<object?>> cells)
    {
        var number = 0;
        await foreach (var row in rows) yield return cells(row, ++number);
    }
}
