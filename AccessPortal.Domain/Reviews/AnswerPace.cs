using AccessPortal.Domain.Register;

namespace AccessPortal.Domain.Reviews;

/// <summary>
/// A run of like answers on one sheet that came faster than anybody can read: told to whoever sends it, to the Kasi, on FR-03 and in the
/// minutes. It decides nothing.
/// </summary>
/// <param name="Result">What was answered.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="Seconds">How long the run took; at least 1.</param>
/// <param name="Together">The most lines that one act answered; 1 when each had its own.</param>
public sealed record AnswerPace(ReviewResult Result, int Lines, int Seconds, int Together)
{
    private const int FewestLines = 5;
    private static readonly TimeSpan s_reading = TimeSpan.FromSeconds(2);

    /// <summary>The longest such run among the answers that count; null where there is none.</summary>
    public static AnswerPace? Of(IEnumerable<ReviewAnswer> answers) =>
        answers.GroupBy(a => a.Result).SelectMany(Runs).Where(run => run.Count >= FewestLines).MaxBy(run => run.Count) is { } run
            ? new(run[0].Result, run.Count, Math.Max(1, (int)(run[^1].At - run[0].At).TotalSeconds), run.CountBy(Act).Max(a => a.Value))
            : null;

    /// <summary>For each answer that counts, how many lines of the sheet the same act answered.</summary>
    public static IReadOnlyDictionary<long, int> Acts(IReadOnlyCollection<ReviewAnswer> answers)
    {
        var acts = answers.CountBy(Act).ToDictionary();
        return answers.ToDictionary(a => a.ItemId, a => acts[Act(a)]);
    }

    // One act has one instant, to the millisecond.
    private static (Guid, DateTimeOffset) Act(ReviewAnswer answer) => (answer.PersonId, answer.At);

    private static List<List<ReviewAnswer>> Runs(IEnumerable<ReviewAnswer> alike)
    {
        var runs = new List<List<ReviewAnswer>>();
        foreach (var answer in alike.OrderBy(a => a.At))
            if (runs.Count > 0 && answer.At - runs[^1][^1].At < s_reading) runs[^1].Add(answer);
            else runs.Add([answer]);
        return runs;
    }
}
