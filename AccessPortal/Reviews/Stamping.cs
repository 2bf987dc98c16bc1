namespace AccessPortal.Reviews;

/// <summary>Notices when a whole sheet was answered alike faster than anybody can read it: the sheet then asks once more before it is sent.</summary>
internal static class Stamping
{
    private const int FewestLines = 5, SecondsPerLine = 2;

    /// <summary>How many seconds all the answers took when they are alike and came too fast; null otherwise.</summary>
    public static int? Seconds(IReadOnlyList<LineRow> lines)
    {
        if (lines.Count < FewestLines || lines.Any(l => l.Last is null) || lines.DistinctBy(l => l.Item.Answer).Skip(1).Any()) return null;
        var span = lines.Max(l => l.Last!.At) - lines.Min(l => l.Last!.At);
        return span < TimeSpan.FromSeconds(SecondsPerLine * lines.Count) ? Math.Max(1, (int)span.TotalSeconds) : null;
    }
}
