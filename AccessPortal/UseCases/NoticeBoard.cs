namespace AccessPortal.UseCases;

/// <summary>Turns what a case has to tell into notices for the people it concerns now.</summary>
internal sealed class NoticeBoard(PortalDb db, TimeProvider time, OfficeRecords records)
{
    /// <summary>Adds the notices of a case; saved by whoever owns the transaction. Answers whom they are for.</summary>
    public async Task<IReadOnlyList<Guid>> Pin(Case @case, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var chart = await records.Chart(db, now, ct);
        var told = @case.DrainNotices().Distinct().SelectMany(t => Recipients(t.To, chart).Distinct().Select(person => (NoticeRequest: t, Person: person))).ToList();
        foreach (var (telling, person) in told) db.Notices.Add(new(person, telling.Kind, @case.Id, @case.Number ?? "", telling.StepCode, @case.Subject, now));
        return [.. told.Select(t => t.Person).Distinct()];
    }

    private static IEnumerable<Guid> Recipients(Addressee to, Chart chart)
    {
        if (to.PersonId is { } person) return to.DeputyId is { } deputy ? [person, deputy] : [person];
        return to.PositionId is { } post ? chart.HoldersOf(post) : chart.HoldersOf(to.Role);
    }
}
