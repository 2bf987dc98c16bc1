using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Revocations.RevocationBuilder;

namespace AccessPortal.Tests.Revocations;

public sealed class RevocationWayTests
{
    [Fact]
    public void What_the_owner_files_goes_to_the_infrastructure_section_head()
    {
        var revocation = Revocation().Filed();

        Assert.Equal(["P3-3"], revocation.OpenSteps);
        Assert.Equal(People.Damar.PositionId, revocation.Items.Single(i => i.IsOpen).PositionId);
        Assert.Equal(["P3-1", "P3-2"], revocation.Journal.Select(e => e.StepCode));
    }

    [Fact]
    public void Seven_steps_end_with_the_account_disabled_and_the_owner_informed()
    {
        var revocation = Revocation().At(Revoking.Acknowledge);

        Proceed(revocation, Given.Monday);

        Assert.Equal(CaseOutcome.Completed, revocation.Outcome);
        Assert.Equal(GrantState.Disabled, revocation.Lines[0].Grant.State);
        Assert.Equal(["P3-1", "P3-2", "P3-3", "P3-4", "P3-5", "P3-6", "P3-7"], revocation.Journal.Select(e => e.StepCode));
    }

    [Fact]
    public void The_register_names_the_case_as_the_cause()
    {
        var revocation = Revocation().At(Revoking.InformStatus);

        var change = revocation.Lines[0].Grant.Changes[^1];
        Assert.Equal((GrantState.Disabled, ChangeCause.Case, "HP-2026-0001", People.Nayla.PersonId), (change.State, change.Cause, change.Reference, change.ById));
    }

    [Fact]
    public void A_returned_request_waits_for_the_owner_and_comes_back()
    {
        var revocation = Revocation().Filed();

        revocation.Complete("P3-3", People.Damar, Verdict.Return, "Akun keliru", Given.Monday);
        Assert.Equal((CaseOutcome.Returned, "P3-2"), (revocation.Outcome, Assert.Single(revocation.OpenSteps)));
        revocation.Resubmit(Owner, Revocation().Form with { Explanation = "Akun sudah dibetulkan" }, Given.Monday);

        Assert.Equal((CaseOutcome.Running, "P3-3"), (revocation.Outcome, Assert.Single(revocation.OpenSteps)));
        Assert.Equal(2, revocation.Form.Revision);
    }

    [Fact]
    public void The_confirmation_sends_it_back_to_the_administrator_when_the_account_is_still_there()
    {
        var revocation = Revocation().At(Revoking.Confirm);

        revocation.Complete("P3-6", People.Damar, Verdict.Return, "Akun FTP masih ada", Given.Monday);
        Assert.Equal(["P3-4"], revocation.OpenSteps);
        Proceed(revocation, Given.Monday);

        Assert.Equal(["P3-5"], revocation.OpenSteps);
        Assert.Equal(2, revocation.Lines[0].Grant.Changes.Count);
    }

    [Fact]
    public void Whoever_disabled_it_never_confirms_it()
    {
        var both = People.With(People.Nayla, People.Damar);
        var revocation = Revocation().At(Revoking.Confirm);

        Given.Refuses(SopRule.DutiesNotSeparated, () => revocation.Confirm(People.Nayla.ActingFor(People.Damar), new(EvidenceKind.PanelList, "Daftar"), "", Given.Monday with { Chart = both }));
    }

    [Fact]
    public void A_confirmation_needs_evidence() =>
        Given.Refuses(SopRule.EvidenceMissing, () => Revocation().At(Revoking.Confirm).Confirm(People.Damar, new(EvidenceKind.Screenshot, " "), "", Given.Monday));

    [Fact]
    public void Nothing_is_disabled_before_the_day_it_takes_effect()
    {
        var revocation = Revocation().Saying(f => f with { EffectiveOn = new(2026, 12, 1) }).At(Revoking.Deactivate);

        Given.Refuses(SopRule.NotYetEffective, () => Proceed(revocation, Given.Monday));
        Assert.Equal(Given.Wib(2026, 12, 1, 9, 30), revocation.Items.Single(i => i.IsOpen).DueAt);
        Proceed(revocation, Given.At(2026, 12, 1, 8));
        Assert.Equal(GrantState.Disabled, revocation.Lines[0].Grant.State);
    }

