using AccessPortal.Data.Demo;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;
using AccessPortal.Personnel;
using AccessPortal.Tests.UseCases;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Personnel;

/// <summary>People, posts and units by the hand of a portal administrator.</summary>
public sealed class DirectoryTests : IAsyncLifetime
{
    private readonly TestOffice _office = new();

    private static PersonInput Wiratama => new()
    {
        Name = "Wiratama Lanang", TitleAfter = "S.Kom.", Nip = "19850317 201001 1 901", UnitId = DemoOffice.UnitId("diskominfo"), JobTitle = "Pranata Komputer Ahli Muda",
        Email = "wiratama@arunikarayakab.go.id", Phone = "0812-3450-0901",
    };

    [Fact]
    public async Task A_person_is_entered_and_found_by_name_and_NIP()
    {
        var id = await _office.Done("admin", new SavePerson.Command(null, 0, Wiratama));

        Assert.Equal(id, Assert.Single((await _office.Done("admin", new PeopleList.Query("wiratama lan"))).Rows).Id);
        Assert.Equal(id, Assert.Single((await _office.Done("admin", new PeopleList.Query("198503172010011901"))).Rows).Id);
        var sheet = await _office.Done("admin", new PersonSheet.Query(id));
        Assert.Equal(("Wiratama Lanang, S.Kom.", "+6281234500901"), (sheet.FullName, sheet.Facts.Phone));
    }

    [Fact]
    public async Task A_NIP_is_one_persons_and_a_new_one_makes_no_new_person()
    {
        var id = await _office.Done("admin", new SavePerson.Command(null, 0, Wiratama));
        var again = await _office.Refused("admin", new SavePerson.Command(null, 0, Wiratama));
        var mended = Wiratama;
        mended.Nip = "198503172026011902";

        Assert.Equal(("NipTaken", "Wiratama Lanang, S.Kom."), (again.Fields[0].Code, again.Fields[0].Facts[0]));
        Assert.Equal(id, await _office.Done("admin", new SavePerson.Command(id, 0, mended)));
        var change = Assert.Single(await _office.Done("admin", new DirectoryHistory.Query(id))).Change;
        Assert.Equal(("Nip", "198503172010011901", "198503172026011902"), (change.Field, change.Before, change.After));
    }

    [Fact]
    public async Task The_later_of_two_who_correct_a_person_is_told_who_was_faster()
    {
        var id = await _office.Done("admin", new SavePerson.Command(null, 0, Wiratama));
        var (one, other) = (Wiratama, Wiratama);
        (one.Rank, other.Rank) = ("Penata (III/c)", "Penata (III/d)");
        await _office.Done("admin", new SavePerson.Command(id, 0, one));

        var late = await _office.Refused("admin", new SavePerson.Command(id, 0, other));

        Assert.Equal((RefusalKind.Stale, await _office.NameOf("admin")), (late.Kind, late.Facts[0]));
    }

    [Fact]
    public async Task Who_was_marked_as_gone_by_mistake_is_taken_in_again()
    {
        var gone = await _office.Read(db => db.People.Where(p => p.LeftAt != null).Select(p => p.Id).FirstAsync());
        var version = (await _office.Done("admin", new PersonSheet.Query(gone))).Version;

        await _office.Done("admin", new ReturnPerson.Command(gone, version));

        Assert.Null((await _office.Done("admin", new PersonSheet.Query(gone))).LeftAt);
    }

    [Fact]
    public async Task Who_comes_back_holds_no_post_until_it_is_entered_anew()
    {
        var kadis = DemoOffice.PersonId("kadis");
        await _office.Read(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == kadis)).Leave(_office.Time.GetUtcNow().AddDays(-1));
            return await db.SaveChangesAsync();
        });

        await _office.Done("admin", new ReturnPerson.Command(kadis, 1));

        Assert.DoesNotContain(await _office.Read(db => db.Holdings.Where(h => h.PersonId == kadis).ToListAsync()), h => h.IsInForce(_office.Time.GetUtcNow()));
    }

    [Fact]
    public async Task Only_an_administrator_of_the_portal_keeps_the_directory()
    {
        Assert.Equal(RefusalKind.Denied, (await _office.Refused("kasi.layanan", new SavePerson.Command(null, 0, Wiratama))).Kind);
        Assert.Equal(RefusalKind.Denied, (await _office.Refused("helpdesk", new PeopleList.Query())).Kind);
    }

    [Fact]
    public async Task A_unit_that_is_merged_hands_over_what_hangs_on_it_and_its_cases_go_on()
    {
        var at = await _office.File(site: "disdikbud");
        var (from, to) = (DemoOffice.UnitId("disdikbud"), DemoOffice.UnitId("dinkes"));
        var hit = await _office.Done("admin", new CloseUnit.Preview(from));
        var refused = await _office.Refused("admin", new CloseUnit.Command(from, 0, null));

        await _office.Done("admin", new CloseUnit.Command(from, 0, to));

        Assert.True(hit is { People: > 0, Websites: > 0, Cases: > 0 });
        Assert.Equal("SuccessorRequired", refused.Fields[0].Code);
        Assert.Equal(new(0, 0, 0, 0, 0), await _office.Done("admin", new CloseUnit.Preview(from)));
        Assert.Equal(to, await _office.Read(db => db.Websites.Where(w => w.Id == DemoOffice.WebsiteId("disdikbud")).Select(w => w.UnitId).SingleAsync()));
        Assert.Equal("P1-3", (await _office.Done("atasan", Acts.Complete(at, Verdict.Accept))).OpenSteps[0]);
    }

    [Fact]
    public async Task A_unit_does_not_stand_below_itself()
    {
        var top = await _office.Done("admin", new SaveUnit.Command(null, 0, new() { Name = "Dinas Contoh", ShortName = "Contoh" }));
        var below = await _office.Done("admin", new SaveUnit.Command(null, 0, new() { Name = "Bidang Contoh", ShortName = "BC", ParentId = top }));

        var circle = await _office.Refused("admin", new SaveUnit.Command(top, 0, new() { Name = "Dinas Contoh", ShortName = "Contoh", ParentId = below }));

        Assert.Equal("Circle", circle.Fields[0].Code);
    }

    public Task InitializeAsync() => _office.InitializeAsync();

    public Task DisposeAsync() => _office.DisposeAsync();
}
