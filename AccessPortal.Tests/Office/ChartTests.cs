using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests.Office;

public class ChartTests
{
    private static readonly Parties s_parties = new(People.Wulan.PersonId, People.Wulan.PersonId, new Ownership(People.Gita.PersonId));

    [Fact]
    public void The_line_manager_is_the_post_above() =>
        Assert.Equal(People.Hendra.PositionId, People.Chart.For(Granting.Endorse, s_parties, []).PositionId);

    [Fact]
    public void Two_posts_of_a_role_share_the_duty()
    {
        var second = new Position(Guid.NewGuid(), "Technical Support II", Guid.NewGuid(), Role.TechnicalSupport);
        var chart = new Chart([.. People.Posts, second], [.. People.Holdings, Held(second.Id, People.Ratna)]);

        Assert.Equal(second.Id, chart.For(Granting.CreateAccount, s_parties, [People.Rangga.PersonId, People.Yoga.PersonId]).PositionId);
    }

    [Fact]
    public void Applicant_and_owner_are_addressed_as_persons()
    {
        Assert.Equal(new(Role.Requester, null, People.Wulan.PersonId), People.Chart.For(Granting.Use, s_parties, []));
        Assert.Equal(new(Role.AccessOwner, null, People.Gita.PersonId), People.Chart.For(Revoking.Acknowledge, s_parties, []));
    }

    [Fact]
    public void A_step_whose_substitute_is_barred_too_stays_with_the_regular_post()
    {
        var barred = new[] { People.Damar.PersonId, People.Bagas.PersonId };

        Assert.Equal(People.Damar.PositionId, People.Chart.For(Granting.Verify, s_parties, barred).PositionId);
    }

    [Fact]
    public void Whoever_acts_beside_a_barred_holder_keeps_the_work_at_the_post()
    {
        var chart = People.With(People.Sekar, inPostOf: People.Damar);

        Assert.Equal(People.Damar.PositionId, chart.For(Granting.Verify, new(People.Damar.PersonId, People.Damar.PersonId), []).PositionId);
    }

    [Fact]
    public void Superiors_in_a_circle_end_the_search()
    {
        var (a, b) = (Guid.NewGuid(), Guid.NewGuid());
        var chart = new Chart([new(a, "A", a, null, b), new(b, "B", b, null, a)], [Held(a, People.Wulan), Held(b, People.Wulan)]);

        Assert.Equal(b, chart.For(Granting.Endorse, s_parties, []).PositionId);
    }

    [Fact]
    public void A_holding_is_in_force_from_its_first_instant_until_before_its_last()
    {
        var (from, until) = (Given.Wib(2025, 12, 1, 0), Given.Wib(2025, 12, 15, 0));
        var holding = new Holding(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), from, until, HoldingKind.ActingAbsence);

        Assert.Equal([false, true, true, false], new[] { from.AddTicks(-1), from, until.AddTicks(-1), until }.Select(holding.IsInForce));
    }

    private static Holding Held(Guid post, Actor by) => new(Guid.NewGuid(), post, by.PersonId, DateTimeOffset.UnixEpoch);
}
