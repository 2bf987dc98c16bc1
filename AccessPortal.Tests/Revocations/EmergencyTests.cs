using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Revocations;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Revocations;

/// <summary>Suspension before any paper, on the website tirtakencana: two accounts, an owner without a deputy.</summary>
public sealed class EmergencyTests : IAsyncLifetime
{
    private const string Why = "Situs disusupi judi online.";

    private readonly TestOffice _office = new();

    [Fact]
    public async Task The_administrator_records_what_was_done_and_the_papers_follow_within_a_working_day()
    {
        var rights = await RightsOf("tirtakencana");

        var at = Assert.Single(await _office.Done("administrator", Suspend("tirtakencana", rights)));

        Assert.Equal([GrantState.Suspended, GrantState.Suspended], await StatesOf(rights));
        var papers = await _office.Read(db => db.WorkItems.SingleAsync(i => i.CaseId == at.CaseId && i.DoneAt == null));
        Assert.Equal(("P3-1", DemoOffice.PersonId("tirtakencana.sekretaris"), new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero)), (papers.StepCode, papers.PersonId, papers.DueAt));
    }

    [Fact]
    public async Task The_section_head_orders_and_only_the_administrator_makes_it_true()
    {
        var rights = await RightsOf("tirtakencana");
        var at = Assert.Single(await _office.Done("kasi.layanan", Suspend("tirtakencana", rights)));
        Assert.Equal([GrantState.SuspensionRequested, GrantState.SuspensionRequested], await StatesOf(rights));

        await _office.Done("administrator", new ReportPanelAct.Command(at.CaseId, at.Version, "P3-S", null, ""));

        Assert.Equal([GrantState.Suspended, GrantState.Suspended], await StatesOf(rights));
    }

    [Fact]
    public async Task One_account_leaves_the_others_as_they_are()
    {
        var rights = await RightsOf("tirtakencana");

        await _office.Done("administrator", Suspend("tirtakencana", [rights[0]]));

        Assert.Equal([GrantState.Suspended, GrantState.Active], await StatesOf(rights));
    }

    [Fact]
    public async Task What_is_under_way_already_is_only_suspended_sooner()
    {
        var filed = await _office.FileRevocation();

        var at = Assert.Single(await _office.Done("kabid", Suspend("disdikbud", [RevocationActs.Grant("disdikbud", "kirana")])));

        Assert.Equal((filed.Number, GrantState.SuspensionRequested), (at.Number, await _office.StateOf()));
        Assert.Equal(["P3-3", "P3-S"], at.OpenSteps);
    }

    [Fact]
    public async Task Without_papers_it_goes_before_the_section_head_who_may_drop_it()
    {
        var rights = await RightsOf("tirtakencana");
        var at = Assert.Single(await _office.Done("administrator", Suspend("tirtakencana", rights)));

        _office.Time.SetUtcNow(new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));
        await _office.Tick();
        at = await _office.Standing(at.CaseId);
        Assert.Equal(["P3-3"], at.OpenSteps);
        at = await _office.Done("kasi.layanan", new DropProposal.Command(at.CaseId, at.Version, "Tidak ada insiden"));

        Assert.Equal(["P3-R"], at.OpenSteps);
        Assert.Equal([GrantState.Suspended, GrantState.Suspended], await StatesOf(rights));
        await _office.Done("administrator", new ReportPanelAct.Command(at.CaseId, at.Version, "P3-R", null, ""));
        Assert.Equal([GrantState.Active, GrantState.Active], await StatesOf(rights));
    }

    [Theory]
    [InlineData("pj"), InlineData("helpdesk"), InlineData("teknis")]
    public async Task Nobody_else_suspends_at_once(string account) =>
        Assert.Equal(RefusalKind.Denied, (await _office.Refused(account, Suspend("tirtakencana", await RightsOf("tirtakencana")))).Kind);

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private static EmergencySuspension.Command Suspend(string site, IReadOnlyList<Guid> rights) => new(DemoOffice.WebsiteId(site), rights, null, Why);

    private Task<List<Guid>> RightsOf(string site)
    {
        var id = DemoOffice.WebsiteId(site);
        return _office.Read(db => db.Grants.Where(g => g.WebsiteId == id).OrderBy(g => g.GivenAt).Select(g => g.Id).ToListAsync());
    }

    private Task<List<GrantState>> StatesOf(List<Guid> rights) =>
        _office.Read(db => db.Grants.Where(g => rights.Contains(g.Id)).OrderBy(g => g.GivenAt).Select(g => g.State).ToListAsync());
}
