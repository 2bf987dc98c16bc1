using AccessPortal.Data.Demo;
using AccessPortal.Domain.Office;
using AccessPortal.Office;
using AccessPortal.Reports;
using AccessPortal.UseCases;
using AccessPortal.Websites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace AccessPortal.Tests.Reports;

/// <summary>What the demo office should worry about (docs/domain.md, "The demo office").</summary>
public sealed class ReportTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly DateOnly s_today = new(2026, 11, 24);

    [Fact]
    public async Task A_website_without_owner_is_listed() =>
        Assert.Equal(["dinsos.arunikarayakab.go.id"], (await office.Done("helpdesk", new OwnerlessSites.Query())).Rows.Select(r => r.Site.Value));

    [Fact]
    public async Task Landing_report_and_list_count_the_same_websites_without_owner()
    {
        var other = new TestOffice();
        await other.InitializeAsync();
        await other.Read(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == DemoOffice.PersonId("tirtakencana.sekretaris"))).Leave(other.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        var gap = (await other.Done("admin", new SetUpGaps.Query())).Single(g => g.Kind is SetUpGaps.GapKind.WebsitesWithoutOwner);

        var report = (await other.Done("admin", new OwnerlessSites.Query())).Rows.Select(r => r.Site.Value).ToList();
        Assert.Equal(2, gap.Count);
        Assert.Equal(report, gap.Names);
        Assert.Equal(report, (await other.Done("admin", new WebsiteList.Query(new(WithoutOwner: true)))).Rows.Select(r => r.Name));
        await other.DisposeAsync();
    }

    [Fact]
    public async Task Who_moved_and_who_may_retire_soon_is_listed_with_why()
    {
        var rows = (await office.Done("auditor", new GoneHolders.Query(s_today))).Rows;

        Assert.True(rows.Single(r => r.PersonId == DemoOffice.PersonId("dpupr.staf1")).WithoutPost);
        Assert.Equal(new DateOnly(2027, 1, 1), rows.Single(r => r.PersonId == DemoOffice.PersonId("tirtakencana.sekretaris")).MayRetireFrom);
        Assert.DoesNotContain(rows, r => r.PersonId == DemoOffice.PersonId("pemohon"));
        Assert.All(rows, r => Assert.True(r.LeftAt is not null || r.WithoutPost || r.OtherUnit || r.MayRetireFrom is not null));
    }

    [Fact]
    public async Task Dormant_accounts_are_listed_longest_first()
    {
        var rows = (await office.Done("administrator", new DormantAccounts.Query())).Rows;

        // Those on dinsos are suspended by the incident there and dormant no longer.
        Assert.Equal(2, rows.Count);
        Assert.Equal(rows.OrderBy(r => r.UnseenSince), rows);
        Assert.StartsWith("bapperida", rows[0].Site.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_go_on_where_the_last_ended()
    {
        var rows = (await office.Done("administrator", new DormantAccounts.Query())).Rows;
        var people = (await office.Done("auditor", new GoneHolders.Query(s_today))).Rows;

        Assert.Equal(rows.Skip(1), (await office.Done("administrator", new DormantAccounts.Query(rows[0]))).Rows);
        Assert.Equal(people.Skip(1), (await office.Done("auditor", new GoneHolders.Query(s_today, people[0]))).Rows);
        Assert.Empty((await office.Done("helpdesk", new OwnerlessSites.Query("dinsos.arunikarayakab.go.id"))).Rows);
    }

    [Theory]
    [InlineData("pemohon"), InlineData("pj"), InlineData("atasan")]
    public async Task Others_see_no_report(string account) => Assert.Equal(RefusalKind.Denied, (await office.Refused(account, new GoneHolders.Query(s_today))).Kind);

    [Theory]
    [InlineData("196812151990031001", "2027-01-01"), InlineData("196812311990031001", "2027-01-01"), InlineData("197002281994031001", "2028-03-01")]
    public void Whether_somebody_retires_is_asked_from_the_month_after_the_lowest_age_whatever_the_grade(string nip, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Retirement.PossibleFrom(Nip.From(nip), EmploymentStatus.CivilServant));

    [Fact]
    public void A_possible_retirement_is_a_question()
    {
        var words = office.Services.GetRequiredService<IStringLocalizer<ReportWords>>();

        Assert.Contains("pastikan", words["Retires", "1 Januari 2027"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_under_contract_is_asked_about() => Assert.Null(Retirement.PossibleFrom(Nip.From("196812152023212001"), EmploymentStatus.ContractCivilServant));
}
