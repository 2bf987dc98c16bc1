using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Reviews.GivenReview;

namespace AccessPortal.Tests.Reviews;

/// <summary>P2-4 and P2-5: nobody certifies a right of their own, and what stands out is decided line by line.</summary>
public sealed class OwnRightTests
{
    private static readonly Dictionary<int, ReviewFinding> s_none = [];

    [Fact]
    public void A_deputy_does_not_answer_for_a_right_of_their_own()
    {
        var review = Asked(Held(People.Wulan));

        Assert.Equal("#1", Given.Refuses(SopRule.OwnRight, () => review.Say(1, ReviewResult.Valid, Deputy)).Facts[0]);
        review.Say(1, ReviewResult.Valid);

        Assert.True(review.Lines[0].IsOwn);
        Assert.False(review.Lines[1].IsOwn);
    }

    [Fact]
    public void An_owner_with_a_deputy_waits_for_the_deputy_s_answer()
    {
        var review = Asked(Held(People.Gita));
        review.Say(2, ReviewResult.Valid);

        Assert.Equal("1", Given.Refuses(SopRule.LinesOpen, () => review.Send(Disdik, Owner, Given.Monday)).Facts[0]);
        review.Say(1, ReviewResult.Valid, Deputy);
        review.Send(Disdik, Owner, Given.Monday);
    }

    [Fact]
    public void What_only_its_holder_could_answer_goes_to_the_Kasi_unanswered()
    {
        var review = Alone(People.Gita);
        Given.Refuses(SopRule.OwnRight, () => review.Say(1, ReviewResult.Valid));
        review.Say(2, ReviewResult.Valid);

        review.Send(Disdik, Owner, Given.Monday);

        Assert.Equal((null, true), (review.Lines[0].Answer, review.Lines[0].IsOwn));
        Assert.Equal(["P2-5"], review.OpenSteps);
        Given.Refuses(SopRule.LinesOpen, () => review.Determine(People.Damar, s_none, "", Given.Monday));
        review.Determine(People.Damar, new Dictionary<int, ReviewFinding> { [1] = new(ReviewResult.Valid, "Masih bertugas menurut kepala unit") }, "", Given.Monday);
    }

    [Fact]
    public void A_stand_in_does_not_answer_for_a_right_of_their_own()
    {
        var review = Asked([Rights[0], Rights[1], Rights[2] with { Grant = Grant(People.Ratna, Ppdb) }]);

        Given.Refuses(SopRule.OwnRight, () => review.Say(3, ReviewResult.Valid, StandIn));
        review.Send(Ppdb, StandIn, Given.Monday);

        Assert.True(review.Lines[2].IsOwn);
    }

    [Fact]
    public void A_sheet_of_nothing_but_their_own_rights_is_handed_to_nobody()
    {
        var review = Asked(Held(People.Hendra));
        review.Say(2, ReviewResult.Valid);

        Assert.Equal("#1", Given.Refuses(SopRule.OwnRight, () => review.HandOver(Disdik, Owner, People.Hendra.PersonId, "Dikelola Hendra", Given.Monday)).Facts[0]);
    }

    [Fact]
    public void Of_a_sheet_handed_to_a_holder_their_own_line_stays_for_the_Kasi()
    {
        var (review, hendra) = (Asked(Held(People.Hendra)), new Actor(People.Hendra.PersonId));
        review.HandOver(Disdik, Owner, People.Hendra.PersonId, "Dikelola Hendra", Given.Monday);

        Given.Refuses(SopRule.OwnRight, () => review.Say(1, ReviewResult.Valid, hendra));
        review.Say(2, ReviewResult.Valid, hendra);
        review.Send(Disdik, hendra, Given.Monday);

        Assert.Equal((null, true), (review.Lines[0].Answer, review.Lines[0].IsOwn));
    }

    [Fact]
    public void Silence_on_what_only_its_holder_could_answer_suspends_nobody()
    {
        var review = Alone(People.Gita);

        var suspend = review.FallSilent(SilencePolicy.Suspend, Administering(), Given.At(2026, 12, 1, 8));

        Assert.Equal([2], suspend.Select(l => l.Number));
    }

    [Fact]
    public void What_was_a_former_owner_s_own_right_falls_silent_like_any_other_before_a_stand_in()
    {
        var review = Alone(People.Gita);
        review.AssignOwner(Disdik, new(null, null, People.Ratna.PositionId), People.Damar, Given.Monday);

        var suspend = review.FallSilent(SilencePolicy.Suspend, Administering(), Given.At(2026, 12, 1, 8));

        Assert.Equal([1, 2], suspend.Select(l => l.Number));
        Assert.False(review.Lines[0].IsOwn);
    }

    [Fact]
    public void The_Kasi_does_not_find_a_right_of_their_own_valid()
    {
        var review = Alone(People.Damar);
        review.Say(1, ReviewResult.Change);
        review.Say(2, ReviewResult.Valid);
        review.Send(Disdik, Owner, Given.Monday);

        Given.Refuses(SopRule.OwnRight, () => review.Determine(People.Damar, new Dictionary<int, ReviewFinding> { [1] = new(ReviewResult.Valid, "Masih saya perlukan") }, "", Given.Monday));
        review.Determine(People.Damar, s_none, "", Given.Monday);
    }

    [Fact]
    public void Lines_that_stand_out_are_not_answered_with_others()
    {
        var review = Asked([Rights[0] with { Flags = ReviewFlags.OwnerChanged }, Rights[1]]);

        Assert.Equal("1", Given.Refuses(SopRule.OneByOne, () => review.Answer([new(1, 0, new(ReviewResult.Valid)), new(2, 0, new(ReviewResult.Valid))], Owner, Given.Monday)).Facts[0]);
        Assert.All(review.Lines, l => Assert.Null(l.Answer));
        review.Answer([new(1, 0, new(ReviewResult.Valid))], Owner, Given.Monday);
    }

    [Fact]
    public void The_Kasi_determines_each_line_that_stands_out_by_itself()
    {
        var review = Asked([Rights[0] with { Flags = ReviewFlags.Dormant }, Rights[1]]);
        review.Say(1, ReviewResult.Valid);
        review.Say(2, ReviewResult.Valid);
        review.Send(Disdik, Owner, Given.Monday);

        Assert.Equal("1", Given.Refuses(SopRule.OneByOne, () => review.Determine(People.Damar, s_none, "", Given.Monday)).Facts[0]);
        review.Determine(People.Damar, new Dictionary<int, ReviewFinding> { [1] = new(ReviewResult.Valid) }, "", Given.Monday);

        Assert.All(review.Lines, l => Assert.Equal((ReviewResult.Valid, ""), (l.Determination!.Value, l.DeterminationReason)));
    }

    // Line 1 of disdik is held by whom the test names.
    private static List<FrozenRight> Held(Actor holder) => [Rights[0] with { Grant = Grant(holder, Disdik) }, Rights[1]];

    // The same where Gita has no deputy.
    private static AccessReview Alone(Actor holder)
    {
        var review = Listed(Held(holder));
        review.AskOwners(People.Damar, new Dictionary<Guid, Ownership> { [Disdik] = new(People.Gita.PersonId) }, "", Given.Monday);
        return review;
    }

    private static AccessGrant Grant(Actor holder, Guid websiteId) => AccessGrant.FromPaper(
        Guid.NewGuid(), websiteId, holder.PersonId, PanelUserName.From("miliknya"), AccountType.Individual, new(AccessTypes.Files, AccessLevel.Edit), null, "HA-lama", Guid.NewGuid(), Given.Wib(2025, 1, 6, 9));
}
