using AccessPortal.Reports;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Leavers;
using AccessPortal.Office;
using AccessPortal.UseCases;
using AccessPortal.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Office;

/// <summary>A post whose holder has left is vacant, though nobody has ended the holding.</summary>
public sealed class VacantPostTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task It_is_among_what_the_office_has_to_set_up()
    {
        Assert.Empty((await Vacant()).Names);

        await Leaves("kasi.layanan");

        Assert.Equal(["Kepala Seksi Layanan Infrastruktur TIK"], (await Vacant()).Names);
    }

    [Fact]
    public async Task Who_leaves_later_still_counts_as_somebody_without_a_post()
    {
        var before = (await Gap(SetUpGaps.GapKind.PeopleWithoutPost)).Count;
        var person = DemoOffice.PersonId("statistisi");
        var now = _office.Time.GetUtcNow();
        await _office.Read(db => db.Holdings.Where(h => h.PersonId == person).ExecuteUpdateAsync(s => s.SetProperty(h => h.Until, now)));
        await _office.Done("kasi.layanan", Leaver("statistisi", new(2026, 12, 31)));

        Assert.Equal(before + 1, (await Gap(SetUpGaps.GapKind.PeopleWithoutPost)).Count);
    }

    [Fact]
    public async Task No_review_begins_in_the_name_of_who_has_left()
    {
        await Leaves("kasi.layanan");
        _office.Time.SetUtcNow(Given.Wib(2027, 1, 4, 9));
        var desk = _office.Services.GetRequiredService<PortalDesk>();

        var begin = new StartScheduledReviews.Command(ReviewKind.Semester);
        var violation = await Assert.ThrowsAsync<SopViolation>(() => desk.Send(begin, CancellationToken.None));

        Assert.Equal(SopRule.NobodyCanAct, violation.Rule);
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private static FileLeaver.Command Leaver(string account, DateOnly day) =>
        new(new(DemoOffice.PersonId(account), RevocationReason.Retirement, day, "SK 800/7/2026", true));

    private async Task Leaves(string account)
    {
        await _office.Done("admin", Leaver(account, new(2026, 11, 25)));
        _office.Time.SetUtcNow(Given.Wib(2026, 11, 25, 9));
    }

    private Task<SetUpGaps.Gap> Vacant() => Gap(SetUpGaps.GapKind.VacantPosts);

    private async Task<SetUpGaps.Gap> Gap(SetUpGaps.GapKind kind) =>
        (await _office.Done("admin", new SetUpGaps.Query())).Single(g => g.Kind == kind);
}
