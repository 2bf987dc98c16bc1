using System.Data.Common;
using AccessPortal.Data;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using AccessPortal.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Register;

/// <summary>What the register promises to be fast is served by an index: no scan of the whole, no sorting aside.</summary>
public abstract class RegisterPlans(CrowdedOffice crowd)
{
    private static readonly RegisterFilter s_all = new();
    private static readonly Guid s_site = new("A0000000-0000-0000-0000-000000000007");
    private static readonly RegisterOrder[] s_orders = [RegisterOrder.Given, RegisterOrder.Site, RegisterOrder.Holder, RegisterOrder.Until];

    public static TheoryData<string, RegisterFilter> Singles => new()
    {
        { "unit", s_all with { UnitId = DemoOffice.UnitId("disdikbud") } }, { "website", s_all with { WebsiteId = s_site } },
        { "platform", s_all with { Platform = PanelPlatform.Plesk } }, { "type", s_all with { Type = AccessTypes.Database } },
        { "level", s_all with { Level = AccessLevel.Edit } }, { "state", s_all with { State = GrantState.Suspended } },
        { "owner", s_all with { OwnerId = DemoOffice.PersonId("pj") } }, { "holder", s_all with { HolderId = DemoOffice.PersonId("pj") } },
        { "due for review", s_all with { DueForReview = true } }, { "ends soon", s_all with { EndsSoon = true } }, { "dormant", s_all with { Dormant = true } },
        { "privileged", s_all with { OnlyPrivileged = true } }, { "shared", s_all with { OnlyShared = true } },
    };

    public static TheoryData<RegisterOrder> Orders => [.. s_orders];

    [Theory, MemberData(nameof(Singles))]
    public Task A_single_filter_in_its_order_is_served_by_an_index(string name, RegisterFilter filter) => IsServed(filter, null, name);

    [Theory, MemberData(nameof(Orders))]
    public async Task The_whole_and_unit_or_website_with_state_are_served_in_every_order(RegisterOrder order)
    {
        await IsServed(s_all, order, "all");
        await IsServed(s_all with { UnitId = DemoOffice.UnitId("disdikbud"), State = GrantState.Active }, order, "unit + state");
        await IsServed(s_all with { WebsiteId = s_site, State = GrantState.Active }, order, "website + state");
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

    private async Task IsServed(RegisterFilter filter, RegisterOrder? order, string name)
    {
        var first = await crowd.Office.Done("helpdesk", new AccessRegister.Query(filter, order));
        Assert.False(first.IsCut);
        foreach (var after in first.More ? [null, first.Rows[^1].Id] : new Guid?[] { null })
        {
            crowd.Seen.Clear();
            await crowd.Office.Done("helpdesk", new AccessRegister.Query(filter, order, after));
            var statement = Assert.Single(crowd.Seen, s => s.Sql.Contains("\nORDER BY", StringComparison.Ordinal) && s.Sql.Contains("\nFROM \"RegisterLine", StringComparison.Ordinal) && !s.Sql.Contains("JOIN", StringComparison.Ordinal));
            var plan = await ManyGrants.Plan(crowd.Office, statement.Sql, statement.Parameters);
            var told = $"{name} by {order}: {string.Join(" | ", plan)}";
            // One step and no more: the index gives rows and order.
            Assert.True(plan is [var only] && (filter == s_all ? only.Contains(" INDEX ", StringComparison.Ordinal) : only.StartsWith("SEARCH", StringComparison.Ordinal)), told);
        }
    }
}

/// <summary>The demo office with many more rights, and what was asked of its database.</summary>
public abstract class CrowdedOffice(int count) : IAsyncLifetime
{
    private readonly SeenStatements _seen = new();

    public TestOffice Office { get; private set; } = null!;

    internal List<(string Sql, List<(string, object?)> Parameters)> Seen => _seen.Statements;

    public async Task InitializeAsync()
    {
        Office = new() { With = services => services.ConfigureDbContext<AccessPortal.Data.Sqlite.SqlitePortalDb>(o => o.AddInterceptors(_seen)) };
        await Office.InitializeAsync();
        await ManyGrants.Add(Office, count);
    }

    public Task DisposeAsync() => Office.DisposeAsync();

    private sealed class SeenStatements : DbCommandInterceptor
    {
        public List<(string Sql, List<(string, object?)> Parameters)> Statements { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Statements.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}

public sealed class Fifty() : CrowdedOffice(50_000);

public sealed class TwoHundred() : CrowdedOffice(200_000);

public sealed class RegisterPlanTests(Fifty crowd) : RegisterPlans(crowd), IClassFixture<Fifty>;

[Trait("Category", "Long")]
public sealed class LongRegisterPlanTests(TwoHundred crowd) : RegisterPlans(crowd), IClassFixture<TwoHundred>;
