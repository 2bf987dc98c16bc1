using AccessPortal.Data;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using AccessPortal.Register;
using AccessPortal.Tests.Data;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Register;

/// <summary>What the register promises to be fast is served by an index: no scan of the whole, no sorting aside.</summary>
public abstract class RegisterPlans(CrowdedOffice crowd)
{
    private static readonly RegisterFilter s_all = new();
    private static readonly Guid s_site = new("A0000000-0000-0000-0000-000000000007");

    public static TheoryData<string, RegisterFilter> Singles => new()
    {
        { "unit", s_all with { UnitId = DemoOffice.UnitId("disdikbud") } }, { "website", s_all with { WebsiteId = s_site } },
        { "platform", s_all with { Platform = PanelPlatform.Plesk } }, { "type", s_all with { Type = AccessTypes.Database } },
        { "level", s_all with { Level = AccessLevel.Edit } }, { "state", s_all with { State = GrantState.Suspended } },
        { "owner", s_all with { OwnerId = DemoOffice.PersonId("pj") } }, { "holder", s_all with { HolderId = DemoOffice.PersonId("pj") } },
        { "due for review", s_all with { DueForReview = true } }, { "ends soon", s_all with { EndsSoon = true } }, { "dormant", s_all with { Dormant = true } },
        { "privileged", s_all with { OnlyPrivileged = true } }, { "shared", s_all with { OnlyShared = true } },
    };

    public static TheoryData<RegisterOrder, bool> Orders => new() { { RegisterOrder.Given, false }, { RegisterOrder.Given, true }, { RegisterOrder.Site, false }, { RegisterOrder.Site, true }, { RegisterOrder.Holder, false }, { RegisterOrder.Holder, true }, { RegisterOrder.Until, false }, { RegisterOrder.Until, true } };

    [Theory, MemberData(nameof(Singles))]
    public async Task A_single_filter_in_its_order_is_served_by_an_index(string name, RegisterFilter filter)
    {
        await IsServed(filter, null, false, name);
        if (filter is { DueForReview: false, Dormant: false }) await IsServed(filter, filter.EndsSoon ? RegisterOrder.Until : RegisterOrder.Given, true, name);
    }

    [Theory, MemberData(nameof(Orders))]
    public async Task The_whole_and_unit_or_website_with_state_are_served_in_every_order_and_its_reverse(RegisterOrder order, bool reversed)
    {
        await IsServed(s_all, order, reversed, "all");
        await IsServed(s_all with { UnitId = DemoOffice.UnitId("disdikbud"), State = GrantState.Active }, order, reversed, "unit + state");
        await IsServed(s_all with { WebsiteId = s_site, State = GrantState.Active }, order, reversed, "website + state");
    }

    [Theory, InlineData(RegisterNamed.Site, "situs1"), InlineData(RegisterNamed.Owner, "wula"), InlineData(RegisterNamed.Holder, "budi")]
    public async Task What_is_picked_to_filter_by_is_found_by_an_index_and_never_long(RegisterNamed named, string text)
    {
        crowd.Seen.Clear();
        var found = await crowd.Office.Done("helpdesk", new RegisterNames.Query(named, text));

        Assert.InRange(found.Names.Count, 1, RegisterNames.Limit);
        Assert.Equal(named is not RegisterNamed.Owner, found.More);
        foreach (var (sql, parameters) in crowd.Seen.Where(s => s.Sql.Contains("RegisterText", StringComparison.Ordinal) || s.Sql.Contains("\nFROM \"People", StringComparison.Ordinal)))
        {
            var plan = await ManyGrants.Plan(crowd.Office, sql, parameters);
            // The hits are scanned, and at most so many: found by the words' own index.
            Assert.True(plan.All(s => !s.StartsWith("SCAN", StringComparison.Ordinal) || s.Contains("VIRTUAL TABLE INDEX", StringComparison.Ordinal) || plan.Contains("CO-ROUTINE" + s[4..])), $"{named}: {string.Join(" | ", plan)}");
        }
    }

    [Fact]
    public async Task Other_combinations_are_cut_and_say_so()
    {
        var wide = await crowd.Office.Done("helpdesk", new AccessRegister.Query(s_all with { State = GrantState.Active }, RegisterOrder.Holder));
        var narrow = await crowd.Office.Done("helpdesk", new AccessRegister.Query(s_all with { State = GrantState.Active, WebsiteId = s_site, Level = AccessLevel.Read }, RegisterOrder.Holder));

        Assert.True(wide.IsCut);
        Assert.False(narrow.IsCut);
        Assert.All(narrow.Rows, r => Assert.Equal((s_site, GrantState.Active, AccessLevel.Read), (r.WebsiteId, r.State, r.Scope.Level)));
    }

