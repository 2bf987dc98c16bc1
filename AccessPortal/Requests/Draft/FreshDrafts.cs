namespace AccessPortal.Requests;

/// <summary>How every draft of FR-01 begins: an applicant of the directory, and the fields that it knows.</summary>
internal sealed class FreshDrafts(PortalDb db, OfficeToday today)
{
    /// <summary>The applicant, while they serve.</summary>
    public async Task<Person> Applicant(Guid id, CancellationToken ct) =>
        await db.People.SingleOrDefaultAsync(p => p.Id == id && (p.LeftAt == null || p.LeftAt > today.Instant), ct) ?? throw Refused.NotFound();

    /// <summary>The fields that the directory knows; the post's title where no job stands there.</summary>
    public async Task<FormInput> FilledFor(Person person, CancellationToken ct)
    {
        var post = await db.Holdings.Where(h => h.PersonId == person.Id && h.From <= today.Instant && (h.Until == null || h.Until > today.Instant)).OrderBy(h => h.Kind)
            .Join(db.Positions, h => h.PositionId, p => p.Id, (h, p) => p.Title).FirstOrDefaultAsync(ct);
        return FormInput.Of(person, post ?? "");
    }

    /// <summary>P1-1: adds an empty draft of the person; saved by whoever owns the transaction.</summary>
    public async Task<AccessRequest> Begin(Person person, CancellationToken ct)
    {
        var draft = new AccessRequest(Guid.CreateVersion7(today.Instant), await today.Sop(ct), person.Id, person.UnitId, today.Instant);
        db.Requests.Add(draft);
        return draft;
    }
}
