using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Given;

namespace AccessPortal.Tests.Cases;

public class DueTimeTests
{
    [Fact]
    public void A_step_that_opens_on_friday_afternoon_is_due_on_monday()
    {
        var request = Request().On(At(2026, 11, 27, 15, 30)).At(Granting.DisposeToDivision);

        Assert.Equal(Wib(2026, 11, 30, 10, 30), request.Waiting().DueAt);
    }

    [Fact]
    public void Christmas_does_not_count()
    {
        // Thursday 24 is collective leave, Friday 25 a holiday.
        var request = Request().On(At(2026, 12, 23, 15)).At(Granting.DisposeToDivision);

        Assert.Equal(Wib(2026, 12, 28, 10, 30), request.Waiting().DueAt);
    }

    [Fact]
    public void A_late_step_is_marked_and_told_once()
    {
        var request = Request().At(Granting.DisposeToDivision);
        request.DrainNotices();
        var tooLate = new DateTimeOffset(request.Waiting().DueAt!.Value.Ticks, TimeSpan.Zero);

        request.MarkLate(Monday with { Instant = tooLate });
        request.MarkLate(Monday with { Instant = tooLate.AddHours(1) });

        Assert.Equal(tooLate, request.Waiting().LateAt);
        var telling = Assert.Single(request.DrainNotices());
        Assert.Equal((NoticeKind.Late, People.Wiratama.PositionId), (telling.Kind, telling.To.PositionId));
    }

    [Fact]
    public void A_step_is_not_late_before_its_time()
    {
        var request = Request().At(Granting.DisposeToDivision);

        request.MarkLate(Monday.Later(TimeSpan.FromHours(3)));

        Assert.Null(request.Waiting().LateAt);
    }

    [Fact]
    public void A_late_step_can_still_be_done()
    {
        var request = Request().At(Granting.DisposeToDivision);
        request.MarkLate(At(2026, 12, 1, 9));

        request.Proceed(At(2026, 12, 1, 10));

        Assert.Equal(["P1-4"], request.OpenSteps);
    }
}
