namespace AccessPortal.Reviews;

/// <summary>A line of a sheet, as far as paging needs to know it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Answered">Whether it has an answer.</param>
public sealed record LineMark(int Number, bool Answered);

/// <summary>How long a sheet is, which lines of it are shown, and where its other pages begin. Pages are found by the line they come after.</summary>
/// <param name="Lines">All lines.</param>
/// <param name="Open">Lines without an answer.</param>
/// <param name="Before">Lines before the first one shown.</param>
/// <param name="Shown">Numbers of the lines that are shown.</param>
/// <param name="Back">The line after which the page before begins; null on the first page.</param>
/// <param name="NextOpen">The next line without an answer after those shown, or else the first; null when all are answered.</param>
public sealed record SheetExtent(int Lines, int Open, int Before, IReadOnlyList<int> Shown, int? Back, int? NextOpen)
{
    /// <summary>The line after which the next page begins; null on the last page.</summary>
    public int? Next => Before + Shown.Count < Lines ? Shown[^1] : null;

    /// <summary>The page of a sheet that comes after a line.</summary>
    public static SheetExtent Of(IReadOnlyList<LineMark> marks, int after)
    {
        var before = marks.Count(m => m.Number <= after);
        // A place beyond the end shows the last page.
        if (before == marks.Count) before = Math.Max(0, before - ReadSheet.PageSize);
        List<int> shown = [.. marks.Skip(before).Take(ReadSheet.PageSize).Select(m => m.Number)];
        var ahead = marks.Skip(before + shown.Count).FirstOrDefault(m => !m.Answered) ?? marks.FirstOrDefault(m => !m.Answered);
        int? back = before == 0 ? null : before <= ReadSheet.PageSize ? 0 : marks[before - ReadSheet.PageSize - 1].Number;
        return new(marks.Count, marks.Count(m => !m.Answered), before, shown, back, ahead?.Number);
    }
}
