using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Revocations.RevocationBuilder;

namespace AccessPortal.Tests.Revocations;

public sealed class ProposalTests
{
    private static readonly OfficeNow s_wednesday = Given.At(2026, 11, 25, 16);

    [Fact]
    public void A_proposal_waits_for_the_owner() => Assert.Equal(("P3-1", People.Gita.PersonId), Waiting(Revocation().Proposed()));

    [Fact]
    public void A_confirmed_proposal_goes_to_the_infrastructure_section_head()
    {
        var revocation = Revocation().Proposed();

        revocation.ConfirmProposal(Owner, Revocation().Form, Given.Monday);

        Assert.Equal(["P3-3"], revocation.OpenSteps);
        Assert.True(revocation.IsConfirmed);
    }

    [Fact]
    public void A_declined_proposal_leaves_the_access_as_it_was()
    {
        var revocation = Revocation().Proposed();
        revocation.OrderSuspension(People.Damar, [], Given.Monday);

        revocation.DeclineProposal(Owner, "Masih bertugas", Given.Monday);

        Assert.Equal((CaseOutcome.Kept, GrantState.Active), (revocation.Outcome, revocation.Lines[0].Grant.State));
        Assert.Empty(revocation.OpenSteps);
    }

    [Fact]
    public void What_the_portal_brought_up_is_put_before_the_section_head_when_the_owner_declines()
    {
        var revocation = Revocation().Proposed(OriginKind.Leaver, Actor.Portal);

        revocation.DeclineProposal(Owner, "Masih membantu", Given.Monday);

        Assert.Equal(["P3-3"], revocation.OpenSteps);
    }

    [Fact]
    public void Silence_suspends_and_leaves_the_decision_to_the_section_head()
    {
        var revocation = Revocation().Proposed();

        revocation.Advance([], s_wednesday);

        Assert.Equal(["P3-3", "P3-S"], revocation.OpenSteps);
        Assert.Equal(GrantState.SuspensionRequested, revocation.Lines[0].Grant.State);
    }

    [Fact]
    public void Silence_spares_the_last_administrator()
    {
        var revocation = Revocation().Proposed();

        revocation.Advance([revocation.Lines[0].GrantId], s_wednesday);

        Assert.Equal(["P3-3"], revocation.OpenSteps);
        Assert.Equal(GrantState.Active, revocation.Lines[0].Grant.State);
    }

    [Theory]
    [InlineData(OriginKind.Proposal), InlineData(OriginKind.Leaver)]
    public void Silence_suspends_nothing_before_the_day_it_takes_effect(OriginKind origin)
    {
        var revocation = Revocation().Saying(f => f with { EffectiveOn = new(2026, 12, 1) }).Proposed(origin, Actor.Portal);

        revocation.Advance([], s_wednesday);

        Assert.Equal(["P3-3"], revocation.OpenSteps);
        Assert.Equal(GrantState.Active, revocation.Lines[0].Grant.State);
    }

    [Fact]
    public void Nothing_happens_before_the_owners_time_is_up()
    {
        var revocation = Revocation().Proposed();

        revocation.Advance([], Given.At(2026, 11, 24, 15));

        Assert.Equal(["P3-1"], revocation.OpenSteps);
    }

    [Fact]
    public void An_order_is_no_suspension_until_the_administrator_confirms_it()
    {
        var revocation = Revocation().Proposed();
        revocation.OrderSuspension(People.Damar, [], Given.Monday);
        Assert.Equal(GrantState.SuspensionRequested, revocation.Lines[0].Grant.State);

        revocation.ReportPanelAct("P3-S", People.Nayla, Given.Monday.Instant, "", Given.Monday);

        Assert.Equal(GrantState.Suspended, revocation.Lines[0].Grant.State);
        Assert.Equal(Given.Monday.Instant, revocation.Lines[0].SuspendedAt);
    }

    [Fact]
    public void What_was_suspended_is_reinstated_only_when_the_administrator_has_done_it()
    {
        var revocation = Revocation().Proposed(OriginKind.Emergency, People.Nayla);
        revocation.RecordSuspension(People.Nayla, Given.Monday.Instant, [], Given.Monday);
        revocation.DeclineProposal(Owner, "Salah paham", Given.Monday);

        revocation.Drop(People.Damar, "Tidak ada insiden", Given.Monday);
        Assert.Equal((CaseOutcome.Kept, GrantState.Suspended), (revocation.Outcome, revocation.Lines[0].Grant.State));
        revocation.ReportPanelAct("P3-R", People.Nayla, Given.Monday.Instant, "", Given.Monday);

        Assert.Equal(GrantState.Active, revocation.Lines[0].Grant.State);
    }

