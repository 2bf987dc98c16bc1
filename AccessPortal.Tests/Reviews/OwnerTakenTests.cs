using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Reviews.GivenReview;

namespace AccessPortal.Tests.Reviews;

/// <summary>P2-4 when somebody else answers for a website from now on.</summary>
public sealed class OwnerTakenTests
{
    [Fact]
    public void A_new_owner_takes_over_the_open_sheet_with_what_was_answered()
    {
        var review = Asked();
        review.Say(1, ReviewResult.Valid);

        review.AssignOwner(Disdik, new(People.Ratna.PersonId), People.Damar, Given.Monday);

        Assert.Equal((People.Ratna.PersonId, null), (review.ItemOf(Disdik)!.PersonId, review.ItemOf(Disdik)!.DeputyId));
        Assert.Equal(("Review.OwnerChanged", Disdik), (review.Journal[^1].Detour, review.Journal[^1].ScopeId));
        Assert.Contains(review.DrainNotices(), t => t.Kind is NoticeKind.TaskWaiting && t.To.PersonId == People.Ratna.PersonId);
        Given.Refuses(SopRule.NotYourTask, () => review.Say(2, ReviewResult.Valid));
        review.Say(2, ReviewResult.Valid, new(People.Ratna.PersonId));
        Assert.Equal(ReviewResult.Valid, review.Lines[0].Answer);
    }

    [Fact]
    public void A_sheet_handed_over_stays_while_the_owner_is_the_same()
    {
        var review = Asked();
        review.HandOver(Disdik, Owner, People.Ratna.PersonId, "Dikelola Ratna", Given.Monday);

        review.AssignOwner(Disdik, new(People.Gita.PersonId), People.Damar, Given.Monday);
        Assert.Equal(People.Ratna.PersonId, review.ItemOf(Disdik)!.PersonId);

        review.AssignOwner(Disdik, new(People.Wulan.PersonId), People.Damar, Given.Monday);
        Assert.Equal(People.Wulan.PersonId, review.ItemOf(Disdik)!.PersonId);
    }

    [Fact]
    public void Only_a_deputy_who_has_left_is_one_no_more()
    {
        var review = Asked();

        review.ReassignFromLeaver(Disdik, People.Ratna.PersonId, new(People.Gita.PersonId, People.Wulan.PersonId), Given.Monday);
        Assert.Equal((People.Gita.PersonId, People.Wulan.PersonId), (review.ItemOf(Disdik)!.PersonId, review.ItemOf(Disdik)!.DeputyId));

        review.ReassignFromLeaver(Disdik, People.Wulan.PersonId, new(People.Gita.PersonId), Given.Monday);
        Assert.Equal((People.Gita.PersonId, null), (review.ItemOf(Disdik)!.PersonId, review.ItemOf(Disdik)!.DeputyId));
    }

    [Fact]
    public void A_sent_sheet_and_one_without_a_new_owner_stay()
    {
        var review = Asked();
        review.AssignOwner(Disdik, Ownership.None, People.Damar, Given.Monday);
        Assert.Equal(People.Gita.PersonId, review.ItemOf(Disdik)!.PersonId);

        var sent = Answered();
        sent.AssignOwner(Disdik, new(People.Ratna.PersonId), People.Damar, Given.Monday);
        Assert.Equal(People.Gita.PersonId, sent.ItemOf(Disdik)!.PersonId);
    }
}
