using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using AccessPortal.Register;
using AccessPortal.UseCases;

namespace AccessPortal.Tests.Register;

/// <summary>The address holds the whole state, and a view keeps it.</summary>
public sealed class RegisterStateTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly RegisterState s_full = new()
    {
        Filter = new()
        {
            Text = "kirana & dinkes", State = GrantState.Active, UnitId = Guid.NewGuid(), WebsiteId = Guid.NewGuid(), Platform = PanelPlatform.Plesk, Type = AccessTypes.Ssh, Level = AccessLevel.Full,
            OwnerId = Guid.NewGuid(), HolderId = Guid.NewGuid(), OnlyPrivileged = true, OnlyShared = true, EndsSoon = true,
        },
        Order = RegisterOrder.Holder, Reversed = true, After = Guid.NewGuid(), Open = Guid.NewGuid(), On = new(2026, 3, 1), Since = new(2026, 1, 1),
    };

    [Fact]
    public void An_address_reads_back_to_the_same_state() => Assert.Equal(s_full, RegisterState.Read(new Uri("http://a" + s_full.Address()).Query));

    [Fact]
    public void What_an_address_says_wrongly_is_left_out() =>
        Assert.Equal(new RegisterState(), RegisterState.Read("?status=9&jenis=None&panel=x&opd=1&urut=masuk&balik=ya&tanggal=31-12-2026&hak=&tingkat=0"));

    [Fact]
    public void What_nobody_wrote_down_is_not_asked_of_a_past_day() =>
        Assert.Equal(new(), RegisterState.Read("?dorman=ya&review=ya&tanggal=2026-01-01").Filter);

    [Fact]
    public async Task A_view_is_its_owners_own_and_gives_way_to_its_namesake_only_where_that_is_said()
    {
        await office.Done("helpdesk", new KeepView.Command(" Istimewa ", RegisterState.Read("?istimewa=ya&sesudah=" + Guid.NewGuid())));
        var namesake = new KeepView.Command("Istimewa", RegisterState.Read("?istimewa=ya&status=Active"));
        Assert.Equal("ViewKnown", (await office.Refused("helpdesk", namesake)).Fields[0].Code);
        await office.Done("helpdesk", namesake with { Replaces = true });

        var view = Assert.Single(await office.Done("helpdesk", new MyViews.Query()));
        Assert.Equal(("Istimewa", "/daftar?status=Active&istimewa=ya"), (view.Name, view.Address));
        Assert.Empty(await office.Done("auditor", new MyViews.Query()));
        Assert.Equal(RefusalKind.NotFound, (await office.Refused("auditor", new DropView.Command(view.Id))).Kind);
        await office.Done("helpdesk", new DropView.Command(view.Id));
        Assert.Empty(await office.Done("helpdesk", new MyViews.Query()));
    }

    [Fact]
    public async Task A_view_needs_a_name() => Assert.Equal("ViewName", (await office.Refused("helpdesk", new KeepView.Command("  ", new()))).Fields[0].Code);

    [Fact]
    public async Task Each_filter_shows_what_it_says()
    {
        Assert.All(await List(new() { UnitId = DemoOffice.UnitId("dinkes") }), r => Assert.Equal("Dinkes", r.UnitName, ignoreCase: true));
        Assert.All(await List(new() { Platform = PanelPlatform.Plesk }), r => Assert.Equal(PanelPlatform.Plesk, r.Platform));
        Assert.All(await List(new() { Type = AccessTypes.Database }), r => Assert.True(r.Scope.Types.HasFlag(AccessTypes.Database)));
        Assert.All(await List(new() { Type = AccessTypes.Database, Level = AccessLevel.Manage }), r => Assert.Equal((true, AccessLevel.Manage), (r.Scope.Types.HasFlag(AccessTypes.Database), r.Scope.Level)));
        Assert.All(await List(new() { OwnerId = DemoOffice.PersonId("pj") }), r => Assert.Equal(DemoOffice.PersonId("pj"), r.OwnerId));
        Assert.All(await List(new() { OnlyPrivileged = true }), r => Assert.True(r.Scope.IsPrivileged));
        Assert.All(await List(new() { OnlyShared = true }), r => Assert.Equal(AccountType.Shared, r.AccountType));
        Assert.All(await List(new() { EndsSoon = true }), r => Assert.True(r.ValidUntil <= new DateOnly(2026, 12, 24)));
        Assert.All(await List(new() { Dormant = true }), r => Assert.True((r.LastLoginAt ?? r.GivenAt) < office.Time.GetUtcNow().AddDays(-90)));
        Assert.All(await List(new() { WebsiteId = DemoOffice.WebsiteId("www"), Text = "rangga" }), r => Assert.StartsWith("www.", r.Site, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_just_reviewed_is_no_longer_due()
    {
        var due = await List(new() { DueForReview = true });
        await office.Read(async db =>
        {
            var grant = (await db.Grants.FindAsync(due[0].Id))!;
            await db.Entry(grant).Collection(g => g.Changes).LoadAsync();
            grant.RecordReview(ReviewResult.Valid, new(ChangeCause.Case, null, "RV-2026-S2-01", DemoOffice.PersonId("kasi.layanan")), office.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        Assert.DoesNotContain(await List(new() { DueForReview = true }), r => r.Id == due[0].Id);
        Assert.Equal(ReviewResult.Valid, (await List(new() { HolderId = due[0].HolderId })).Single(r => r.Id == due[0].Id).LastReview);
    }

    private async Task<IReadOnlyList<RegisterRow>> List(RegisterFilter filter)
    {
        var rows = (await office.Done("helpdesk", new AccessRegister.Query(filter, Take: AccessRegister.Most))).Rows;
        Assert.NotEmpty(rows);
        return rows;
    }
}
