namespace AccessPortal.Cases;

/// <summary>A line of the journal as pages show it.</summary>
/// <param name="Sequence">Order within the case.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="StepCode">The step.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Note">Reason or remark.</param>
/// <param name="At">When.</param>
/// <param name="PersonName">Who; empty for the portal.</param>
/// <param name="Title">For which post.</param>
/// <param name="Capacity">In which capacity.</param>
/// <param name="RecordedByName">Who typed it in for the decider.</param>
/// <param name="Detour">Resource key that says why it took another way; empty otherwise.</param>
public sealed record JournalRow(
    int Sequence, JournalKind Kind, string StepCode, Verdict? Verdict, string Note, DateTimeOffset At,
    string PersonName, string Title, Capacity Capacity, string? RecordedByName, string Detour)
{
    /// <summary>The date on the paper, when it was decided there.</summary>
    public DateOnly? PaperDate { get; init; }
}

/// <summary>Something that waits, with those who can do it.</summary>
/// <param name="StepCode">The step.</param>
/// <param name="Role">The role it was resolved from.</param>
/// <param name="PositionRole">The role of the post it waits for.</param>
/// <param name="PositionTitle">The post.</param>
/// <param name="Holders">Who holds it now, or the person it waits for.</param>
/// <param name="DueAt">Batas waktu.</param>
/// <param name="LateAt">When it was marked late.</param>
/// <param name="ClaimedById">Who has it open.</param>
/// <param name="ClaimedByName">Their name.</param>
/// <param name="OpenedAt">Waiting since.</param>
public sealed record OpenItemRow(
    string StepCode, Role Role, Role? PositionRole, string? PositionTitle, IReadOnlyList<string> Holders,
    DateTimeOffset? DueAt, DateTimeOffset? LateAt, Guid? ClaimedById, string? ClaimedByName, DateTimeOffset OpenedAt);

/// <summary>Reads a case's journal and what waits, with names.</summary>
internal sealed class CaseReading(PortalDb db)
{
    /// <param name="caseId">The case.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="only">Websites whose own entries are shown, where the reader may not see those of all.</param>
    public Task<List<JournalRow>> Journal(Guid caseId, CancellationToken ct, IQueryable<Guid>? only = null) =>
        (only is null ? db.Journal : db.Journal.Where(j => j.ScopeId == null || only.Contains(j.ScopeId.Value))).Where(j => j.CaseId == caseId).OrderBy(j => j.Sequence).Select(j => new JournalRow(
            j.Sequence, j.Kind, j.StepCode, j.Verdict, j.Note, j.At,
            db.People.Where(p => p.Id == j.PersonId).Select(p => p.FullName).FirstOrDefault() ?? "", j.Title, j.Capacity,
            db.People.Where(p => p.Id == j.RecordedBy).Select(p => p.FullName).FirstOrDefault(), j.Detour)
        { PaperDate = j.PaperDate }).ToListAsync(ct);

    public async Task<List<OpenItemRow>> Open(Case @case, DateTimeOffset now, CancellationToken ct, IReadOnlyCollection<Guid>? only = null)
    {
        var items = @case.Items.Where(i => i.IsOpen && (only is null || i.ScopeId is not { } scope || only.Contains(scope))).ToList();
        var posts = items.Select(i => i.PositionId).OfType<Guid>().ToList();
        var positions = await db.Positions.Where(p => posts.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var holders = await (from h in db.Holdings
                             where posts.Contains(h.PositionId) && h.From <= now && (h.Until == null || h.Until > now)
                             join p in db.People on h.PersonId equals p.Id
                             select new { h.PositionId, p.FullName }).ToListAsync(ct);
        var persons = items.SelectMany(i => new[] { i.PersonId, i.ClaimantAt(now) }).OfType<Guid>().ToList();
        var names = await db.People.Where(p => persons.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        return [.. items.Select(i => Row(i, i.PositionId is { } post ? positions.GetValueOrDefault(post) : null))];

        OpenItemRow Row(WorkItem i, Position? post) => new(
            i.StepCode, i.Role, post?.Role, post?.Title,
            i.PersonId is { } person ? [names.GetValueOrDefault(person, "")] : [.. holders.Where(h => h.PositionId == i.PositionId).Select(h => h.FullName)],
            i.DueAt, i.LateAt, i.ClaimantAt(now), i.ClaimantAt(now) is { } claimant ? names.GetValueOrDefault(claimant) : null, i.OpenedAt);
    }
}
