using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Given;

namespace AccessPortal.Tests.Requests;

public class SecretTests
{
    private static readonly OfficeNow s_expiry = At(2026, 11, 26, 8);

    [Fact]
    public void A_secret_stays_sealed_until_the_applicant_is_informed()
    {
        var request = Request().At(Granting.InformStatus);

        var violation = Refuses(SopRule.SecretNotOpen, () => request.OpenSecret(People.Wulan, Monday));

        Assert.Equal(["Sealed"], violation.Facts);
    }

    [Fact]
    public void A_secret_opens_once_and_is_gone()
    {
        var request = Request().At(Granting.Record);

        Assert.Equal([1, 2, 3], request.OpenSecret(People.Wulan, Monday));

        Assert.Null(request.Grant!.Secret!.Cipher);
        Assert.Equal(["Opened"], Refuses(SopRule.SecretNotOpen, () => request.OpenSecret(People.Wulan, Monday)).Facts);
    }

    [Fact]
    public void Nobody_but_the_holder_opens_it()
    {
        var request = Request().By(People.Putri).For(People.Wulan).At(Granting.Record);

        foreach (var other in People.All.Where(p => p != People.Wulan))
            Refuses(SopRule.SecretNotOpen, () => request.OpenSecret(other, Monday));
        Assert.NotEmpty(request.OpenSecret(People.Wulan, Monday));
    }

    [Fact]
    public void An_unread_secret_expires_after_three_working_days()
    {
        var request = Request().At(Granting.Record);
        request.ExpireSecret(s_expiry.Later(TimeSpan.FromSeconds(-1)));
        Assert.Equal(SecretState.Ready, request.Grant!.Secret!.State);
        request.DrainNotices();

        request.ExpireSecret(s_expiry);
        request.ExpireSecret(s_expiry);

        Assert.Equal((SecretState.Expired, null), (request.Grant.Secret.State, request.Grant.Secret.Cipher));
        Assert.Equal(2, request.DrainNotices().Count(t => t.Kind is NoticeKind.SecretExpired));
    }

    [Fact]
    public void A_secret_that_the_clock_has_not_reached_yet_does_not_open_late() =>
        Assert.Equal(["Expired"], Refuses(SopRule.SecretNotOpen, () => Request().At(Granting.Record).OpenSecret(People.Wulan, s_expiry)).Facts);

    [Fact]
    public void A_reissued_secret_replaces_the_expired_one()
    {
        var request = Request().At(Granting.Use);
        request.ExpireSecret(s_expiry);

        request.ReissueSecret(People.Rangga, Secret(request.Grant!.Id), s_expiry);

        Assert.NotEmpty(request.OpenSecret(People.Wulan, s_expiry));
    }

    [Fact]
    public void A_reissue_destroys_the_secret_that_waited_and_stays_sealed_until_9()
    {
        var request = Request().At(Granting.InformStatus);
        var first = request.Grant!.Secret!;

        request.ReissueSecret(People.Rangga, Secret(request.Grant.Id), Monday);

        Assert.Equal((SecretState.Destroyed, null), (first.State, first.Cipher));
        Assert.Equal(SecretState.Sealed, request.Grant.Secret!.State);
        request.Proceed();
        Assert.Equal(SecretState.Ready, request.Grant.Secret.State);
    }

    [Theory, InlineData(GrantState.Suspended), InlineData(GrantState.Disabled)]
    public void No_secret_is_reissued_for_a_right_that_is_no_longer_in_force(GrantState state)
    {
        var request = Request().At(Granting.Use);
        var cause = new CauseOfChange(ChangeCause.Case, null, "HP-2026-0001", People.Yoga.PersonId);
        if (state is GrantState.Suspended) request.Grant!.ConfirmSuspension(cause, Monday.Instant);
        else request.Grant!.Disable(cause, Monday.Instant);

        Assert.Equal([state.ToString()], Refuses(SopRule.GrantState, () => request.ReissueSecret(People.Rangga, Secret(request.Grant!.Id), Monday)).Facts);
    }

    [Fact]
    public void A_technician_does_not_reissue_the_secret_of_their_own_account()
    {
        var request = Request().By(People.Rangga).At(Granting.Use);

        Refuses(SopRule.OwnRequest, () => request.ReissueSecret(People.Rangga, Secret(request.Grant!.Id), Monday));
        request.ReissueSecret(People.Yoga, Secret(request.Grant!.Id), Monday);

        Assert.NotEmpty(request.OpenSecret(People.Rangga, Monday));
    }

    [Fact]
    public void A_secret_goes_with_its_right()
    {
        var request = Request().At(Granting.Use);
        var (grant, secret) = (request.Grant!, request.Grant!.Secret!);

        grant.Disable(new(ChangeCause.Case, Guid.NewGuid(), "HP-2026-0001", People.Nayla.PersonId), Monday.Instant);

        Assert.Equal((SecretState.Destroyed, null), (secret.State, secret.Cipher));
        Assert.Equal(["Destroyed"], Refuses(SopRule.SecretNotOpen, () => request.OpenSecret(People.Wulan, Monday)).Facts);
    }

    [Fact]
    public void The_holder_is_told_when_the_secret_is_ready()
    {
        var request = Request().At(Granting.InformStatus);
        request.DrainNotices();

        request.Proceed();

        Assert.Contains(request.DrainNotices(), t => t.Kind is NoticeKind.SecretReady && t.To.PersonId == People.Wulan.PersonId);
    }

    [Fact]
    public void Opening_and_reissuing_move_no_step()
    {
        var request = Request().At(Granting.Record);
        request.OpenSecret(People.Wulan, Monday);
        request.ReissueSecret(People.Rangga, Secret(request.Grant!.Id), Monday);

        Assert.Equal(["P1-10"], request.OpenSteps);
        Assert.All(request.Journal.TakeLast(2), e => Assert.Equal((JournalKind.Remark, null), (e.Kind, e.NextStep)));
    }
}
