using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;

namespace AccessPortal.Tests.Reviews;

/// <summary>What the sheet points out to an owner, and what it leans to.</summary>
public sealed class RecommendationTests
{
    private static readonly DateOnly s_today = new(2026, 11, 24);
    private static readonly DateTimeOffset s_now = Given.Wib(2026, 11, 24, 10);

    private static readonly RightFacts s_ordinary =
        new(s_now.AddDays(-3), new(2027, 6, 30), new(AccessTypes.Files, AccessLevel.Edit), false, false, false, []);

    [Fact]
    public void An_ordinary_right_has_no_flag() => Assert.Equal((ReviewFlags.None, null), Said(s_ordinary));

    [Fact]
    public void No_login_for_ninety_days_is_dormant() => Assert.Equal((ReviewFlags.Dormant, ReviewResult.Invalid), Said(s_ordinary with { UnseenSince = s_now.AddDays(-90) }));

    [Fact]
    public void An_account_that_no_list_has_told_of_is_not_judged() => Assert.Equal((ReviewFlags.None, null), Said(s_ordinary with { UnseenSince = null }));

    [Fact]
    public void A_holder_who_left_or_serves_elsewhere_has_moved()
    {
        Assert.Equal((ReviewFlags.HolderMoved, ReviewResult.Invalid), Said(s_ordinary with { HolderLeft = true }));
        Assert.Equal((ReviewFlags.HolderMoved, ReviewResult.Invalid), Said(s_ordinary with { HolderElsewhere = true }));
    }

    [Fact]
    public void An_end_within_thirty_days_and_a_new_owner_only_ask_to_look_twice()
    {
        Assert.Equal((ReviewFlags.ExpiresSoon, null), Said(s_ordinary with { ValidUntil = s_today.AddDays(29) }));
        Assert.Equal((ReviewFlags.OwnerChanged, null), Said(s_ordinary with { OwnerChanged = true }));
    }

    [Fact]
    public void Further_than_all_colleagues_leans_to_a_change()
    {
        AccessScope news = new(AccessTypes.Files, AccessLevel.Edit);
        var broad = s_ordinary with { Scope = new(AccessTypes.Files, AccessLevel.Manage), Colleagues = [news, news] };

        Assert.Equal((ReviewFlags.BroaderThanColleagues, ReviewResult.Change), Said(broad));
        Assert.Equal((ReviewFlags.None, null), Said(broad with { Colleagues = [news] }));
        Assert.Equal((ReviewFlags.None, null), Said(broad with { Colleagues = [news, broad.Scope] }));
    }

    [Theory]
    [InlineData("2026-07-01", "2027-01-01"), InlineData("2026-01-01", "2026-07-01")]
    public void After_a_semester_s_review_the_next_is_planned(string begun, string next) =>
        Assert.Equal(DateOnly.Parse(next, System.Globalization.CultureInfo.InvariantCulture),
            ReviewSchedule.FirstAfter(DateOnly.Parse(begun, System.Globalization.CultureInfo.InvariantCulture), [1, 7]));

    private static (ReviewFlags, ReviewResult?) Said(RightFacts right)
    {
        var flags = Recommendation.Of(right, new(), s_now, s_today);
        return (flags, flags.LeansTo());
    }
}
