using AccessPortal.Data;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Live;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.UseCases;

/// <summary>Notes the websites on whose rights a use case has changed something, so that no use case can forget to.</summary>
internal sealed class RegisterChanges(PortalDb db, RegisterNews news)
{
    /// <summary>Looks at what is about to be saved.</summary>
    /// <param name="isToldByCases">Whether events of cases go out anyway: they tell of the rights that the cases change.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Note(bool isToldByCases, CancellationToken ct)
    {
        var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity).ToList();
        foreach (var site in changed.OfType<Website>()) news.Note(site.Id);
        if (!isToldByCases)
        {
            foreach (var grant in changed.OfType<AccessGrant>()) news.Note(grant.WebsiteId);
        }
        List<Guid> people = [.. changed.OfType<Person>().Select(p => p.Id).Concat(changed.OfType<Holding>().Select(h => h.PersonId)).Distinct()];
        if (people.Count == 0) return;
        var held = db.Grants.Where(g => people.Contains(g.HolderId)).Select(g => g.WebsiteId);
        var kept = db.Websites.Where(w => people.Contains(w.OwnerId!.Value) || people.Contains(w.DeputyId!.Value)).Select(w => w.Id);
        foreach (var site in await held.Union(kept).ToListAsync(ct)) news.Note(site);
    }
}
