using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Given;

namespace AccessPortal.Tests.Cases;

public class ClaimTests
{
    [Fact]
    public void An_opened_task_shows_who_handles_it_and_moves_nothing()
    {
        var request = Request().At(Granting.CreateAccount);
        var version = request.Version;

        Assert.True(request.Claim("P1-8", People.Rangga, Monday));

        Assert.Equal(People.Rangga.PersonId, request.Waiting().ClaimantAt(Monday.Instant));
        Assert.Equal((version, "P1-8"), (request.Version, Assert.Single(request.OpenSteps)));
    }

    [Fact]
    public void A_claim_lapses_after_a_quarter_of_an_hour()
    {
        var request = Request().At(Granting.CreateAccount);
        request.Claim("P1-8", People.Rangga, Monday);

        Assert.False(request.Claim("P1-8", People.Yoga, Monday.Later(TimeSpan.FromMinutes(14))));
        Assert.True(request.Claim("P1-8", People.Yoga, Monday.Later(TimeSpan.FromMinutes(15))));
    }

    [Fact]
    public void Nobody_claims_anothers_task() =>
        Assert.False(Request().At(Granting.CreateAccount).Claim("P1-8", People.Damar, Monday));

    [Fact]
    public void Who_may_not_do_a_step_does_not_claim_it() =>
        Assert.False(Request().By(People.Rangga).At(Granting.CreateAccount).Claim("P1-8", People.Rangga, Monday));

    [Fact]
    public void A_claim_hinders_nobody_of_the_same_post()
    {
        var request = Request().At(Granting.CreateAccount);
        request.Claim("P1-8", People.Rangga, Monday);

        request.Say(Granting.CreateAccount, People.Yoga, Verdict.Done, Monday);

        Assert.Equal(["P1-9"], request.OpenSteps);
    }

    [Fact]
    public void Nobody_releases_anothers_claim()
    {
        var request = Request().At(Granting.CreateAccount);
        request.Claim("P1-8", People.Rangga, Monday);

        request.Release("P1-8", People.Yoga);

        Assert.Equal(People.Rangga.PersonId, request.Waiting().ClaimedBy);
    }

    [Fact]
    public void A_claim_left_lying_lapses_and_says_so_once()
    {
        var request = Request().At(Granting.CreateAccount);
        request.Claim("P1-8", People.Rangga, Monday);
        request.DrainEvents();

        request.LapseClaims(Monday.Later(TimeSpan.FromMinutes(14)));
        Assert.Equal(People.Rangga.PersonId, request.Waiting().ClaimedBy);
        request.LapseClaims(Monday.Later(WorkItem.ClaimLasts));
        request.LapseClaims(Monday.Later(WorkItem.ClaimLasts));

        Assert.Null(request.Waiting().ClaimedBy);
        var told = Assert.Single(request.DrainEvents());
        Assert.Equal((true, 0), (told.OnlyHandling, told.Turn.Count));
    }

    [Fact]
    public void What_is_to_be_received_is_noted_as_opened_and_waits_for_the_act()
    {
        var request = Request().At(Granting.Use);
        var version = request.Version;

        request.Claim("P1-11", People.Wulan, Monday);
        request.Claim("P1-11", People.Wulan, Monday.Later(TimeSpan.FromMinutes(1)));

        var opened = Assert.Single(request.Journal, e => e.StepCode == "P1-11");
        Assert.Equal((JournalKind.Remark, "Remark.Opened", null), (opened.Kind, opened.Detour, opened.Verdict));
        Assert.Equal((version, "P1-11"), (request.Version, Assert.Single(request.OpenSteps)));
    }

    [Fact]
    public void A_task_that_is_worked_on_is_not_noted_as_opened()
    {
        var request = Request().At(Granting.CreateAccount);
        request.Claim("P1-8", People.Rangga, Monday);

        Assert.DoesNotContain(request.Journal, e => e.StepCode == "P1-8");
    }
}
