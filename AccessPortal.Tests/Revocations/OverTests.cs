using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Documents;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Leavers;
using AccessPortal.Revocations;
using AccessPortal.Tests.UseCases;
using AccessPortal.Websites;
using AccessPortal.Work;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Revocations;

/// <summary>
/// What becomes of a right that is over, and of a leaver's on their day, at the demo office. "nadia" on bkpsdm ends on 6 December 2026, its
/// owner is the secretary of BKPSDM.
/// </summary>
public sealed class OverTests : IAsyncLifetime
{
    private static readonly Guid s_right = DemoGrants.KeyOf("bkpsdm", "nadia");

    private readonly TestOffice _office = new();

    [Fact]
    public async Task A_right_that_ended_is_never_made_permanent()
    {
        await ClockAt(37);
        var at = await Expiry();
        var declined = await _office.Refused("bkpsdm.sekretaris", new DeclineProposal.Command(at.CaseId, at.Version, "Masih bertugas"));
        await ClockAt(41);
        at = await Expiry();
        Assert.Contains("P3-3", at.OpenSteps);
        var dropped = await _office.Refused("kasi.layanan", new DropProposal.Command(at.CaseId, at.Version, "Perpanjangan menyusul"));

        Assert.All([declined, dropped], r => Assert.Equal((nameof(SopRule.RightEnded), "2026-12-06"), (r.Code, r.Facts[0])));
        Assert.Equal(GrantState.SuspensionRequested, await State());
        var view = await _office.Done("kasi.layanan", new ReadRevocation.Query(at.Number!));
        Assert.Equal((false, false, new DateOnly(2026, 12, 6)), (view.May.Drop, view.May.Stay, view.EndedOn));
    }

    [Fact]
    public async Task What_the_portal_proposes_stands_in_nobodys_name_until_the_owner_confirms()
    {
        await ClockAt(37);
        var at = await Expiry();
        var owner = await _office.NameOf("bkpsdm.sekretaris");

        var paper = (await _office.Done("kasi.layanan", new PrintRevocation.Command(at.Number!))).Paper;
        Assert.Equal(("", "", "", ""), (paper.Filer, paper.FilerNip, paper.FilerTitle, paper.Unit));
        Assert.DoesNotContain(paper.Marks, m => m.Name == owner);
        Assert.Equal("", (await _office.Done("kasi.layanan", new ReadRevocation.Query(at.Number!))).RequesterName);
        Assert.Equal("", (await _office.Done("kasi.layanan", new RevocationList.Query(new(RevocationScope.All, Text: at.Number)))).Rows.Single().RequesterName);
        Assert.Contains((await _office.Done("bkpsdm.sekretaris", new MyWork.Query())).Rows, r => r.Number == at.Number && r.RequesterName.Length == 0);
        Assert.Contains((await _office.Done("bkpsdm.sekretaris", new WebsiteSheet.Query("bkpsdm.arunikarayakab.go.id"))).Cases, c => c.Number == at.Number && c.RequesterName.Length == 0);

        await _office.Done("bkpsdm.sekretaris", new ConfirmProposal.Command(at.CaseId, at.Version, RevocationActs.Input(i => (i.Reason, i.EffectiveOn) = (RevocationReason.Expired, new(2026, 12, 7)))));
        paper = (await _office.Done("kasi.layanan", new PrintRevocation.Command(at.Number!))).Paper;
        Assert.Equal(("", owner), (paper.Filer, paper.MarkOf(Revoking.Submit)!.Name));
    }

    [Fact]
    public async Task A_right_made_permanent_by_an_earlier_version_is_found_by_the_clock()
    {
        await _office.Read(db => db.Grants.Where(g => g.Id == s_right).ExecuteUpdateAsync(s => s.SetProperty(g => g.ValidUntil, new DateOnly(2026, 11, 1)).SetProperty(g => g.EndLookOn, (DateOnly?)null)));
        Assert.Equal([s_right], (await _office.Done("kasi.layanan", new OverdueRights.Query())).Rows.Select(r => r.GrantId));

        await ClockAt(24);

        Assert.Equal(GrantState.SuspensionRequested, await State());
        Assert.Equal(0, (await _office.Done("kasi.layanan", new OverdueRights.Query())).Count);
    }

    [Theory]
    [InlineData("bapperida.staf2", 2, 0), InlineData("bapperida.staf1", 1, 1)]
    public async Task The_day_of_a_leaver_orders_what_a_silent_owner_left_but_for_the_last_administrator(string person, int ordered, int spared)
    {
        var filed = await _office.Done("helpdesk", new FileLeaver.Command(new(DemoOffice.PersonId(person), RevocationReason.Retirement, new(2026, 12, 10), "", LeavesGovernment: true)));
        await ClockAt(27);
        Assert.All(await Leaving(), s => Assert.Equal(GrantState.Active, s));

        await ClockAt(40);
        await ClockAt(41);

        var states = await Leaving();
        Assert.Equal((ordered, spared), (states.Count(s => s is GrantState.SuspensionRequested), states.Count(s => s is GrantState.Active)));
        Assert.Equal(filed.Revocations.Count, await _office.Read(db => db.Journal.CountAsync(j => j.Detour == Domain.Revocations.Revocation.DayCame && db.Cases.Any(c => c.Id == j.CaseId && filed.Revocations.Contains(c.Number!)))));

        Task<List<GrantState>> Leaving() => _office.Read(db => db.Grants.Where(g => g.HolderId == DemoOffice.PersonId(person)).Select(g => g.State).ToListAsync());
    }

    // The demo's own review falls silent before these ends and must not suspend the same rights.
    public async Task InitializeAsync()
    {
        await _office.InitializeAsync();
        await _office.Read(db => db.ReviewSettings.ExecuteUpdateAsync(s => s.SetProperty(x => x.Silence, SilencePolicy.OnlyAsk)));
    }

    public Task DisposeAsync() => _office.DisposeAsync();

    // 10.00 WIB on a day counted from 1 November 2026; the 37th is 7 December.
    private Task ClockAt(int day)
    {
        _office.Time.SetUtcNow(new DateTimeOffset(2026, 11, 1, 3, 0, 0, TimeSpan.Zero).AddDays(day - 1));
        return _office.Tick();
    }

    private async Task<CaseStanding> Expiry() => await _office.Standing(await _office.Read(db => db.Revocations.Where(r => r.OriginKind == OriginKind.Expiry).Select(r => r.Id).SingleAsync()));

    private Task<GrantState> State() => _office.Read(db => db.Grants.Where(g => g.Id == s_right).Select(g => g.State).SingleAsync());
}
