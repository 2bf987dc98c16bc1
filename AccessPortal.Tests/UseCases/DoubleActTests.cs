using System.Text;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using AccessPortal.Reconciliations;
using AccessPortal.Resets;
using AccessPortal.Domain.Resets;
using AccessPortal.Reviews;
using AccessPortal.Revocations;
using AccessPortal.Tests.Reviews;
using AccessPortal.UseCases;
using AccessPortal.Websites;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.UseCases;

/// <summary>What begins something, sent again: a double click, a page in two tabs, a request repeated by a bad line.</summary>
public sealed class DoubleActTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task The_same_review_started_three_times_at_once_begins_one_and_the_others_are_told_its_number()
    {
        var (begun, refused) = await AtOnce("kasi.layanan", _ => ReviewActs.Begin("disdikbud"));

        Assert.All(refused, r => Assert.Equal((nameof(SopRule.ReviewRunning), begun.Number), (r.Code, r.Facts[0])));
        Assert.True((await _office.Send("kasi.layanan", ReviewActs.Begin("bkpsdm"))).Ok);
    }

    [Fact]
    public async Task Privileged_rights_alone_are_what_a_review_of_that_kind_is_about_however_it_is_asked_for()
    {
        var begun = await _office.Done("kasi.layanan", new StartReview.Command("Review istimewa", ReviewKind.Privileged, new(DemoOffice.UnitId("disdikbud"))));

        Assert.Equal(begun.Number, (await _office.Refused("kasi.layanan", new StartReview.Command("Lagi", ReviewKind.Privileged, new(DemoOffice.UnitId("disdikbud"), OnlyPrivileged: true)))).Facts[0]);
    }

    [Fact]
    public async Task The_very_same_list_is_compared_once_a_day()
    {
        var list = new RunReconciliation.Command(new(Encoding.UTF8.GetBytes("user,status\ntamu,active\n"), PanelPlatform.CPanel, DemoOffice.WebsiteId("satudata")), "daftar.csv");
        var (number, refused) = await AtOnce("administrator", _ => list);

        Assert.All(refused, r => Assert.Equal((nameof(SopRule.SameList), number), (r.Code, r.Facts[0])));
        _office.Time.Advance(TimeSpan.FromDays(1));
        Assert.True((await _office.Send("administrator", list)).Ok);
    }

    [Fact]
    public async Task A_website_is_registered_once()
    {
        var (_, refused) = await AtOnce("kasi.layanan", i => new RegisterWebsite.Command("baru.arunikarayakab.go.id", PanelPlatform.CPanel, "", DemoOffice.UnitId("disdikbud"), null, null, $"Surat {i}"));

        var kasi = await _office.NameOf("kasi.layanan");
        Assert.All(refused, r => Assert.Equal(("SiteTaken", kasi), (Assert.Single(r.Fields).Code, r.Fields[0].Facts[0])));
    }

    [Fact]
    public async Task A_revocation_a_reset_and_an_emergency_of_one_right_begin_once()
    {
        var holder = DemoOffice.PersonId("pemohon");
        var grant = await _office.Read(db => db.Grants.Where(g => g.HolderId == holder && g.State == GrantState.Active).FirstAsync());

        var (reset, resets) = await AtOnce("pemohon", _ => new AskReset.Command(grant.Id, IdentityCheck.SignedIn, ""));
        Assert.All(resets, r => Assert.Equal((nameof(SopRule.ResetRunning), reset.Number), (r.Code, r.Facts[0])));

        var input = new RevocationInput { Reason = RevocationReason.Transfer, EffectiveOn = new(2026, 12, 1) };
        var (proposal, proposals) = await AtOnce("pemohon", _ => new ProposeRevocation.Command(grant.WebsiteId, [grant.Id], input));
        Assert.All(proposals, r => Assert.Equal((nameof(SopRule.AlreadyUnderRevocation), proposal.Number), (r.Code, r.Facts[0])));

        var (hastened, emergencies) = await AtOnce("administrator", _ => new EmergencySuspension.Command(grant.WebsiteId, [grant.Id], null, "Kata sandi bocor di grup."));
        Assert.Equal(proposal.Number, Assert.Single(hastened).Number);
        var administrator = await _office.NameOf("administrator");
        Assert.All(emergencies, r => Assert.Equal((nameof(SopRule.AlreadySuspended), proposal.Number, administrator), (r.Code, r.Facts[0], r.Facts[1])));
    }

    [Fact]
    public async Task An_emergency_that_was_ordered_is_not_ordered_again_and_the_second_is_told_by_whom_and_under_which_number()
    {
        var holder = DemoOffice.PersonId("pemohon");
        var grant = await _office.Read(db => db.Grants.Where(g => g.HolderId == holder && g.State == GrantState.Active).FirstAsync());
        var order = new EmergencySuspension.Command(grant.WebsiteId, [grant.Id], null, "Kata sandi bocor di grup.");
        var ordered = Assert.Single(await _office.Done("kasi.layanan", order));

        var again = await _office.Refused("kabid", order);

        Assert.Equal((nameof(SopRule.AlreadySuspended), ordered.Number, await _office.NameOf("kasi.layanan")), (again.Code, again.Facts[0], again.Facts[1]));
        Assert.Equal(ordered.Number, Assert.Single(await _office.Done("administrator", order)).Number);
    }

    private async Task<(T Done, IReadOnlyList<Refusal> Refused)> AtOnce<T>(string account, Func<int, IRequest<T>> act)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => _office.Send(account, act(i)))));
        return (Assert.Single(answers, a => a.Ok).Value!, [.. answers.Where(a => !a.Ok).Select(a => a.Refusal!)]);
    }
}
