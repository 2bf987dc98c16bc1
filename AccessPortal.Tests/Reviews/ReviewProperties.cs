using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Tests.Cases;
using CsCheck;

namespace AccessPortal.Tests.Reviews;

public sealed class ReviewProperties
{
    private const int Iterations = 1000, KeptIterations = 25;

    [Fact]
    public void From_wherever_a_review_and_its_rights_stand_somebody_has_a_way_to_the_end() =>
        Gen.Select(RandomReview.Campaigns, RandomReview.Turns).Sample((campaign, turns) =>
        {
            var random = new RandomReview(campaign);
            foreach (var turn in turns)
            {
                random.Make(turn);
                AssertStands(random.Review);
            }
            random.BringToItsEnd();
            AssertStands(random.Review);
        }, iter: Iterations);

    [Fact]
    public void A_review_that_is_read_back_between_its_acts_is_the_review_that_stayed_in_memory()
    {
        using var shelf = new Shelf(Given.Sop);
        Gen.Select(RandomReview.Campaigns, RandomReview.Turns).Sample((campaign, turns) =>
        {
            var random = new RandomReview(campaign, shelf);
            foreach (var turn in turns) random.Make(turn);
            random.BringToItsEnd();
            AssertStands(random.Review);
        }, iter: KeptIterations, threads: 1);
    }

    private static void AssertStands(AccessReview review)
    {
        var open = review.Items.Where(i => i.IsOpen).ToList();
        Assert.Equal(review.IsAlive, open.Count > 0);
        // Many websites wait at P2-4, each once; at any other step one item waits.
        Assert.Equal(open.Count, open.Select(i => (i.StepCode, i.ScopeId)).Distinct().Count());
        Assert.Single(open.Select(i => i.StepCode).DefaultIfEmpty("").Distinct());
        Assert.Equal(Enumerable.Range(1, review.Journal.Count), review.Journal.Select(e => e.Sequence));
        Assert.Equal(review.Version, review.Journal.Count(e => e.Detour != "Remark.Opened"));
        foreach (var line in review.Lines)
        {
            // Nobody answers for a right of their own, and what the Kasi finds valid of theirs somebody else has found so.
            Assert.DoesNotContain(line.Answers, a => a.PersonId == line.HolderId);
            var kasis = line.HolderId == People.Damar.PersonId && line.Determination is ReviewResult.Valid;
            if (kasis) Assert.Equal(ReviewResult.Valid, line.Answer);
        }
    }
}
