using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;

namespace AccessPortal.Data.Demo;

/// <summary>Pins what the demo's cases have to tell; what a later act has overtaken counts as read.</summary>
internal sealed class DemoNotices(PortalDb db, Chart chart)
{
    internal void Pin(Case request, DateTimeOffset at)
    {
        var tellings = request.TakeTellings().Distinct().ToList();
        if (tellings.Exists(t => t.Kind is not NoticeKind.Late)) ReadEarlier(request, at);
        foreach (var telling in tellings)
            foreach (var person in Recipients(telling.To).Distinct())
                db.Notices.Add(new(person, telling.Kind, request.Id, request.Number ?? "", telling.StepCode, request.Subject, at));
    }

    private void ReadEarlier(Case request, DateTimeOffset at)
    {
        // The owner was only told; it waits until they look.
        foreach (var notice in db.Notices.Local.Where(n => n.CaseId == request.Id && (n.Kind is not NoticeKind.OwnerTold || !request.IsAlive)))
            notice.Read(at);
    }

    private IEnumerable<Guid> Recipients(Addressee to)
    {
        if (to.PersonId is { } person) return to.DeputyId is { } deputy ? [person, deputy] : [person];
        return to.PositionId is { } post ? chart.HoldersOf(post) : [];
    }
}
