using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Reviews.GivenReview;

namespace AccessPortal.Tests.Reviews;

/// <summary>P2-4: who answers, what is kept, and what silence leads to.</summary>
public sealed class AnswerTests
{
    // Line 2 is the only one that manages disdik, line 3 the only one of ppdb.
    private static readonly ILookup<Guid, Guid> s_nobodyElse = Administering(Rights[1].Grant, Rights[2].Grant);

    // Five working days from Monday, 08.00: the end of Friday is 16.30, and Monday began half an hour late.
    private static readonly OfficeNow s_due = Given.At(2026, 11, 30, 8), s_half = Given.At(2026, 11, 25, 12), s_lastDay = Given.At(2026, 11, 27, 8);

    [Fact]
    public void A_deputy_answers_too_and_is_named_as_such()
    {
        var review = Asked();
        review.Say(1, ReviewResult.Valid, Deputy);

        Assert.Equal((People.Wulan.PersonId, Capacity.Deputy), (review.Lines[0].Answers[0].PersonId, review.Lines[0].Answers[0].Capacity));
    }

    [Fact]
    public void Nobody_answers_for_a_website_of_others() =>
        Given.Refuses(SopRule.NotYourTask, () => Asked().Say(3, ReviewResult.Valid));

    [Fact]
    public void What_is_not_valid_needs_its_reason() =>
        Given.Refuses(SopRule.ReasonMissing, () => Asked().Answer(1, 0, new(ReviewResult.Invalid), Owner, Given.Monday));

    [Fact]
    public void An_answer_can_be_changed_and_none_is_lost()
    {
        var review = Asked();
        review.Say(1, ReviewResult.Valid);
        review.Say(1, ReviewResult.Change);

        Assert.Equal(ReviewResult.Change, review.Lines[0].Answer);
        Assert.Equal([ReviewResult.Valid, ReviewResult.Change], review.Lines[0].Answers.Select(a => a.Result));
    }

    [Fact]
    public void Of_owner_and_deputy_at_once_the_later_is_told_who_answered()
    {
        var review = Asked();
        review.Say(1, ReviewResult.Valid, Deputy);

        var stale = Given.Refuses(SopRule.Stale, () => review.Answer(1, 0, new(ReviewResult.Valid), Owner, Given.Monday));

        Assert.Equal(People.Wulan.PersonId.ToString(), stale.Facts[0]);
    }

    [Fact]
    public void A_sheet_with_open_lines_cannot_be_sent()
    {
        var review = Asked();
        review.Say(1, ReviewResult.Valid);

        Assert.Equal(["2", "1"], Given.Refuses(SopRule.LinesOpen, () => review.Send(Disdik, Owner, Given.Monday)).Facts);
    }

    [Fact]
    public void A_sent_answer_still_changes_and_the_Kasi_s_page_is_stale_then()
    {
        var review = Answered();
        var shown = review.Version;

        review.Say(2, ReviewResult.Valid);

        Assert.Equal("Review.AnswerChanged", review.Journal[^1].Detour);
        Given.Refuses(SopRule.Stale, () => review.EnsureFresh(shown));
    }

    [Fact]
    public void After_the_determination_no_answer_changes()
    {
        var review = Answered();
        review.Determine(People.Damar, new Dictionary<int, ReviewFinding>(), "", Given.Monday);

        Given.Refuses(SopRule.StepNotOpen, () => review.Say(1, ReviewResult.Invalid));
    }

    [Fact]
    public void Not_my_responsibility_hands_the_sheet_to_somebody_else_with_a_note()
    {
        var review = Asked();
        review.HandOver(Disdik, Owner, People.Hendra.PersonId, "Situs dikelola Sekretaris sejak Oktober", Given.Monday);

        Assert.Equal((People.Hendra.PersonId, (Guid?)null), (review.ItemOf(Disdik)!.PersonId, review.ItemOf(Disdik)!.DeputyId));
        Assert.Contains("sejak Oktober", review.Journal[^1].Note, StringComparison.Ordinal);
        Given.Refuses(SopRule.NotYourTask, () => review.Say(1, ReviewResult.Valid));
        review.Say(1, ReviewResult.Valid, new(People.Hendra.PersonId));
    }

    [Fact]
    public void Handing_over_needs_a_note() =>
        Given.Refuses(SopRule.ReasonMissing, () => Asked().HandOver(Disdik, Owner, People.Hendra.PersonId, "", Given.Monday));

