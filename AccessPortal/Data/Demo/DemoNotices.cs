namespace AccessPortal.Data.Demo;

/// <summary>Pins what the demo's cases have to tell; what a later act has overtaken counts as read.</summary>
internal sealed class DemoNotices(PortalDb db, Chart chart)
{
    internal void Pin(Case @case, DateTimeOffset at)
    {
        var tellings = @case.DrainNotices().Distinct().ToList();
        if (tellings.Exists(t => t.Kind is not NoticeKind.Late)) ReadEarlier(@case, at);
        foreach (var telling in tellings)
            foreach (var person in Recipients(telling.To).Distinct())
                db.Notices.Add(new(person, telling.Kind, @case.Id, @case.Number ?? "", telling.StepCode, @case.Subject, at));
    }

    private void ReadEarlier(Case @case, DateTimeOffset at)
    {
        // The owner was only told; it waits until they look.
        foreach (var notice in db.Notices.Local.Where(n => n.CaseId == @case.Id && (n.Kind is not NoticeKind.OwnerTold || !@case.IsAlive)))
            notice.Read(at);
    }

    private IEnumerable<Guid> Recipients(Addressee to)
    {
        if (to.PersonId is { } person) return to.DeputyId is { } deputy ? [person, deputy] : [person];
        return to.PositionId is { } post ? chart.HoldersOf(post) : [];
    }
}
