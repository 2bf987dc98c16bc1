using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Given;

namespace AccessPortal.Tests.Requests;

public class RegisterEntryTests
{
    [Fact]
    public void Step_8_makes_the_grant_provisional_and_10_active()
    {
        var request = Request().At(Granting.Record);
        Assert.Equal(GrantState.Provisional, request.Grant!.State);

        request.Proceed(Monday.Later(TimeSpan.FromHours(1)));

        Assert.Equal(GrantState.Active, request.Grant.State);
        Assert.Equal([GrantState.Provisional, GrantState.Active], request.Grant.Changes.Select(c => c.State));
        Assert.All(request.Grant.Changes, c => Assert.Equal((request.Id, "HA-2026-0001"), (c.CaseId!.Value, c.Reference)));
    }

    [Fact]
    public void The_grant_is_what_the_form_asked_for()
    {
        var grant = Request().At(Granting.Use).Grant!;

        Assert.Equal((WebsiteId, People.Wulan.PersonId, Form.Scope, Form.ValidUntil), (grant.WebsiteId, grant.HolderId, grant.Scope, grant.ValidUntil!.Value));
    }

    [Fact]
    public void A_change_appends_at_10_to_the_account_that_exists()
    {
        var grant = Grant();
        var request = Request().Changing(grant).At(Granting.Record);
        Assert.Single(grant.Changes);

        request.Proceed();

        Assert.Same(grant, request.Grant);
        Assert.Equal((2, Form.Scope, GrantState.Active), (grant.Changes.Count, grant.Scope, grant.State));
    }

    [Fact]
    public void A_renewal_appends_the_later_end()
    {
        var grant = Grant();

        Request().Renewing(grant).At(Granting.Use);

        Assert.Equal(Form.ValidUntil, grant.ValidUntil);
        Assert.Equal(new DateOnly(2026, 12, 31), grant.Changes[0].ValidUntil);
    }

    [Fact]
    public void A_change_needs_an_account() =>
        Refuses(SopRule.GrantMissing, () => Request().Asking(f => f with { Kind = RequestKind.Change }).Submitted());

    [Fact]
    public void A_change_alters_the_named_account_only()
    {
        var request = Request().Changing(Grant()).At(Granting.CreateAccount);

        Refuses(SopRule.GrantMissing, () => request.AlterAccount(People.Rangga, Grant(), null, Monday));
        Refuses(SopRule.FactsMissing, () => request.CreateAccount(People.Rangga, Domain.Office.PanelUserName.From("baru"), Secret(), Monday));
    }

    [Fact]
    public void A_change_never_alters_another_holders_account()
    {
        var others = Grant(People.Gita);
        var request = Request().Changing(others).At(Granting.CreateAccount);

        Refuses(SopRule.GrantMissing, () => request.AlterAccount(People.Rangga, others, null, Monday));
    }

    [Fact]
    public void A_change_that_resets_the_secret_needs_one()
    {
        var grant = Grant();
        var request = Request().Changing(grant).Asking(f => f with { ResetSecret = true }).At(Granting.CreateAccount);
        Refuses(SopRule.SecretMissing, () => request.AlterAccount(People.Rangga, grant, null, Monday));

        request.AlterAccount(People.Rangga, grant, Secret(grant.Id), Monday);
        request.RunTo(Granting.Record);

        Assert.NotEmpty(request.OpenSecret(People.Wulan, Monday));
    }

    [Fact]
    public void A_change_without_a_reset_makes_no_secret()
    {
        var request = Request().Changing(Grant()).At(Granting.Use);

        Assert.Null(request.Grant!.Secret);
        Refuses(SopRule.SecretNotOpen, () => request.OpenSecret(People.Wulan, Monday));
    }

    [Fact]
    public void A_grant_becomes_active_once() =>
        Refuses(SopRule.GrantState, () => Grant().Activate(new(ChangeCause.Case, null, "", Guid.Empty), Monday.Instant));

    [Fact]
    public void A_right_suspended_before_it_is_recorded_is_provisional_again_when_that_is_lifted()
    {
        var request = Request().At(Granting.Record);
        var grant = request.Grant!;
        grant.OrderSuspension(s_revocation, Monday.Instant);
        grant.CancelSuspension(s_revocation, Monday);
        Assert.Equal(GrantState.Provisional, grant.State);
        grant.ConfirmSuspension(s_revocation, Monday.Instant);
        grant.Reinstate(s_revocation, Monday);
        Assert.Equal(GrantState.Provisional, grant.State);

        request.Proceed();

        Assert.Equal(GrantState.Active, grant.State);
    }

    [Fact]
    public void A_right_recorded_while_suspended_stays_suspended_and_is_active_when_that_is_lifted()
    {
        var request = Request().At(Granting.Record);
        request.Grant!.ConfirmSuspension(s_revocation, Monday.Instant);

        request.Proceed();
        Assert.Equal(GrantState.Suspended, request.Grant.State);
        request.Grant.Reinstate(s_revocation, Monday);

        Assert.Equal(GrantState.Active, request.Grant.State);
        Refuses(SopRule.GrantState, () => request.Grant.Activate(s_revocation, Monday.Instant));
    }

    private static readonly CauseOfChange s_revocation = new(ChangeCause.Case, Guid.NewGuid(), "HP-2026-0001", People.Nayla.PersonId);
}
