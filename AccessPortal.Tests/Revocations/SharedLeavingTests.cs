using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Revocations;
using AccessPortal.Tests.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Revocations;

/// <summary>Two hold "redaksi" on disdikbud together and one of them leaves: the account stays for the other.</summary>
public sealed class SharedLeavingTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task One_of_two_holders_ends_with_the_changed_password_and_nothing_is_deleted()
    {
        var at = await _office.RevocationAt(Revoking.Confirm, "redaksi");
        Assert.Equal((GrantState.Disabled, GrantState.Active), (await _office.StateOf("redaksi"), await Other()));

        at = await _office.Done("administrator", new ReportPanelAct.Command(at.CaseId, at.Version, "P3-K", null, ""));
        Assert.Equal((GrantState.Removed, GrantState.Active), (await _office.StateOf("redaksi"), await Other()));
        while (at.Outcome is not CaseOutcome.Completed) at = await _office.Onward(at);
        await After(40);

        Assert.Empty((await _office.Standing(at.CaseId)).OpenSteps);
    }

    [Fact]
    public async Task Silence_about_one_of_two_holders_suspends_nothing_on_the_panel()
    {
        var proposed = await _office.Propose("helpdesk", "redaksi");

        await After(2);

        Assert.Equal(["P3-3"], (await _office.Standing(proposed.CaseId)).OpenSteps);
        Assert.Equal((GrantState.Active, GrantState.Active), (await _office.StateOf("redaksi"), await Other()));
    }

    [Fact]
    public async Task The_last_holder_takes_the_account_along_after_the_hold()
    {
        await _office.Read(db => db.Grants.Where(g => g.HolderId == DemoOffice.PersonId("pj") && g.AccountType == AccountType.Shared).ExecuteUpdateAsync(s => s.SetProperty(g => g.State, GrantState.Removed)));
        var at = await _office.RevocationAt(Revoking.Confirm, "redaksi");
        at = await _office.Done("administrator", new ReportPanelAct.Command(at.CaseId, at.Version, "P3-K", null, ""));
        while (at.Outcome is not CaseOutcome.Completed) at = await _office.Onward(at);

        await After(30);

        Assert.Equal(["P3-D"], (await _office.Standing(at.CaseId)).OpenSteps);
    }

    public async Task InitializeAsync()
    {
        await _office.InitializeAsync();
        var (site, holder) = (DemoOffice.WebsiteId("disdikbud"), DemoOffice.PersonId("pj"));
        await _office.Read(async db =>
        {
            db.Grants.Add(AccessGrant.FromPaper(Guid.NewGuid(), site, holder, PanelUserName.From("redaksi"), AccountType.Shared, new(AccessTypes.Files, AccessLevel.Edit), null, "", Guid.Empty, _office.Time.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
    }

    public Task DisposeAsync() => _office.DisposeAsync();

    private Task<GrantState> Other() => _office.Read(db => db.Grants.Where(g => g.HolderId == DemoOffice.PersonId("pj") && g.AccountType == AccountType.Shared).Select(g => g.State).SingleAsync());

    private Task After(int days)
    {
        _office.Time.Advance(TimeSpan.FromDays(days));
        return _office.Tick();
    }
}
