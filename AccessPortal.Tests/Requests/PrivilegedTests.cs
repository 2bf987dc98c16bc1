using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using static AccessPortal.Tests.Given;

namespace AccessPortal.Tests.Requests;

public class PrivilegedTests
{
    [Theory]
    [InlineData(AccessTypes.FullControl, AccessLevel.Read)]
    [InlineData(AccessTypes.Ssh, AccessLevel.Edit)]
    [InlineData(AccessTypes.Files, AccessLevel.Full)]
    public void Privileged_access_also_needs_the_division_head(AccessTypes types, AccessLevel level)
    {
        var request = Request().Asking(f => f with { Types = types, Level = level }).At(Granting.Approve);

        request.Proceed();

        Assert.Equal(["P1-7b"], request.OpenSteps);
        Assert.Equal(People.Bagas.PositionId, request.Waiting().PositionId);
    }

    [Fact]
    public void Ordinary_access_passes_7b_by()
    {
        var request = Request().At(Granting.Approve);

        request.Proceed();

        Assert.Equal(["P1-8"], request.OpenSteps);
    }

    [Fact]
    public void Step_7_by_the_division_head_needs_no_second_approval_of_theirs()
    {
        var request = Request().Privileged().Under(new StepSetting("P1-7a", Role.DivisionHead)).At(Granting.Approve);
        Assert.Equal([People.Bagas], People.All.Where(p => request.Allows("P1-7a", p)));

        request.Proceed();

        Assert.Equal(["P1-8"], request.OpenSteps);
    }

    [Fact]
    public void The_office_may_do_without_the_second_approval()
    {
        var request = Request().Privileged().Under(new SopVersion(2, DateTimeOffset.UnixEpoch) { PrivilegedNeedsDivisionHead = false }).At(Granting.Approve);

        request.Proceed();

        Assert.Equal(["P1-8"], request.OpenSteps);
    }

    [Fact]
    public void A_running_case_keeps_the_version_it_began_under()
    {
        var request = Request().Under(new StepSetting("P1-6", DueMinutes: 30)).At(Granting.Verify);

        Assert.Equal(Calendar.Add(Monday.Instant, 30), request.Waiting().DueAt);
        Assert.Equal(2, request.Sop.Number);
    }
}
