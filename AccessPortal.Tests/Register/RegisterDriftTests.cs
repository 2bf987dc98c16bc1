using AccessPortal.Data;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Register;

/// <summary>The register's lines, types and words are always what rights, websites and people say: after anything that may happen to them.</summary>
public sealed class RegisterDriftTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly DateTimeOffset s_begin = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CauseOfChange s_cause = new(ChangeCause.Case, null, "HA-2026-7777", Guid.Empty);

    /// <summary>Something that happens: which thing, to which row, and a number to vary it by.</summary>
    private sealed record Happening(int Kind, int Which, int Value);

    [Fact]
    public async Task The_demo_is_in_step() => await IsInStep();

    [Fact]
    public async Task Whatever_happens_to_rights_websites_and_people_the_register_is_in_step()
    {
        var happenings = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 5_000], Gen.Int[1, 4_095]).Select((kind, which, value) => new Happening(kind, which, value)).Array[5, 40];
        await happenings.SampleAsync(async all =>
        {
            await office.Read(async db =>
            {
                for (var i = 0; i < all.Length; i++) await Happen(db, all[i]);
                await db.SaveChangesAsync();
                return true;
            });
            await IsInStep();
        }, iter: 12, threads: 1);
    }

    private static async Task Happen(PortalDb db, Happening it)
    {
        var grants = await db.Grants.Include(g => g.Changes).OrderBy(g => g.Id).ToListAsync();
        var (grant, scope) = (grants[it.Which % grants.Count], new AccessScope((AccessTypes)it.Value, (AccessLevel)(1 + (it.Value % 4))));
        var (person, site) = (await Any(db.People, p => p.Id, it.Which), await Any(db.Websites, w => w.Id, it.Which));
        var at = s_begin.AddHours(it.Value);
        switch (it.Kind)
        {
            case 0:
                db.Grants.Add(AccessGrant.FromPaper(Guid.NewGuid(), site.Id, person.Id, PanelUserName.From($"baru{it.Value}"), (AccountType)(it.Value % 4), scope, null, "1/2024", Guid.Empty, at, at));
                break;
            case 1:
                db.Grants.Add(AccessGrant.Create(Guid.NewGuid(), site.Id, person.Id, PanelUserName.From($"akun{it.Value}"), AccountType.Shared, scope, new DateOnly(2027, 1, 1), s_cause, at));
                break;
            case 2 when grant.State is GrantState.Active:
                grant.Alter(scope, it.Value % 3 == 0 ? null : new DateOnly(2026, 1, 1).AddDays(it.Value), s_cause, at);
                break;
            case 3 when grant.State is GrantState.Provisional:
                grant.Activate(s_cause, at);
                break;
            case 4 when it.Value % 2 == 0:
                grant.RecordReview((ReviewResult)(it.Value % 3), s_cause, at);
                break;
            case 4:
                Set(db, grant, nameof(AccessGrant.State), (GrantState)(it.Value % 6));
                break;
            case 5 when it.Value % 3 == 0:
                site.RecordLoginList(at);
                break;
            case 5:
                Set(db, grant, nameof(AccessGrant.LastLoginAt), (DateTimeOffset?)at);
                break;
            case 6:
                Set(db, person, nameof(Person.FullName), $"Nama Baru{it.Value}");
                break;
            case 7:
                Set(db, site, nameof(Website.OwnerId), it.Value % 4 == 0 ? null : (Guid?)person.Id);
                break;
            case 8:
                Set(db, site, nameof(Website.Name), SiteName.From($"ganti{it.Which % 20}x{it.Value}.arunikarayakab.go.id"));
                Set(db, site, nameof(Website.Platform), (PanelPlatform)(it.Value % 8));
                break;
            default:
                Set(db, site, nameof(Website.UnitId), (await Any(db.Units, u => u.Id, it.Value)).Id);
                break;
        }
        await db.SaveChangesAsync();
    }

    private async Task IsInStep() => await office.Read(async db =>
    {
        var grants = await db.Grants.AsNoTracking().ToListAsync();
        var (sites, people) = (await db.Websites.AsNoTracking().ToDictionaryAsync(w => w.Id), await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id));
        var lines = await db.RegisterLines.AsNoTracking().ToListAsync();
        Assert.Equal(grants.Select(g => Told(g, sites[g.WebsiteId], people[g.HolderId])).Order(), lines.Select(Told).Order());

        var types = await db.RegisterLineTypes.AsNoTracking().ToListAsync();
        Assert.Equal(
            lines.SelectMany(l => new AccessScope(l.Types, l.Level).Each.Select(t => (l.Id, t, l.GivenAt))).Order(),
            types.Select(t => (t.LineId, t.Type, t.GivenAt)).Order());

        var text = await db.Database.SqlQuery<string>($"SELECT rowid || '|' || Site || '|' || Holder || '|' || UserName || '|' || coalesce(Nip, '') || '|' || coalesce(Owner, '') AS Value FROM RegisterText").ToListAsync();
        var byGrant = grants.ToDictionary(g => g.Id);
        Assert.Equal(
            lines.Select(l => $"{l.Id}|{sites[l.WebsiteId].Name}|{people[l.HolderId].FullName}|{byGrant[l.GrantId].UserName}|{people[l.HolderId].Nip}|{(sites[l.WebsiteId].OwnerId is { } owner ? people[owner].FullName : "")}").Order(StringComparer.Ordinal),
            text.Order(StringComparer.Ordinal));
        return true;
    });

    private static string Told(AccessGrant g, Website w, Person p) =>
        $"{g.Id} {g.WebsiteId} {g.HolderId} {w.UnitId} {w.OwnerId} {w.Platform} {g.Types} {g.Level} {g.IsPrivileged} {g.AccountType} {g.State} {g.State < GrantState.Disabled} {w.Name} {p.FullName.ToLowerInvariant()} {g.GivenAt:O} {g.ValidUntil ?? DateOnly.MaxValue:O} {g.LastLoginAt ?? (w.LoginsListedAt > g.GivenAt ? g.GivenAt : null):O} {g.LastReviewedAt ?? g.GivenAt:O}";

    private static string Told(RegisterLine l) =>
        $"{l.GrantId} {l.WebsiteId} {l.HolderId} {l.UnitId} {l.OwnerId} {l.Platform} {l.Types} {l.Level} {l.IsPrivileged} {l.AccountType} {l.State} {l.Stands} {l.SiteKey} {l.HolderKey} {l.GivenAt:O} {l.EndsOn:O} {l.UnseenSince:O} {l.UnreviewedSince:O}";

    // What only other rooms or later screens change is set as they will set it: through the model.
    private static void Set(PortalDb db, object entity, string property, object? value) => db.Entry(entity).Property(property).CurrentValue = value;

    private static async Task<T> Any<T>(DbSet<T> all, System.Linq.Expressions.Expression<Func<T, Guid>> key, int which) where T : class =>
        await all.OrderBy(key).Skip(which % await all.CountAsync()).FirstAsync();
}
