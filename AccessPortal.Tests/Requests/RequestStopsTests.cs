using AccessPortal.Cases;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;

namespace AccessPortal.Tests.Requests;

public sealed class RequestStopsTests
{
    [Theory]
    [InlineData("P1-2a", "h----"), InlineData("P1-2b", "dh---"), InlineData("P1-3", "ddh--"), InlineData("P1-5", "ddh--"), InlineData("P1-6", "dddh-")]
    [InlineData("P1-7b", "dddh-"), InlineData("P1-8", "ddddh"), InlineData("P1-10", "ddddh"), InlineData("P1-11", "ddddd")]
    public void The_line_shows_where_a_request_is(string waiting, string line) =>
        Assert.Equal(line, Line(CaseOutcome.Running, waiting));

    [Theory]
    [InlineData(CaseOutcome.Running, "P1-9", "P1-6", "dddx-"), InlineData(CaseOutcome.Refused, null, "P1-7a", "dddx-"), InlineData(CaseOutcome.Refused, null, "P1-2b", "dx---")]
    public void A_refusal_stops_it_where_it_was_refused(CaseOutcome outcome, string? waiting, string refusedAt, string line) =>
        Assert.Equal(line, Line(outcome, waiting, refusedAt));

    [Fact]
    public void A_completed_request_has_passed_them_all() => Assert.Equal("ddddd", Line(CaseOutcome.Completed, null));

    private static string Line(CaseOutcome outcome, string? waiting, string? refusedAt = null)
    {
        var wait = waiting is null ? null : new WaitingRow(waiting, Role.Requester, null, null, null, null, "");
        var row = new CaseRow(Guid.Empty, "HA-2026-0001", "www", Guid.Empty, "", outcome, default, wait);
        return string.Concat(RequestStops.Of(row, refusedAt).Select(s => s switch { StopState.Done => 'd', StopState.Here => 'h', StopState.Stopped => 'x', _ => '-' }));
    }
}
