using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Data;

public sealed class DemoRequestsTests(DemoStart start) : IClassFixture<DemoStart>
{
    private Task<List<AccessRequest>> Requests() =>
        start.Read(db => db.Requests.Include(r => r.Items.OrderBy(i => i.Id)).Include(r => r.Journal.OrderBy(j => j.Sequence)).Include(r => r.Grant).ToListAsync());

    [Fact]
    public async Task Each_state_of_the_procedure_is_there()
    {
        var requests = await Requests();
        var waiting = requests.Where(r => r.Outcome is CaseOutcome.Running).SelectMany(r => r.OpenSteps).ToHashSet();

        Assert.Equal(["P1-10", "P1-11", "P1-2b", "P1-3", "P1-4", "P1-5", "P1-6", "P1-7a", "P1-7b", "P1-8", "P1-9", "P1-K"], waiting.Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<CaseOutcome>().Except([CaseOutcome.Withdrawn, CaseOutcome.Lapsed, CaseOutcome.Kept]), requests.Select(r => r.Outcome).Distinct().Order());
    }

    [Theory]
    [InlineData("atasan", "disdikbud.kepala", "P1-2b")]
    [InlineData("sekretaris", "sekretaris", "P1-2b")]
    [InlineData("kadis", "kadis", "P1-3")]
    [InlineData("kabid", "kabid", "P1-4")]
    [InlineData("kabid", "kabid", "P1-7b")]
    [InlineData("kasi.sumberdaya", "kasi.sumberdaya", "P1-5")]
    [InlineData("kasi.layanan", "kasi.layanan", "P1-6")]
    [InlineData("kasi.layanan", "kasi.layanan", "P1-10")]
    [InlineData("teknis", "teknis", "P1-8")]
    public async Task Work_waits_for_the_post_and_its_holder_was_told(string person, string post, string step)
    {
        var (item, told) = await start.Read(async db => (
            await db.WorkItems.FirstOrDefaultAsync(i => i.DoneAt == null && i.StepCode == step && i.PositionId == DemoOffice.PositionId(post)),
            await db.Notices.Where(n => n.RecipientId == DemoOffice.PersonId(person) && n.ReadAt == null && n.StepCode == step).ToListAsync()));

        Assert.NotNull(item);
        Assert.Contains(told, n => n.CaseId == item.CaseId && n.Kind is NoticeKind.TaskWaiting);
    }

    [Fact]
    public async Task The_applicant_has_one_returned_one_running_and_one_to_confirm()
    {
        var mine = (await Requests()).Where(r => r.RequesterId == DemoOffice.PersonId("pemohon")).ToDictionary(r => r.Id);

        Assert.Equal(["P1-2a"], mine[DemoOffice.RequestId("dikembalikan")].OpenSteps);
        Assert.Equal(["P1-2b"], mine[DemoOffice.RequestId("atasan")].OpenSteps);
        Assert.Equal(["P1-11"], mine[DemoOffice.RequestId("aktif")].OpenSteps);
        Assert.Equal(GrantState.Active, mine[DemoOffice.RequestId("aktif")].Grant?.State);
    }

    [Fact]
    public async Task Only_the_request_that_lies_with_the_head_is_late()
    {
        var items = await start.Read(db => db.WorkItems.Where(i => i.DoneAt == null && i.DueAt <= DemoStart.Now).ToListAsync());

        var late = Assert.Single(items);
        Assert.Equal((DemoOffice.RequestId("kadis.terlambat"), "P1-3", DemoStart.Now), (late.CaseId, late.StepCode, late.LateAt));
    }

    [Fact]
    public async Task The_paper_disposition_names_the_head_and_who_recorded_it()
    {
        var entry = (await Requests()).Single(r => r.Id == DemoOffice.RequestId("kabid")).Journal.Single(j => j.StepCode == "P1-3");

        Assert.Equal((DemoOffice.PersonId("kadis"), Capacity.OnBehalf, DemoOffice.PersonId("helpdesk")), (entry.PersonId, entry.Capacity, entry.RecordedBy));
        var scan = await start.Read(db => db.Attachments.SingleAsync(a => a.Kind == AttachmentKind.SignedScan));
        Assert.Equal(DemoOffice.RequestId("kabid"), scan.CaseId);
        Assert.Contains(scan.Id.ToString(), start.KeptFiles);
    }

    [Fact]
    public async Task The_vendor_asks_for_no_day_beyond_the_contract()
    {
        var form = (await Requests()).Single(r => r.Id == DemoOffice.RequestId("pihak.ketiga")).Form!;

        Assert.Equal((new DateOnly(2026, 12, 31), new DateOnly(2026, 12, 31)), (form.ContractEnd, form.ValidUntil));
    }

    [Fact]
    public async Task Numbers_follow_the_order_of_submission_without_a_gap()
    {
        var submitted = (await Requests()).Where(r => r.Number is not null).OrderBy(r => r.OpenedAt).Select(r => r.Number).ToList();

        Assert.Equal(Enumerable.Range(1, submitted.Count).Select(n => $"HA-2026-{n:0000}"), submitted);
        Assert.Equal(submitted.Count, await start.Read(db => db.Counters.Where(c => c.Name == "HA-2026").Select(c => c.Last).SingleAsync()));
    }

    [Fact]
    public async Task Nothing_lies_ahead_and_journals_run_forward()
    {
        foreach (var request in await Requests())
        {
            var times = request.Journal.Select(j => j.At).ToList();
            Assert.Equal(times.Order(), times);
            Assert.All(times, t => Assert.True(t <= DemoStart.Now));
            Assert.Equal(request.Items.Select(i => i.OpenedAt).Order(), request.Items.Select(i => i.OpenedAt));
        }
    }

    [Trait("Category", "Long")]
    [Theory, InlineData("2027-01-02T16:00:00Z")]
    public Task A_first_start_at_new_year_is_as_good(string at) => IsAsGood(at);

    [Theory, InlineData("2026-11-29T20:00:00Z"), InlineData("2026-12-28T00:31:00Z")]
    [Trait("Category", "Long")]
    public Task A_first_start_at_night_or_early_on_a_monday_is_as_good(string at) => IsAsGood(at);

    private static async Task IsAsGood(string at)
    {
        var instant = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        var other = new DemoStart { StartsAt = instant };
        await other.InitializeAsync();

        Assert.Equal(1, await other.Read(db => db.WorkItems.CountAsync(i => i.DoneAt == null && i.DueAt <= instant)));
        Assert.False(await other.Read(db => db.Journal.AnyAsync(j => j.At > instant)));
        await other.DisposeAsync();
    }
}