    [Fact]
    public async Task A_search_for_what_stands_everywhere_shows_the_best_five_hundred()
    {
        var page = await crowd.Office.Done("helpdesk", new AccessRegister.Query(s_all with { Text = "arunikarayakab" }, Take: AccessRegister.Most));

        Assert.Equal((AccessRegister.Most, true), (page.Rows.Count, page.IsCut));
    }

    [Theory, InlineData(RegisterFormat.Csv), InlineData(RegisterFormat.Xlsx)]
    public async Task Every_right_is_exported_without_keeping_them_in_memory(RegisterFormat format)
    {
        await using var scope = crowd.Office.Services.CreateAsyncScope();
        var (count, most, before) = (0, 0L, GC.GetTotalMemory(forceFullCollection: true));
        var taking = scope.ServiceProvider.GetRequiredService<RegisterTakings>().File(new() { Order = RegisterOrder.Site }, Watch, default);
        await (format is RegisterFormat.Csv ? RegisterFiles.WriteCsv(Stream.Null, taking, default) : RegisterFiles.WriteXlsx(Stream.Null, taking, default));

        Assert.Equal(await crowd.Office.Read(db => db.RegisterLines.CountAsync()), count);
        Assert.True(most - before < 20_000_000, $"{(most - before) / 1_000_000} MB are held");

        void Watch(int done)
        {
            count = done;
            // What the test itself writes down of each statement is not the export's.
            crowd.Seen.Clear();
            if (done % 10_000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
        }
    }

    private async Task IsServed(RegisterFilter filter, RegisterOrder? order, bool reversed, string name)
    {
        var first = await crowd.Office.Done("helpdesk", new AccessRegister.Query(filter, order, Reversed: reversed));
        Assert.False(first.IsCut);
        foreach (var after in first.More ? [null, first.Rows[^1].Id] : new Guid?[] { null })
        {
            crowd.Seen.Clear();
            await crowd.Office.Done("helpdesk", new AccessRegister.Query(filter, order, after, Reversed: reversed));
            var statement = Assert.Single(crowd.Seen, s => s.Sql.Contains("\nORDER BY", StringComparison.Ordinal) && s.Sql.Contains("\nFROM \"RegisterLine", StringComparison.Ordinal) && !s.Sql.Contains("JOIN", StringComparison.Ordinal));
            var plan = await ManyGrants.Plan(crowd.Office, statement.Sql, statement.Parameters);
            var told = $"{name} by {order}{(reversed ? " reversed" : "")}: {string.Join(" | ", plan)}";
            // One step and no more: the index gives rows and order.
            Assert.True(plan is [var only] && (filter == s_all ? only.Contains(" INDEX ", StringComparison.Ordinal) : only.StartsWith("SEARCH", StringComparison.Ordinal)), told);
        }
    }
}

/// <summary>The demo office with many more rights, and what was asked of its database.</summary>
public abstract class CrowdedOffice(int count, bool analysed = false) : IAsyncLifetime
{
    private readonly SeenStatements _seen = new();

    public TestOffice Office { get; private set; } = null!;

    internal List<(string Sql, List<(string, object?)> Parameters)> Seen => _seen.Statements;

    public async Task InitializeAsync()
    {
        Office = new() { With = services => services.ConfigureDbContext<AccessPortal.Data.Sqlite.SqlitePortalDb>(o => o.AddInterceptors(_seen)).AddScoped<ICallerIdentity>(_ => new SignedAs("helpdesk")) };
        await Office.InitializeAsync();
        await ManyGrants.Add(Office, count);
        if (analysed) await Office.Services.GetRequiredService<AccessPortal.Data.Sqlite.SqliteStatistics>().Renew(CancellationToken.None);
    }

    public Task DisposeAsync() => Office.DisposeAsync();
}

public sealed class Fifty() : CrowdedOffice(50_000);

public sealed class FiftyAnalysed() : CrowdedOffice(50_000, analysed: true);

public sealed class TwoHundred() : CrowdedOffice(200_000, analysed: true);

public sealed class RegisterPlanTests(Fifty crowd) : RegisterPlans(crowd), IClassFixture<Fifty>;

/// <summary>The same with statistics, as a portal has them that has run for a day: no plan may turn away from its index.</summary>
[Trait("Category", "Long")]
public sealed class AnalysedRegisterPlanTests(FiftyAnalysed crowd) : RegisterPlans(crowd), IClassFixture<FiftyAnalysed>;

[Trait("Category", "Long")]
public sealed class LongRegisterPlanTests(TwoHundred crowd) : RegisterPlans(crowd), IClassFixture<TwoHundred>;