    [Fact]
    public void Holdings_that_change_do_not_take_a_sheet_from_its_owner()
    {
        var review = Asked();
        review.Readdress(Given.Monday);

        Assert.Equal(People.Gita.PersonId, review.ItemOf(Disdik)!.PersonId);
    }

    [Fact]
    public void Only_the_undecided_are_reminded_at_half_time_and_a_day_before()
    {
        var review = Asked();
        review.DrainNotices();
        review.Say(1, ReviewResult.Valid);
        review.Say(2, ReviewResult.Valid);

        review.Remind(Given.At(2026, 11, 25, 11));
        Assert.Empty(review.DrainNotices());
        review.Remind(s_half);
        review.Remind(s_half.Later(TimeSpan.FromMinutes(1)));
        Assert.Equal([People.Ratna.PositionId], Reminded(review));
        review.Remind(s_lastDay);
        review.Remind(s_lastDay.Later(TimeSpan.FromHours(2)));
        Assert.Equal([People.Ratna.PositionId], Reminded(review));
    }

    [Fact]
    public void Silence_puts_undecided_lines_before_the_Kasi_with_a_suspension_and_approves_nothing()
    {
        var review = Asked();
        review.Say(1, ReviewResult.Valid);

        var suspend = review.FallSilent(SilencePolicy.Suspend, Administering(Rights[1].Grant, Rights[2].Grant, Beside(Disdik), Beside(Ppdb)), s_due);

        Assert.Equal([2, 3], suspend.Select(l => l.Number));
        Assert.Equal([null, s_due.Instant, s_due.Instant], review.Lines.Select(l => l.SilentAt));
        Assert.Equal([ReviewResult.Valid, null, null], review.Lines.Select(l => l.Answer));
        Assert.Equal(["P2-5"], review.OpenSteps);
        Assert.Equal(["2, 3", "2"], Given.Refuses(SopRule.LinesOpen, () => review.Determine(People.Damar, new Dictionary<int, ReviewFinding>(), "", s_due)).Facts);
    }

    [Fact]
    public void The_last_right_that_administers_a_website_goes_to_the_Kasi_unsuspended()
    {
        var suspend = Asked().FallSilent(SilencePolicy.Suspend, s_nobodyElse, s_due);

        Assert.Equal([1], suspend.Select(l => l.Number));
    }

    [Fact]
    public void A_suspended_administrator_who_signed_in_later_is_not_the_one_that_is_kept()
    {
        var (active, suspended) = (Beside(Disdik), Beside(Disdik));
        suspended.RecordLogin(Given.Monday.Instant);
        suspended.ConfirmSuspension(new(ChangeCause.Case, Guid.NewGuid(), "HP-2026-0001", People.Nayla.PersonId), Given.Monday.Instant);
        var review = Asked([Rights[0] with { Grant = active }, Rights[0] with { Grant = suspended }]);

        Assert.Equal([2], review.FallSilent(SilencePolicy.Suspend, Administering(active), s_due).Select(l => l.Number));
    }

    [Fact]
    public void An_office_that_only_asks_suspends_nothing()
    {
        var review = Asked();

        Assert.Empty(review.FallSilent(SilencePolicy.OnlyAsk, s_nobodyElse, s_due));
        Assert.Equal(["P2-5"], review.OpenSteps);
    }

    [Fact]
    public void Before_it_is_due_nothing_falls_silent()
    {
        var review = Asked();

        Assert.Empty(review.FallSilent(SilencePolicy.Suspend, s_nobodyElse, Given.At(2026, 11, 30, 7, 59)));
        Assert.Equal(["P2-4"], review.OpenSteps);
    }

    [Fact]
    public void An_owner_may_still_answer_until_the_Kasi_determines()
    {
        var review = Asked();
        review.FallSilent(SilencePolicy.Suspend, s_nobodyElse, s_due);

        review.Say(1, ReviewResult.Valid, now: s_due);

        Assert.Equal(ReviewResult.Valid, review.Lines[0].Answer);
    }

    private static AccessGrant Beside(Guid websiteId) => AccessGrant.FromPaper(
        Guid.NewGuid(), websiteId, People.Wulan.PersonId, PanelUserName.From("cadangan"), AccountType.Individual, new(AccessTypes.Files, AccessLevel.Manage), null, "HA-lama", Guid.NewGuid(), Given.Wib(2025, 1, 6, 9));

    private static List<Guid?> Reminded(AccessReview review) =>
        [.. review.DrainNotices().Where(t => t.Kind is NoticeKind.ReviewReminder).Select(t => t.To.PositionId)];
}
