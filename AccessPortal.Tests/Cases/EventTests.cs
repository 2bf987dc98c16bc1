using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Given;

namespace AccessPortal.Tests.Cases;

public class EventTests
{
    [Fact]
    public void Events_and_tellings_are_handed_out_once()
    {
        var request = Request().At(Granting.Verify);

        Assert.NotEmpty(request.DrainEvents());
        Assert.NotEmpty(request.DrainNotices());
        Assert.Empty(request.DrainEvents());
        Assert.Empty(request.DrainNotices());
    }

    [Fact]
    public void An_event_goes_to_applicant_owner_and_everybody_addressed_so_far()
    {
        var request = Request().By(People.Putri).For(People.Wulan).At(Granting.DisposeToSection);

        var last = request.DrainEvents()[^1];

        Assert.Superset(new HashSet<Guid> { People.Wulan.PersonId, People.Gita.PersonId }, last.Persons.ToHashSet());
        Assert.Equal([People.Hendra.PositionId, People.Wiratama.PositionId, People.Bagas.PositionId], last.Positions.Select(p => (Guid?)p));
    }

    [Fact]
    public void An_event_tells_what_happened_and_whose_turn_it_is()
    {
        var request = Request().At(Granting.Receive);
        request.DrainEvents();

        request.Proceed(Monday.Later(TimeSpan.FromMinutes(5)));

        var said = Assert.Single(request.DrainEvents());
        Assert.Equal(("P1-5", Verdict.Forward, CaseOutcome.Running, "HA-2026-0001"), (said.StepCode, said.Verdict!.Value, said.Outcome, said.Number));
        Assert.Equal(["P1-6"], said.OpenSteps);
        Assert.Equal(People.Damar.PositionId, Assert.Single(said.Turn).PositionId);
    }

    [Fact]
    public void A_refused_act_says_nothing()
    {
        var request = Request().At(Granting.Receive);
        request.DrainEvents();

        Refuses(SopRule.NotYourTask, () => request.Say(Granting.Receive, People.Damar, Verdict.Forward, Monday));

        Assert.Empty(request.DrainEvents());
    }

    [Fact]
    public void Every_step_tells_the_applicant()
    {
        foreach (var step in Granting.Procedure.Steps.Skip(2))
        {
            var request = Request().Privileged().At(step);
            request.DrainNotices();
            request.Proceed();
            Assert.Contains(request.DrainNotices(), t => t.To.PersonId == People.Wulan.PersonId && t.StepCode == step.Code);
        }
    }

    [Fact]
    public void A_stale_page_is_told_who_acted_in_which_step_and_when()
    {
        var request = Request().At(Granting.Receive);
        var shown = request.Version;
        request.EnsureFresh(shown);
        request.Proceed(Monday.Later(TimeSpan.FromMinutes(5)));

        var violation = Refuses(SopRule.Stale, () => request.EnsureFresh(shown));

        Assert.Equal([People.Sekar.PersonId.ToString(), "P1-5", "2026-11-23T01:05:00.0000000+00:00"], violation.Facts);
    }

    [Fact]
    public void The_website_s_owner_is_told_of_the_request()
    {
        Assert.Contains(Request().Submitted().DrainNotices(), t => t.Kind is NoticeKind.OwnerTold && t.To.PersonId == People.Gita.PersonId);
    }
}
