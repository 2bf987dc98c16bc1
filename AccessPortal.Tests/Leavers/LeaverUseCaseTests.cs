using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Leavers;
using AccessPortal.Revocations;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Leavers;

public sealed class LeaverUseCaseTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly DateOnly s_tmt = new(2026, 12, 1);

    [Fact]
    public async Task All_that_a_person_holds_is_shown()
    {
        var view = await office.Done("kasi.layanan", new LeaverHoldings.Query(DemoOffice.PersonId("disdikbud.staf2")));

        Assert.Equal(3, view.Rights.Count);
        Assert.Contains(view.Rights, r => r.IsShared);
        Assert.Equal(2, view.Sites.Count);
        Assert.All(view.Sites, s => Assert.True(s is { IsDeputy: true, LosesOwner: false }));
        Assert.NotEmpty(view.Posts);
    }

    [Fact]
    public async Task One_proposal_a_website_goes_to_its_owner_and_no_right_is_taken_yet()
    {
        var filed = await office.Done("kasi.layanan", new FileLeaver.Command(new(DemoOffice.PersonId("bapperida.staf1"), RevocationReason.Transfer, s_tmt, "824/17/2026", LeavesGovernment: false)));

        Assert.Equal(2, filed.Revocations.Count);
        var cases = await office.Read(db => db.Revocations.Include(r => r.Items).Where(r => filed.Revocations.Contains(r.Number!)).ToListAsync());
        Assert.All(cases, c =>
        {
            Assert.Equal((OriginKind.Leaver, s_tmt, "824/17/2026", false), (c.OriginKind, c.Form.EffectiveOn, c.Form.DecreeNumber, c.IsConfirmed));
            Assert.Equal(DemoOffice.PersonId("bapperida.sekretaris"), c.Items.Single(i => i.DoneAt == null).PersonId);
        });
        Assert.All(await Rights("bapperida.staf1"), g => Assert.Equal(GrantState.Active, g.State));

        // A second filing proposes nothing twice.
        var again = await office.Done("helpdesk", new FileLeaver.Command(new(DemoOffice.PersonId("bapperida.staf1"), RevocationReason.Transfer, s_tmt, "", false)));
        Assert.Equal((0, 2), (again.Revocations.Count, again.AlreadyRunning));
    }

    [Fact]
    public async Task Who_retires_leaves_on_the_day_and_their_websites_ask_for_an_owner()
    {
        var owner = DemoOffice.PersonId("tirtakencana.sekretaris");

        var filed = await office.Done("admin", new FileLeaver.Command(new(owner, RevocationReason.Retirement, new(2027, 1, 1), "824/99/2026", LeavesGovernment: true)));

        Assert.Equal(["tirtakencana.arunikarayakab.go.id"], filed.SitesWithoutOwner);
        Assert.Equal(Given.Wib(2027, 1, 1, 0), await office.Read(db => db.People.Where(p => p.Id == owner).Select(p => p.LeftAt).SingleAsync()));
    }

    [Fact]
    public async Task Who_leaves_does_not_answer_for_their_own_rights_as_a_deputy_would()
    {
        var filed = await office.Done("kasi.layanan", new FileLeaver.Command(new(DemoOffice.PersonId("statistisi"), RevocationReason.Retirement, s_tmt, "", true)));

        var item = Assert.Single(await office.Read(db => db.WorkItems.Where(i => i.DoneAt == null && db.Revocations.Any(r => r.Id == i.CaseId && r.Number == filed.Revocations[0])).ToListAsync()));
        Assert.Equal((DemoOffice.PersonId("kabid"), null), (item.PersonId!.Value, item.DeputyId));

        // Acting on it asks again who answers for the website; the leaver still does not.
        var at = CaseStanding.Of(await office.Read(db => db.Cases.Include(c => c.Items).SingleAsync(c => c.Id == item.CaseId)));
        await office.Done("kabid", new ConfirmProposal.Command(at.CaseId, at.Version, new() { Reason = RevocationReason.Retirement, DecreeNumber = "824/17/2026", EffectiveOn = s_tmt, Successor = "Menyusul" }));
        var revocation = await office.Read(db => db.Revocations.SingleAsync(r => r.Id == at.CaseId));
        Assert.Equal((DemoOffice.PersonId("kabid"), null), (revocation.OwnerId!.Value, revocation.DeputyId));
    }

    [Fact]
    public async Task Helpdesk_proposes_but_does_not_note_that_somebody_has_left()
    {
        var person = DemoOffice.PersonId("dpupr.staf2");

        await office.Done("helpdesk", new FileLeaver.Command(new(person, RevocationReason.Retirement, s_tmt, "", LeavesGovernment: true)));

        Assert.Null(await office.Read(db => db.People.Where(p => p.Id == person).Select(p => p.LeftAt).SingleAsync()));
        Assert.Equal(RefusalKind.Denied, (await office.Refused("pemohon", new FileLeaver.Command(new(person, RevocationReason.Transfer, s_tmt, "", false)))).Kind);
    }

    [Fact]
    public async Task A_list_is_shown_before_it_is_filed_and_broken_lines_stay_out()
    {
        var nips = await office.Read(async db => (await db.People.Where(p => p.Id == DemoOffice.PersonId("bapenda.staf1") || p.Id == DemoOffice.PersonId("bkpsdm.staf2")).OrderBy(p => p.FullName).ToListAsync()).Select(p => p.Nip!.Value.Display).ToList());
        var lines = await office.Done("kasi.layanan", new PreviewMutations.Query($"NIP;jenis;TMT;SK\n{nips[0]};mutasi;01-12-2026;A\n{nips[1]};pensiun;01-01-2027;B\n196001011980011001;mutasi;01-12-2026;C\nbukan;mutasi;01-12-2026;D\n"));

        Assert.Equal([MutationFault.None, MutationFault.None, MutationFault.Unknown, MutationFault.Nip], lines.Select(l => l.Mutation.Fault));
        Assert.Equal([1, 1], lines.Take(2).Select(l => l.Rights));
        var filed = await office.Done("kasi.layanan", new FileMutations.Command([.. lines.Take(2).Select(l => new Leaver(l.PersonId!.Value, l.Mutation.Reason!.Value, l.Mutation.EffectiveOn!.Value, l.Mutation.Decree, Leaver.EndsService(l.Mutation.Reason.Value)))]));
        Assert.Equal(2, filed.Revocations.Distinct().Count());
    }

    private Task<List<AccessGrant>> Rights(string person) => office.Read(db => db.Grants.Where(g => g.HolderId == DemoOffice.PersonId(person)).ToListAsync());
}
