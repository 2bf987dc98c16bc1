using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Given;

namespace AccessPortal.Tests.Requests;

public class SeparationOfDutiesTests
{
    public static TheoryData<string, Actor, Actor> Substitutes => new()
    {
        { "P1-3", People.Wiratama, People.Laksmi },
        { "P1-4", People.Bagas, People.Wiratama },
        { "P1-5", People.Sekar, People.Bagas },
        { "P1-6", People.Damar, People.Bagas },
        { "P1-7a", People.Damar, People.Bagas },
        { "P1-7b", People.Bagas, People.Wiratama },
        { "P1-8", People.Rangga, People.Yoga },
        { "P1-9", People.Rangga, People.Yoga },
        { "P1-10", People.Damar, People.Bagas },
    };

    [Theory]
    [MemberData(nameof(Substitutes))]
    public void Nobody_acts_on_their_own_request_the_substitute_does(string code, Actor requester, Actor substitute)
    {
        var request = Request().By(requester).Privileged().At(Granting.Procedure[code]);

        Refuses(SopRule.OwnRequest, () => request.Say(Granting.Procedure[code], requester, Granting.Procedure[code].Verdicts[0], Monday));
        Assert.Equal([substitute], People.All.Where(p => request.Allows(code, p)));
    }

    [Fact]
    public void The_holder_does_not_decide_either()
    {
        var request = Request().By(People.Putri).For(People.Damar).At(Granting.Verify);

        Refuses(SopRule.OwnRequest, () => request.Say(Granting.Verify, People.Damar, Verdict.Accept, Monday));
        Assert.Equal([People.Bagas], People.All.Where(p => request.Allows("P1-6", p)));
    }

    [Fact]
    public void A_request_taken_in_by_helpdesk_is_endorsed_by_the_holders_superior()
    {
        var request = Request().By(People.Putri).For(People.Wulan).At(Granting.Endorse);

        Assert.Equal(People.Hendra.PositionId, request.Waiting().PositionId);
    }

    [Fact]
    public void Who_acts_for_their_own_superior_does_not_endorse_themselves()
    {
        var acting = People.Wulan.ActingFor(People.Hendra);
        var now = Monday with { Chart = new(People.Posts, [.. People.Holdings.Where(h => h.PersonId != People.Hendra.PersonId), Held(acting)]) };
        var request = Request().On(now).At(Granting.Endorse);

        Assert.Equal(People.Ratna.PositionId, request.Waiting().PositionId);
        Refuses(SopRule.OwnRequest, () => request.Say(Granting.Endorse, acting, Verdict.Accept, now));
    }

    [Theory]
    [InlineData("P1-2b")]
    [InlineData("P1-6")]
    [InlineData("P1-7a")]
    [InlineData("P1-7b")]
    public void Who_endorsed_verified_or_approved_does_not_create_the_account(string code)
    {
        var step = Granting.Procedure[code];
        var request = Request().Privileged().At(step);
        var regular = People.All.First(p => request.Allows(code, p));
        var decider = People.Rangga.ActingFor(regular);
        request.Say(step, decider, Verdict.Accept, Monday);
        request.RunTo(Granting.CreateAccount);

        Refuses(SopRule.DutiesNotSeparated, () => request.Say(Granting.CreateAccount, People.Rangga, Verdict.Done, Monday));
        Assert.Equal([People.Yoga], People.All.Where(p => request.Allows("P1-8", p)));
    }

    [Fact]
    public void Who_took_an_approval_back_may_create_the_account()
    {
        var request = Request().At(Granting.Verify);
        request.Say(Granting.Verify, People.Rangga.ActingFor(People.Damar), Verdict.Accept, Monday);
        request.Undo(People.Rangga.ActingFor(People.Damar), Monday);
        request.RunTo(Granting.CreateAccount);

        Assert.True(request.Allows("P1-8", People.Rangga));
    }

    [Fact]
    public void Who_created_the_account_may_inform_the_applicant()
    {
        var request = Request().At(Granting.CreateAccount);
        request.Say(Granting.CreateAccount, People.Yoga, Verdict.Done, Monday);

        Assert.True(request.Allows("P1-9", People.Yoga));
    }

    [Fact]
    public void When_nobody_may_act_the_case_waits_and_says_so()
    {
        var request = Request().By(People.Rangga).At(Granting.Approve);
        request.DrainNotices();

        request.Proceed(Monday with { Chart = People.Without(People.Yoga) });

        Assert.Equal(People.Rangga.PositionId, request.Waiting().PositionId);
        Assert.Contains(request.DrainNotices(), t => t.Kind is NoticeKind.NobodyCanAct && t.To.Role is Role.PortalAdministrator);
    }

    [Fact]
    public void A_vacant_post_keeps_its_work_and_says_so()
    {
        var request = Request().At(Granting.Endorse);
        request.DrainNotices();

        request.Proceed(Monday with { Chart = People.Without(People.Wiratama) });

        Assert.Equal(People.Wiratama.PositionId, request.Waiting().PositionId);
        Assert.Contains(request.DrainNotices(), t => t.Kind is NoticeKind.NobodyCanAct && t.StepCode == "P1-3");
    }

    [Fact]
    public void An_applicant_without_a_superior_waits_for_one_and_the_case_says_so()
    {
        var request = Request().By(People.Surya).At(Granting.Endorse);

        Assert.Null(request.Waiting().PositionId);
        Assert.Contains(request.DrainNotices(), t => t.Kind is NoticeKind.NobodyCanAct);
    }

    [Fact]
    public void A_newly_assigned_official_takes_the_waiting_step()
    {
        var alone = Monday with { Chart = People.Without(People.Yoga) };
        var request = Request().By(People.Rangga).On(alone).At(Granting.CreateAccount);

        request.Readdress(Monday);

        Assert.True(request.Allows("P1-8", People.Yoga));
        Assert.False(request.Allows("P1-8", People.Rangga));
    }

    private static Holding Held(Actor acting) =>
        new(Guid.NewGuid(), acting.PositionId!.Value, acting.PersonId, DateTimeOffset.UnixEpoch, kind: HoldingKind.ActingAbsence);
}
