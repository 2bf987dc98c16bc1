namespace AccessPortal.Documents;

/// <summary>Turns the standing entries of a journal into what stands in the signature blocks.</summary>
internal sealed class PaperMarks(PortalDb db)
{
    /// <summary>The marks, in the table's order.</summary>
    public async Task<IReadOnlyList<PaperMark>> Of(Case @case, CancellationToken ct)
    {
        var entries = StandingEntries.Of(@case);
        List<Guid> ids = [.. entries.Select(e => e.PersonId), .. entries.Select(e => e.RecordedBy).OfType<Guid>()];
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. entries.Select(e => MarkOf(e, people))];
    }

    /// <summary>Disposition sheets whose entry still counts.</summary>
    public static IReadOnlyList<DispositionSheet> StandingDispositions(AccessRequest request)
    {
        var standing = StandingEntries.Of(request).Select(e => e.Sequence).ToHashSet();
        return [.. request.Dispositions.Where(d => standing.Contains(d.JournalSequence)).OrderBy(d => d.JournalSequence)];
    }

    /// <summary>Whether the clock ended the procedure.</summary>
    public static bool EndedUnconfirmed(Case @case) => @case.Journal.Any(e => e.Kind is JournalKind.Unconfirmed);

    internal static PaperMark MarkOf(JournalEntry entry, Dictionary<Guid, Person> people)
    {
        var person = people.GetValueOrDefault(entry.PersonId);
        var recorder = entry.RecordedBy is { } by ? people.GetValueOrDefault(by)?.FullName : null;
        var title = entry.Title.Length > 0 ? entry.Title : person?.JobTitle ?? "";
        return new(entry.StepCode, person?.FullName ?? "", person?.Nip, title, entry.Capacity, entry.Verdict, entry.Note, entry.At, recorder ?? "") { PaperDate = entry.PaperDate };
    }
}
