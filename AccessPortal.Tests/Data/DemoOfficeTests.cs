using AccessPortal.Data;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Data;

public sealed class DemoOfficeTests(DemoStart start) : IClassFixture<DemoStart>
{
    private static readonly DateOnly s_today = new(2026, 11, 24);

    [Fact]
    public async Task A_first_start_brings_rules_units_and_websites()
    {
        var counts = await start.Read(async db => (await db.SopVersions.CountAsync(), await db.WorkingHours.CountAsync(), await db.Units.CountAsync(), await db.Websites.CountAsync()));

        Assert.Equal((1, 5, 13, 20), counts);
    }

    [Fact]
    public async Task The_register_has_the_rights_a_real_office_worries_about()
    {
        var paper = await start.Read(db => db.Grants.Where(g => g.Changes.Any(c => c.Cause == ChangeCause.PaperRegister)).ToListAsync());

        Assert.Equal(40, paper.Count);
        Assert.Equal(5, paper.Count(g => g.IsPrivileged));
        Assert.Equal(3, paper.Count(g => g.AccountType is AccountType.Shared));
        Assert.Equal(2, paper.Count(g => g.ValidUntil < s_today.AddDays(30)));
        Assert.Equal(4, paper.Count(g => g.LastLoginAt < DemoStart.Now.AddDays(-90)));
        Assert.Equal(new(2026, 12, 31), paper.Single(g => g.AccountType is AccountType.ThirdParty).ValidUntil);
        Assert.Equal(44, await start.Read(db => db.Grants.CountAsync()));
    }

    [Fact]
    public async Task No_account_stands_twice_on_a_website()
    {
        var twice = await start.Read(async db => (await db.Grants.ToListAsync()).GroupBy(g => (g.WebsiteId, g.UserName)).Where(g => g.Count() > 1).Select(g => g.Key).ToList());

        Assert.Empty(twice);
    }

    [Fact]
    public async Task Every_demo_account_signs_in_as_its_person()
    {
        await using var scope = start.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        foreach (var account in DemoAccounts.All)
        {
            var user = await users.FindByNameAsync(account.UserName);
            Assert.Equal(DemoOffice.PersonId(account.UserName), user?.PersonId);
            Assert.True(user!.EmailConfirmed);
        }
        var one = await users.FindByNameAsync("kasi.layanan");
        Assert.True(await users.CheckPasswordAsync(one!, DemoAccounts.Password));
        Assert.Equal(DemoAccounts.All.Count, await users.Users.CountAsync());
    }

    [Fact]
    public async Task Every_person_is_named_and_numbered_as_the_rules_want()
    {
        var people = await start.Read(db => db.People.ToListAsync());

        Assert.All(people, p => Assert.True(PhoneNumber.TryParse(p.Phone, out _) && OfficialEmail.TryParse(p.Email, out _), p.FullName));
        Assert.All(people.Where(p => p.Nip is not null), p => Assert.True(p.Nip!.Value.Warnings(p.Status, s_today).Count == 0, p.FullName));
        Assert.All(people.Where(p => p.Nip is null), p => Assert.True(p.Status is EmploymentStatus.NonCivilServant or EmploymentStatus.ThirdParty));
        Assert.Equal(people.Count, people.DistinctBy(p => p.FullName).Count());
        Assert.Equal(people.Count, people.DistinctBy(p => p.Email).Count());
    }

    [Fact]
    public async Task The_head_holds_his_post_now_and_laksmi_held_it_in_december_2025()
    {
        var holdings = await start.Read(db => db.Holdings.Where(h => h.PositionId == DemoOffice.PositionId("kadis")).ToListAsync());

        Assert.Equal([DemoOffice.PersonId("kadis")], holdings.Where(h => h.IsInForce(DemoStart.Now)).Select(h => h.PersonId));
        Assert.Contains(holdings, h => h.PersonId == DemoOffice.PersonId("sekretaris") && h.IsInForce(new(2025, 12, 14, 12, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        var before = await start.Read(Picture);

        await start.Start();

        Assert.Equal(before, await start.Read(Picture));
    }

    private static async Task<string> Picture(PortalDb db) => string.Join(' ',
        await db.SopVersions.CountAsync(), await db.Holidays.CountAsync(), await db.People.CountAsync(), await db.Users.CountAsync(), await db.Positions.CountAsync(),
        await db.Holdings.CountAsync(), await db.Grants.CountAsync(), await db.GrantChanges.CountAsync(), await db.Cases.CountAsync(), await db.Journal.CountAsync(),
        await db.WorkItems.CountAsync(), await db.Notices.CountAsync(), await db.Attachments.CountAsync(), await db.Counters.SumAsync(c => c.Last));
}
