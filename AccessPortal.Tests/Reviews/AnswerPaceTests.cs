using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;

namespace AccessPortal.Tests.Reviews;

/// <summary>A run of like answers that nobody can have read.</summary>
public sealed class AnswerPaceTests
{
    private static readonly Guid s_owner = Guid.NewGuid();

    [Fact]
    public void Lines_stamped_alike_in_seconds_are_noticed() => Assert.Equal(new(ReviewResult.Valid, 5, 4, 1), AnswerPace.Of(At(0, 1, 2, 3, 4)));

    [Fact]
    public void Lines_stamped_by_one_act_are_counted() => Assert.Equal(new(ReviewResult.Valid, 32, 1, 32), AnswerPace.Of(At([.. Enumerable.Repeat(0d, 32)])));

    [Fact]
    public void Another_answer_among_them_or_a_slow_one_after_them_hides_nothing() =>
        Assert.Equal(new(ReviewResult.Valid, 6, 5, 1), AnswerPace.Of([.. At(0, 1, 2, 3, 4, 5, 90), Said(7, ReviewResult.Invalid, 2.5)]));

    [Fact]
    public void What_is_read_line_by_line_is_not_noticed() => Assert.Null(AnswerPace.Of(At(0, 20, 40, 60, 80, 100)));

    [Fact]
    public void Four_lines_are_too_few_to_tell() => Assert.Null(AnswerPace.Of(At(0, 0, 0, 0)));

    [Fact]
    public void Each_answer_tells_how_many_lines_its_act_answered() =>
        Assert.Equal([2, 2, 1], AnswerPace.Acts([Said(1, ReviewResult.Valid, 0), Said(2, ReviewResult.Valid, 0), Said(3, ReviewResult.Valid, 1)]).OrderBy(a => a.Key).Select(a => a.Value));

    private static List<ReviewAnswer> At(params double[] seconds) => [.. seconds.Select((s, i) => Said(i, ReviewResult.Valid, s))];

    private static ReviewAnswer Said(long line, ReviewResult result, double second) =>
        new(line, 1, result, "", true, s_owner, Capacity.Own, "", Given.Monday.Instant.AddSeconds(second));
}
