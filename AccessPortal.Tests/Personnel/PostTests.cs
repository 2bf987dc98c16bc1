using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;
using AccessPortal.Personnel;
using AccessPortal.Tests.Personnel.Accounts;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using AccessPortal.Work;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Personnel;

/// <summary>Posts, who holds them by which order, and what waits for them.</summary>
public sealed class PostTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    private DateOnly Today => DateOnly.FromDateTime(_office.Time.GetUtcNow().AddHours(7).DateTime);

    [Fact]
    public async Task Whoever_is_entered_as_acting_head_decides_from_then_on_and_is_told()
    {
        var at = await _office.At(Granting.DisposeToDivision);
        await Entrust(Holding("sekretaris", "kadis", HoldingKind.ActingAbsence));

        Assert.Contains((await _office.Done("sekretaris", new MyWork.Query())).Rows, r => r.CaseId == at.CaseId);
        Assert.Contains(NoticeKind.PostEntrusted, await _office.Read(db => db.Notices.Where(n => n.RecipientId == DemoOffice.PersonId("sekretaris")).Select(n => n.Kind).ToListAsync()));
    }

    [Fact]
    public async Task An_order_of_earlier_gives_no_authority_for_what_was()
    {
        var input = Holding("sekretaris", "kadis", HoldingKind.ActingAbsence);
        input.From = Today.AddDays(-30);
        await Entrust(input);

        var holding = await _office.Read(db => db.Holdings.SingleAsync(h => h.Decree == input.OrderNumber));

        Assert.Equal(_office.Time.GetUtcNow(), holding.From, TimeSpan.FromSeconds(1));
        Assert.True(holding.OrderedFrom < holding.From.AddDays(-29));
    }

    [Fact]
    public async Task A_post_that_is_abolished_while_its_tasks_wait_hands_them_to_whom_the_chart_names()
    {
        var at = await _office.At(Granting.DisposeToDivision);
        var input = new PostInput { Title = "Kepala Dinas Komunikasi", UnitId = DemoOffice.UnitId("diskominfo"), Role = Role.HeadOfOffice };
        var successor = await _office.Done("admin", new SavePost.Command(null, 0, input));
        var head = DemoOffice.PositionId("kadis");
        var waiting = await _office.Read(db => db.WorkItems.CountAsync(i => i.PositionId == head && i.DoneAt == null));
        Assert.Equal(waiting, (await _office.Done("admin", new EnterHolding.Preview(head))).Waiting);

        await _office.Done("admin", new AbolishPost.Command(head, 0));

        Assert.Equal([(Guid?)successor], await _office.Read(db => db.WorkItems.Where(i => i.CaseId == at.CaseId && i.DoneAt == null).Select(i => i.PositionId).ToListAsync()));
        Assert.Empty(await _office.Read(db => db.WorkItems.Where(i => i.PositionId == head && i.DoneAt == null).ToListAsync()));
        Assert.Equal(DemoOffice.PositionId("sekda"), await _office.Read(db => db.Positions.Where(p => p.Id == DemoOffice.PositionId("kabid")).Select(p => p.SuperiorId).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_is_relieved_decides_no_longer()
    {
        var at = await _office.At(Granting.DisposeToDivision);
        var holding = await _office.Read(db => db.Holdings.Where(h => h.PersonId == DemoOffice.PersonId("kadis") && h.Until == null).Select(h => h.Id).SingleAsync());

        await _office.Done("admin", new EndHolding.Command(holding));

        var answer = await _office.Send("kadis", Acts.Dispose(at));
        Assert.False(answer.Ok);
        Assert.Equal(RefusalKind.NotFound, (await _office.Refused("admin", new EndHolding.Command(holding))).Kind);
    }

    [Fact]
    public async Task A_role_is_given_by_an_order_and_never_to_whoever_holds_the_post()
    {
        var post = await _office.Done("admin", new PostSheet.Query(DemoOffice.PositionId("humas")));
        var input = new PostInput { Title = post.Facts.Title, UnitId = post.Facts.UnitId, Role = Role.HeadOfOffice, SuperiorId = post.Facts.SuperiorId };

        Assert.Equal("RoleHeld", (await _office.Refused("admin", new SavePost.Command(post.Id, post.Version, input))).Fields[0].Code);
    }

    [Fact]
    public async Task A_role_is_not_given_to_a_post_that_somebody_will_hold_tomorrow()
    {
        var post = await _office.Done("admin", new SavePost.Command(null, 0, new() { Title = "Jabatan baru", UnitId = DemoOffice.UnitId("diskominfo") }));
        var input = Holding("sekretaris", "humas", HoldingKind.Appointed);
        (input.PositionId, input.From, input.Until) = (post, Today.AddDays(1), null);
        await _office.Done("admin", new EnterHolding.Command(input));

        var given = await _office.Refused("admin", new SavePost.Command(post, 0, new() { Title = "Jabatan baru", UnitId = DemoOffice.UnitId("diskominfo"), Role = Role.HeadOfOffice }));

        Assert.Equal("RoleHeld", given.Fields[0].Code);
    }

    [Fact]
    public async Task Who_has_driven_the_second_administrator_out_does_not_choose_the_next()
    {
        var other = await _office.Read(db => db.Holdings.SingleAsync(h => h.PersonId == DemoOffice.PersonId("auditor") && h.PositionId == DemoOffice.PositionId("admin")));
        await _office.Done("admin", new EndHolding.Command(other.Id));

        var refused = await _office.Refused("admin", new EnterHolding.Command(Holding("sekretaris", "admin", HoldingKind.ActingAbsence)));

        Assert.Equal("SecondAdministratorMissing", refused.Code);
    }

    [Fact]
    public async Task Superiors_make_no_circle()
    {
        var kadis = await _office.Done("admin", new PostSheet.Query(DemoOffice.PositionId("kadis")));
        var input = new PostInput { Title = kadis.Facts.Title, UnitId = kadis.Facts.UnitId, Role = Role.HeadOfOffice, SuperiorId = DemoOffice.PositionId("teknis") };

        Assert.Equal("Circle", (await _office.Refused("admin", new SavePost.Command(kadis.Id, kadis.Version, input))).Fields[0].Code);
    }

    [Fact]
    public async Task Nobody_ends_their_own_administration()
    {
        var own = await _office.Read(db => db.Holdings.Where(h => h.PersonId == DemoOffice.PersonId("admin")).Select(h => h.Id).SingleAsync());

        Assert.Equal("OwnAdministration", (await _office.Refused("admin", new EndHolding.Command(own))).Code);
        var input = new PostInput { Title = "Administrator Portal", UnitId = DemoOffice.UnitId("diskominfo") };
        Assert.Equal("OwnAdministration", (await _office.Refused("admin", new SavePost.Command(DemoOffice.PositionId("admin"), 0, input))).Code);
        Assert.Equal("OwnAdministration", (await _office.Refused("admin", new AbolishPost.Command(DemoOffice.PositionId("admin"), 0))).Code);
    }

    [Theory]
    [InlineData(0, null, "ActingEnds")]
    [InlineData(0, -1, "EndsBeforeBegin")]
    [InlineData(-40, -10, "EndsInPast")]
    public async Task An_acting_official_has_a_term_that_can_be(int from, int? until, string code)
    {
        var input = Holding("sekretaris", "kadis", HoldingKind.ActingVacancy);
        (input.From, input.Until) = (Today.AddDays(from), until is { } days ? Today.AddDays(days) : null);

        Assert.Equal(code, (await _office.Refused("admin", new EnterHolding.Command(input))).Fields[0].Code);
    }

    [Fact]
    public async Task A_role_is_given_by_two_administrators()
    {
        var input = Holding("sekretaris", "kadis", HoldingKind.ActingAbsence);

        Assert.True((await _office.Done("admin", new EnterHolding.Command(input))).Waits);

        var waiting = Assert.Single(await _office.Done("auditor", new WaitingProposals.Query()));
        Assert.StartsWith("Kepala Dinas Komunikasi dan Informatika · 800.1.11.1/113/2026", waiting.About, StringComparison.Ordinal);
        Assert.Equal("OwnProposal", (await _office.Refused("admin", new DecideProposal.Command(waiting.Id, Agrees: true))).Code);
        Assert.DoesNotContain(await _office.Read(db => db.Holdings.ToListAsync()), h => h.Decree == input.OrderNumber);
    }

    [Fact]
    public async Task A_post_without_a_role_is_entered_by_one()
    {
        var input = Holding("sekretaris", "humas", HoldingKind.ActingVacancy);

        Assert.False((await _office.Done("admin", new EnterHolding.Command(input))).Waits);
    }

    public async Task InitializeAsync()
    {
        await _office.InitializeAsync();
        await _office.MakeAdministrator("auditor");
    }

    public Task DisposeAsync() => _office.DisposeAsync();

    private async Task Entrust(HoldingInput input)
    {
        await _office.Done("admin", new EnterHolding.Command(input));
        await _office.Done("auditor", new DecideProposal.Command(Assert.Single(await _office.Done("auditor", new WaitingProposals.Query())).Id, Agrees: true));
    }

    private HoldingInput Holding(string person, string post, HoldingKind kind) => new()
    {
        PersonId = DemoOffice.PersonId(person), PositionId = DemoOffice.PositionId(post), Kind = kind, OrderKind = OrderKind.Warrant, OrderNumber = "800.1.11.1/113/2026",
        OrderDay = Today, From = Today, Until = Today.AddDays(14),
    };
}