    [Fact]
    public void Who_proposed_does_not_decide_the_head_of_division_does_and_nobody_is_alarmed()
    {
        var revocation = Revocation().Proposed(by: People.Damar);
        revocation.ConfirmProposal(Owner, Revocation().Form, Given.Monday);

        Assert.Equal(People.Bagas.PositionId, revocation.Items.Single(i => i.IsOpen).PositionId);
        Given.Refuses(SopRule.OwnRequest, () => revocation.Complete("P3-3", People.Damar, Verdict.Forward, "", Given.Monday));
        Assert.DoesNotContain(revocation.DrainNotices(), t => t.Kind is NoticeKind.NobodyCanAct);
        revocation.Complete("P3-3", People.Bagas, Verdict.Forward, "", Given.Monday);
        Assert.Equal(["P3-4"], revocation.OpenSteps);
    }

    [Fact]
    public void The_section_head_cannot_drop_what_the_owner_asked_for() =>
        Given.Refuses(SopRule.NotAProposal, () => Revocation().Filed().Drop(People.Damar, "Tidak perlu", Given.Monday));

    [Fact]
    public void The_papers_of_an_emergency_are_due_within_a_working_day() =>
        Assert.Equal(Given.Wib(2026, 11, 24, 8), Revocation().Proposed(OriginKind.Emergency, People.Nayla).Items.Single(i => i.IsOpen).DueAt);

    [Fact]
    public void Nothing_done_in_the_future_is_recorded() => Given.Refuses(SopRule.InstantWrong, () =>
        Revocation().Proposed(OriginKind.Emergency, People.Nayla).RecordSuspension(People.Nayla, Given.Monday.Instant.AddHours(1), [], Given.Monday));

    [Fact]
    public void The_owner_takes_back_what_nobody_has_recorded()
    {
        var revocation = Revocation().Filed();

        revocation.Withdraw(Owner, "Keliru", Given.Monday);

        Assert.Equal(CaseOutcome.Withdrawn, revocation.Outcome);
    }

    [Fact]
    public void A_shared_password_waits_to_be_changed_and_holds_up_the_confirmation()
    {
        var shared = AccessGrant.FromPaper(Guid.NewGuid(), Given.WebsiteId, People.Wulan.PersonId, PanelUserName.From("bersama"), AccountType.Shared,
            new(AccessTypes.Files, AccessLevel.Edit), null, "HA-lama", Guid.NewGuid(), Given.Wib(2025, 1, 6, 9));
        var revocation = Revocation().Of(shared).At(Revoking.Confirm);

        Given.Refuses(SopRule.SharedPasswordOpen, () => Proceed(revocation, Given.Monday));
        revocation.ReportPanelAct("P3-K", People.Nayla, Given.Monday.Instant, "", Given.Monday);
        Proceed(revocation, Given.Monday);

        Assert.Equal(["P3-7"], revocation.OpenSteps);
    }

    [Fact]
    public void After_the_hold_the_deletion_waits_and_only_then_the_account_is_removed()
    {
        var revocation = Revocation().At(Revoking.Acknowledge);
        Proceed(revocation, Given.Monday);

        revocation.Advance([], Given.At(2026, 12, 22, 8));
        Assert.Empty(revocation.OpenSteps);
        var day = Given.At(2026, 12, 23, 8);
        revocation.Advance([], day);
        Assert.Equal((GrantState.Disabled, "P3-D"), (revocation.Lines[0].Grant.State, Assert.Single(revocation.OpenSteps)));
        revocation.ReportPanelAct("P3-D", People.Nayla, day.Instant, "", day);

        Assert.Equal((GrantState.Removed, CaseOutcome.Completed), (revocation.Lines[0].Grant.State, revocation.Outcome));
    }

    [Fact]
    public void What_the_owner_never_acknowledges_comes_to_its_end()
    {
        var revocation = Revocation().At(Revoking.Acknowledge);

        revocation.Advance([], Given.At(2026, 12, 1, 8));

        Assert.Equal((CaseOutcome.Completed, JournalKind.Unconfirmed), (revocation.Outcome, revocation.Journal[^1].Kind));
    }

    private static (string, Guid?) Waiting(Revocation revocation) => (Assert.Single(revocation.OpenSteps), revocation.Items.Single(i => i.IsOpen).PersonId);
}
