using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Reviews.GivenReview;

namespace AccessPortal.Tests.Reviews;

/// <summary>P2 from the asking for the list to the updated register, by the aggregate's verbs.</summary>
public sealed class ReviewWayTests
{
    [Fact]
    public void The_Kasi_asks_and_the_Administrator_is_to_supply()
    {
        var review = Begun();

        Assert.Equal(["P2-2"], review.OpenSteps);
        Assert.Equal(("P2-1", "RV-2026-S2-01"), (Assert.Single(review.Journal).StepCode, review.Number));
        Assert.Equal(People.Nayla.PositionId, review.Items.Single().PositionId);
    }

    [Fact]
    public void Nobody_but_the_Kasi_begins_a_review() =>
        Given.Refuses(SopRule.NotYourTask, () => AccessReview.Begin(Guid.NewGuid(), Given.Sop, People.Nayla, Plan, "RV-2026-S2-01", Given.Monday));

    [Fact]
    public void A_scheduled_review_waits_for_the_Kasi_to_ask_for_the_list()
    {
        var review = AccessReview.Schedule(Guid.NewGuid(), Given.Sop, People.Damar.PersonId, Plan, "RV-2026-S2-01", Given.Monday);
        Assert.Equal(["P2-1"], review.OpenSteps);

        review.Complete("P2-1", People.Damar, Verdict.Done, "", Given.Monday);

        Assert.Equal(["P2-2"], review.OpenSteps);
    }

    [Fact]
    public void The_list_is_frozen_line_by_line_and_sheet_by_sheet()
    {
        var review = Listed();

        Assert.Equal(["P2-3"], review.OpenSteps);
        Assert.Equal([1, 2, 3], review.Lines.Select(l => l.Number));
        Assert.Equal(2, review.Sheets.Count);
        Assert.Equal((Given.Monday.Instant, ListSource.Statement), (review.ListedAt, review.Source));
    }

    [Fact]
    public void A_list_needs_a_statement_or_a_reconciliation() =>
        Given.Refuses(SopRule.ReasonMissing, () => Begun().Supply(People.Nayla, ListSource.Statement, " ", Rights, Given.Monday));

    [Fact]
    public void Nobody_but_the_Administrator_supplies_the_list()
    {
        var review = Begun();

        Given.Refuses(SopRule.NotYourTask, () => review.Supply(People.Rangga, ListSource.Statement, "Mutakhir", Rights, Given.Monday));
        Assert.Empty(review.Lines);
    }

    [Fact]
    public void A_scope_without_rights_ends_the_review_with_a_note()
    {
        var review = Listed([]);

        Assert.Equal((CaseOutcome.Completed, "Review.NothingInScope"), (review.Outcome, review.Journal[^1].Detour));
    }

    [Fact]
    public void Each_website_waits_for_its_own_owner()
    {
        var review = Asked();

        Assert.Equal(["P2-4"], review.OpenSteps);
        Assert.Equal((People.Gita.PersonId, People.Wulan.PersonId), (review.ItemOf(Disdik)!.PersonId, review.ItemOf(Disdik)!.DeputyId));
        Assert.Equal(People.Ratna.PositionId, review.ItemOf(Ppdb)!.PositionId);
        Assert.Contains(review.DrainNotices(), t => t.Kind is NoticeKind.TaskWaiting && t.To.PersonId == People.Gita.PersonId);
    }

    [Fact]
    public void A_website_that_nobody_answers_for_is_named()
    {
        var review = Listed();

        var refused = Given.Refuses(SopRule.OwnerMissing, () => review.AskOwners(People.Damar, new Dictionary<Guid, Ownership> { [Disdik] = Owners[Disdik] }, "", Given.Monday));

        Assert.Equal(["ppdb.arunikaraya.go.id"], refused.Facts);
        Assert.Equal(["P2-3"], review.OpenSteps);
    }

