using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Reviews.GivenReview;

namespace AccessPortal.Tests.Reviews;

/// <summary>P2-4 and P2-5 where a right is held by whoever would determine it, and nobody else answers for the website.</summary>
public sealed class KasisOwnRightTests
{
    private static readonly Dictionary<int, ReviewFinding> s_none = [];

    private static readonly Actor s_kasi = new(People.Damar.PersonId), s_kabid = People.Bagas with { Capacity = Capacity.StandIn };

    [Fact]
    public void It_goes_to_the_Kabid_who_answers_as_a_stand_in()
    {
        var review = Asked(new(People.Damar.PersonId), People.Damar);
        review.Say(2, ReviewResult.Valid, s_kasi);

        review.Send(Disdik, s_kasi, Given.Monday);

        Assert.Equal(["P2-4"], review.OpenSteps);
        Assert.Equal((People.Bagas.PositionId, true), (review.ItemOf(Disdik)!.PositionId, review.ItemOf(Disdik)!.IsOpen));
        Assert.Equal("Review.StandIn", review.Journal[^1].Detour);
        review.Say(1, ReviewResult.Valid, s_kabid);
        review.Send(Disdik, s_kabid, Given.Monday);
        review.Determine(People.Damar, s_none, "", Given.Monday);
        Assert.Equal((ReviewResult.Valid, Capacity.StandIn), (review.Lines[0].Determination, review.Lines[0].Latest!.Capacity));
    }

    [Fact]
    public void The_Kabid_who_was_silent_may_still_answer_until_the_Kasi_has_determined()
    {
        var review = Asked(new(People.Damar.PersonId), People.Damar);
        review.Say(2, ReviewResult.Valid, s_kasi);
        review.Send(Disdik, s_kasi, Given.Monday);

        review.FallSilent(SilencePolicy.OnlyAsk, Administering(), Given.At(2026, 12, 7, 8));

        Assert.Equal(["P2-5"], review.OpenSteps);
        var own = new Dictionary<int, ReviewFinding> { [1] = new(ReviewResult.Valid, "Masih saya perlukan") };
        Given.Refuses(SopRule.OwnRight, () => review.Determine(People.Damar, own, "", Given.Monday));
        review.Say(1, ReviewResult.Valid, s_kabid);
        review.Determine(People.Damar, s_none, "", Given.Monday);
    }

    [Fact]
    public void A_sheet_on_which_the_Kasi_alone_was_silent_goes_to_the_Kabid_for_what_is_the_Kasi_s()
    {
        var review = Asked(new(People.Damar.PersonId), People.Damar);

        review.FallSilent(SilencePolicy.OnlyAsk, Administering(), Given.At(2026, 12, 7, 8));

        Assert.Equal((People.Bagas.PositionId, true), (review.ItemOf(Disdik)!.PositionId, review.ItemOf(Disdik)!.IsOpen));
    }

    [Fact]
    public void Where_somebody_else_answers_too_the_Kabid_is_not_asked()
    {
        var review = Asked(new(People.Damar.PersonId, People.Gita.PersonId), People.Damar);
        review.Say(1, ReviewResult.Valid, Owner with { Capacity = Capacity.Deputy });
        review.Say(2, ReviewResult.Valid, s_kasi);

        review.Send(Disdik, s_kasi, Given.Monday);

        Assert.Equal(["P2-5"], review.OpenSteps);
    }

    // Line 1 of disdik is held by whom the test names.
    private static AccessReview Asked(Ownership owner, Actor holder)
    {
        var right = AccessGrant.FromPaper(
            Guid.NewGuid(), Disdik, holder.PersonId, PanelUserName.From("miliknya"), AccountType.Individual,
            new(AccessTypes.Files, AccessLevel.Edit), null, "HA-lama", Guid.NewGuid(), Given.Wib(2025, 1, 6, 9));
        var review = Listed([Rights[0] with { Grant = right }, Rights[1]]);
        review.AskOwners(People.Damar, new Dictionary<Guid, Ownership> { [Disdik] = owner }, "", Given.Monday);
        return review;
    }
}
