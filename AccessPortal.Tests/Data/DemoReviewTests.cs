using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Data;

/// <summary>The reviews of the demo office, the one that has ended among them.</summary>
public sealed class DemoReviewTests(DemoStart start) : IClassFixture<DemoStart>
{
    [Fact]
    public async Task The_semester_before_has_a_review_that_ended_with_every_right_entered_into_the_register()
    {
        var review = await start.Read(db => db.Reviews.Include(r => r.Lines).Include(r => r.Items).SingleAsync(r => r.Id == DemoOffice.ReviewId("semester.lalu")));
        var noted = await start.Read(db => db.GrantChanges.Where(c => c.CaseId == review.Id).ToListAsync());

        Assert.Equal(("RV-2026-S1-01", CaseOutcome.Completed, 4), (review.Number, review.Outcome, review.Lines.Count));
        Assert.Equal(7, review.ClosedAt!.Value.Month);
        Assert.DoesNotContain(review.Items, i => i.IsOpen);
        Assert.All(review.Lines, l => Assert.Equal((ReviewResult.Valid, review.ClosedAt), (l.Determination!.Value, noted.Single(c => c.GrantId == l.GrantId).LastReviewedAt)));
    }

    [Fact]
    public async Task No_right_s_history_runs_backwards()
    {
        var changes = await start.Read(db => db.GrantChanges.ToListAsync());

        Assert.All(changes.GroupBy(c => c.GrantId), g => Assert.Equal(g.OrderBy(c => c.Sequence).Select(c => c.At), g.Select(c => c.At).Order()));
    }

    [Fact]
    public async Task Its_list_knows_of_no_login_after_it_was_made()
    {
        var review = await start.Read(db => db.Reviews.Include(r => r.Lines).SingleAsync(r => r.Id == DemoOffice.ReviewId("semester.lalu")));

        Assert.All(review.Lines, l => Assert.True(l.LastLoginAt <= review.ListedAt));
    }
}