    [Theory]
    [InlineData(Urgency.Ordinary, 10)]
    [InlineData(Urgency.Urgent, 9)]
    [InlineData(Urgency.VeryUrgent, 8)]
    public void The_more_urgent_the_sooner_it_is_due(Urgency urgency, int hour)
    {
        var revocation = Revocation().Saying(f => f with { Urgency = urgency }).At(Revoking.Deactivate);

        Assert.Equal(Given.Wib(2026, 11, 23, hour), revocation.Items.Single(i => i.IsOpen).DueAt);
    }

    [Fact]
    public void Every_point_of_the_checklist_needs_an_answer()
    {
        var revocation = Revocation().At(Revoking.Deactivate);
        var done = new Deactivation(revocation.Lines[0].GrantId, Given.Monday.Instant, new(DeactivationPoint.Ftp, DeactivationPoint.ApiKeys));

        Given.Refuses(SopRule.DeactivationOpen, () => revocation.Deactivate(People.Nayla, [done], Surroundings.Plain, "", Given.Monday));
    }

    [Fact]
    public void The_last_administrator_goes_only_with_a_reason_why_nobody_follows()
    {
        var revocation = Revocation().Saying(f => f with { Successor = "-" }).At(Revoking.Deactivate);
        var around = Surroundings.Plain with { LastAdministrators = [revocation.Lines[0].GrantId], Successors = [People.Hendra.PersonId] };

        foreach (var nothing in new[] { "", " " })
            Given.Refuses(SopRule.LastAdministrator, () => revocation.Deactivate(People.Nayla, Done(revocation, Given.Monday), around, nothing, Given.Monday));
        revocation.Deactivate(People.Nayla, Done(revocation, Given.Monday), around, "Situs dikelola vendor.", Given.Monday);

        Assert.True(revocation.LastAdministratorAcknowledged);
        Assert.Contains(revocation.Journal, e => e is { Detour: "Remark.NoSuccessor", Note: "Situs dikelola vendor." });
    }

    [Fact]
    public void A_successor_counts_only_as_long_as_they_hold_or_ask_for_access()
    {
        var revocation = Revocation().Saying(f => f with { SuccessorId = People.Hendra.PersonId, Successor = "Hendra" }).At(Revoking.Deactivate);
        var around = Surroundings.Plain with { LastAdministrators = [revocation.Lines[0].GrantId] };

        Given.Refuses(SopRule.LastAdministrator, () => revocation.Deactivate(People.Nayla, Done(revocation, Given.Monday), around, "", Given.Monday));
        revocation.Deactivate(People.Nayla, Done(revocation, Given.Monday), around with { Successors = [People.Hendra.PersonId] }, "", Given.Monday);

        Assert.Equal(["P3-5"], revocation.OpenSteps);
        Assert.False(revocation.LastAdministratorAcknowledged);
    }

    [Fact]
    public void A_partial_revocation_leaves_less_of_the_right()
    {
        var revocation = Revocation().Saying(f => f with { RemainingTypes = AccessTypes.Statistics, RemainingLevel = AccessLevel.Read }).At(Revoking.InformStatus);

        Assert.Equal((GrantState.Active, AccessTypes.Statistics), (revocation.Lines[0].Grant.State, revocation.Lines[0].Grant.Types));
    }

    [Fact]
    public void A_website_without_anybody_who_answers_is_not_forwarded()
    {
        var revocation = Revocation().AnsweredBy(Ownership.None).Proposed();

        Assert.Equal(["P3-3"], revocation.OpenSteps);
        Given.Refuses(SopRule.OwnerMissing, () => revocation.Complete("P3-3", People.Damar, Verdict.Forward, "", Given.Monday));
        revocation.AssignOwner(new(People.Gita.PersonId), Given.Monday);
        revocation.Complete("P3-3", People.Damar, Verdict.Forward, "", Given.Monday);

        Assert.Equal(["P3-4"], revocation.OpenSteps);
    }

    [Fact]
    public void The_deputy_acknowledges_in_the_owners_place()
    {
        var revocation = Revocation().AnsweredBy(new(People.Gita.PersonId, People.Hendra.PersonId)).At(Revoking.Acknowledge);

        revocation.Complete("P3-7", new(People.Hendra.PersonId, null, Capacity.Deputy), Verdict.Done, "", Given.Monday);

        Assert.Equal((CaseOutcome.Completed, Capacity.Deputy), (revocation.Outcome, revocation.Journal[^1].Capacity));
    }
}
