using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Revocations;
using AccessPortal.Tests.Revocations;
using AccessPortal.Tests.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Requests;

/// <summary>A change of an existing account, as its page and P1-8 see it.</summary>
public sealed class ChangeUseCaseTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task The_page_names_the_account_that_a_change_alters_and_no_older_secret()
    {
        var number = await _office.Read(db => db.Requests.Where(r => r.Id == DemoOffice.RequestId("atasan")).Select(r => r.Number!).SingleAsync());

        var view = await _office.Done("pemohon", new ReadRequest.Query(number));

        Assert.Equal("kirana", view.Account?.UserName);
        Assert.Null(view.Account?.Secret);
    }

    [Fact]
    public async Task A_change_whose_account_is_taken_away_after_8_comes_to_its_end_and_leaves_the_account_as_it_is()
    {
        var at = await Altered();
        await TakeAway();

        at = await _office.Next(await _office.Next(at));

        Assert.Equal([Granting.Use.Code], at.OpenSteps);
        Assert.Equal("Detour.RightGone", await LastDetour(at.CaseId));
        Assert.Equal(CaseOutcome.Completed, (await _office.Next(at)).Outcome);
        Assert.Equal(GrantState.Disabled, await _office.StateOf());
    }

    [Fact]
    public async Task A_change_of_an_account_that_was_suspended_after_8_is_recorded_and_lifts_nothing()
    {
        var at = await Altered();
        await _office.Done("administrator", new EmergencySuspension.Command(DemoOffice.WebsiteId("disdikbud"), [RevocationActs.Grant("disdikbud", "kirana")], null, "Akun dipakai orang lain."));

        at = await _office.Next(await _office.Next(at));

        Assert.Equal([Granting.Use.Code], at.OpenSteps);
        Assert.Equal(GrantState.Suspended, await _office.StateOf());
    }

    [Fact]
    public async Task A_change_whose_account_is_gone_before_8_lapses_and_its_holder_is_told()
    {
        var at = await Filed();
        await TakeAway();

        await _office.Tick();

        Assert.Equal(CaseOutcome.Lapsed, (await _office.Standing(at.CaseId)).Outcome);
        Assert.Equal("Remark.RightGone", await LastDetour(at.CaseId));
        Assert.Contains(NoticeKind.Lapsed, await _office.Notices("pemohon", at));
    }

    [Fact]
    public async Task What_an_applicant_who_has_left_asked_for_lapses()
    {
        var at = await _office.File();
        await _office.Read(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == DemoOffice.PersonId("pemohon"))).Leave(_office.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        await _office.Tick();

        Assert.Equal((CaseOutcome.Lapsed, 0), ((await _office.Standing(at.CaseId)).Outcome, (await _office.Standing(at.CaseId)).OpenSteps.Count));
    }

    private async Task<CaseStanding> Filed()
    {
        var id = DemoOffice.RequestId("atasan");
        return await _office.Standing(id);
    }

    // The demo office's change of Kirana's account, carried past P1-8.
    private async Task<CaseStanding> Altered()
    {
        var at = await Filed();
        while (at.OpenSteps[0] != Granting.CreateAccount.Code) at = await _office.Next(at);
        return await _office.Done("teknis", new CreateAccount.Command(at.CaseId, at.Version, "kirana", SecretKind.Password, null));
    }

    private async Task TakeAway()
    {
        var at = await _office.RevocationAt(Revoking.InformStatus);
        Assert.Equal(GrantState.Disabled, await _office.StateOf());
        Assert.NotNull(at.Number);
    }

    private Task<string> LastDetour(Guid id) => _office.Read(db => db.Journal.Where(j => j.CaseId == id).OrderByDescending(j => j.Sequence).Select(j => j.Detour).FirstAsync());
}