    [Fact]
    public void The_determination_waits_until_the_last_sheet_is_sent()
    {
        var review = Asked();
        review.Say(1, ReviewResult.Valid);
        review.Say(2, ReviewResult.Valid);
        review.Send(Disdik, Owner, Given.Monday);
        Assert.Equal(["P2-4"], review.OpenSteps);

        review.Say(3, ReviewResult.Valid, StandIn);
        review.Send(Ppdb, StandIn, Given.Monday);

        Assert.Equal(["P2-5"], review.OpenSteps);
    }

    [Fact]
    public void The_Kasi_fixes_every_line_and_may_depart_with_a_reason()
    {
        var review = Answered();

        review.Determine(People.Damar, new Dictionary<int, ReviewFinding> { [1] = new(ReviewResult.Change, "Tingkat melebihi tugas") }, "", Given.Monday);

        Assert.Equal([ReviewResult.Change, ReviewResult.Invalid, ReviewResult.Valid], review.Lines.Select(l => l.Determination!.Value));
        Assert.Equal(ReviewResult.Valid, review.Lines[0].Answer);
        Assert.Equal("Tingkat melebihi tugas", review.Lines[0].DeterminationReason);
        Assert.Equal(["P2-6"], review.OpenSteps);
    }

    [Fact]
    public void A_departure_needs_its_reason() =>
        Given.Refuses(SopRule.ReasonMissing, () => Answered().Determine(People.Damar, new Dictionary<int, ReviewFinding> { [1] = new(ReviewResult.Change) }, "", Given.Monday));

    [Fact]
    public void Another_actor_determines_where_the_office_has_set_one()
    {
        var sop = new SopVersion(2, DateTimeOffset.UnixEpoch, new StepSetting("P2-5", Role.DivisionHead));
        var review = AccessReview.Begin(Guid.NewGuid(), sop, People.Damar, Plan, "RV-2026-S2-01", Given.Monday);
        review.Supply(People.Nayla, ListSource.Statement, "Mutakhir", [Rights[0]], Given.Monday);
        review.AskOwners(People.Damar, Owners, "", Given.Monday);
        review.Say(1, ReviewResult.Valid);
        review.Send(Disdik, Owner, Given.Monday);

        Given.Refuses(SopRule.NotYourTask, () => review.Determine(People.Damar, new Dictionary<int, ReviewFinding>(), "", Given.Monday));
        review.Determine(People.Bagas, new Dictionary<int, ReviewFinding>(), "", Given.Monday);
    }

    [Fact]
    public void Each_finding_is_entered_into_the_register_and_the_review_ends()
    {
        var review = Answered();
        review.Determine(People.Damar, new Dictionary<int, ReviewFinding>(), "", Given.Monday);
        review.Lines[1].Follow(Guid.NewGuid(), Given.Monday.Instant.AddHours(2));
        var grants = Rights.ToDictionary(r => r.Grant.Id, r => r.Grant);

        review.Update(People.Nayla, grants, "", Given.Monday);

        Assert.Equal(CaseOutcome.Completed, review.Outcome);
        Assert.Equal([ReviewResult.Valid, ReviewResult.Invalid, ReviewResult.Valid], Rights.Select(r => r.Grant.LastReview!.Value));
        Assert.All(Rights, r => Assert.Equal(("RV-2026-S2-01", People.Nayla.PersonId), (r.Grant.Changes[^1].Reference, r.Grant.Changes[^1].ById)));
    }

    [Fact]
    public void An_invalid_line_without_a_revocation_keeps_the_review_open()
    {
        var review = Answered();
        review.Determine(People.Damar, new Dictionary<int, ReviewFinding>(), "", Given.Monday);

        Assert.Equal(["2", "1"], Given.Refuses(SopRule.LinesOpen, () => review.Update(People.Nayla, new Dictionary<Guid, AccessGrant>(), "", Given.Monday)).Facts);
    }
}
