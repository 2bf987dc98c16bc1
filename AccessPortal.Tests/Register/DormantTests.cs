using System.Text;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Reconciliations;
using AccessPortal.Register;
using AccessPortal.Reports;
using AccessPortal.Tests.Reviews;
using AccessPortal.Tests.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Register;

/// <summary>Who was never seen to log in counts as dormant only where a panel's list could have told it.</summary>
public sealed class DormantTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    [Fact]
    public async Task Never_seen_is_dormant_once_a_list_that_tells_logins_has_covered_the_website()
    {
        await Given("lama", 200);
        await Given("baru", 30);
        Assert.Empty(await Dormant());

        await Compare("user,status\nlama,active\nbaru,active\naulia,active\n");
        Assert.Empty(await Dormant());
        await Compare("user,status,last login\nlama,active,\nbaru,active,\ntamu,active,2026-11-20 08:00\n");

        Assert.Equal(["lama"], await Dormant());
        Assert.Contains((await _office.Done("helpdesk", new DormantAccounts.Query())).Rows, r => r.UserName.Value == "lama" && r.LastLoginAt is null);
    }

    [Fact]
    public async Task A_list_from_before_the_account_was_given_tells_nothing_of_it()
    {
        await Compare("user,status,last login\ntamu,active,2026-11-20 08:00\n");
        _office.Time.Advance(TimeSpan.FromDays(1));
        await Given("kemudian", 0);
        _office.Time.Advance(TimeSpan.FromDays(120));

        Assert.DoesNotContain("kemudian", await Dormant());
    }

    [Fact]
    public async Task A_login_ends_it()
    {
        await Given("lama", 200);
        await Compare("user,status,last login\nlama,active,\ntamu,active,2026-11-20 08:00\n");
        await Compare("user,status,last login\nlama,active,2026-11-23 08:00\n");

        Assert.Empty(await Dormant());
    }

    [Fact]
    public async Task A_review_points_it_out_by_the_same_rule()
    {
        await Given("lama", 200);
        Assert.False(await PointedOut("lama"));

        await Compare("user,status,last login\nlama,active,\ntamu,active,2026-11-20 08:00\n");

        Assert.True(await PointedOut("lama", DemoOffice.WebsiteId("satudata")));
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    private Task<int> Given(string name, int daysAgo) => _office.Read(db =>
    {
        db.Grants.Add(AccessGrant.FromPaper(Guid.NewGuid(), DemoOffice.WebsiteId("satudata"), DemoOffice.PersonId("pj"), PanelUserName.From(name), AccountType.Individual,
            new(AccessTypes.Files, AccessLevel.Edit), null, "1/2026", Guid.Empty, _office.Time.GetUtcNow().AddDays(-daysAgo)));
        return db.SaveChangesAsync();
    });

    private Task<string> Compare(string list) =>
        _office.Done("administrator", new RunReconciliation.Command(new(Encoding.UTF8.GetBytes(list), PanelPlatform.CyberPanel, DemoOffice.WebsiteId("satudata")), "daftar.csv"));

    private async Task<bool> PointedOut(string account, Guid? websiteId = null)
    {
        var review = await _office.AskedFor("bapperida", websiteId);
        var lines = await _office.Read(db => db.ReviewItems.AsNoTracking().Where(l => l.ReviewId == review.CaseId).ToListAsync());
        return lines.Single(l => l.UserName.Value == account).Flags.HasFlag(ReviewFlags.Dormant);
    }

    // Of what this test gave.
    private async Task<IReadOnlyList<string>> Dormant() => [.. (await _office.Done("helpdesk", new AccessRegister.Query(new() { Dormant = true, WebsiteId = DemoOffice.WebsiteId("satudata"), HolderId = DemoOffice.PersonId("pj") }))).Rows.Select(r => r.UserName)];
}
