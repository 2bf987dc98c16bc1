using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>Everything the case page of a revocation shows, and what this caller may do there now.</summary>
public static class ReadRevocation
{
    /// <summary>The question.</summary>
    /// <param name="Number">The revocation's number, e.g. HP-2026-0001.</param>
    [Audience]
    public sealed record Query(string Number) : IQuery<RevocationView>;

    internal sealed class Handler(CaseFile file, RevocationFile revocations, PortalDb db, CaseReading reading, RevocationChecks checks, RevocationTargets targets, Caller caller) : IRequestHandler<Query, RevocationView>
    {
        public async Task<RevocationView> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = await file.Visible<Revocation>().Where(r => r.Number == request.Number).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellationToken)
                ?? throw Refused.NotFound(request.Number);
            var (@case, now) = await revocations.Show(id, cancellationToken);
            var people = await Names(@case, cancellationToken);
            var (gone, stays) = (await revocations.IsHolderGone(@case, now, cancellationToken), @case.CanStay(now.Calendar.LocalDate(now.Instant)));
            var panel = await db.Websites.Where(w => w.Id == @case.WebsiteId).Select(w => w.PanelUrl).SingleOrDefaultAsync(cancellationToken) ?? "";
            var lines = await Lines(@case, people, cancellationToken);
            return new(
                @case.Id, @case.Number!, @case.Version, @case.Outcome, @case.Subject, panel, @case.RequesterId, people.GetValueOrDefault(@case.RequesterId, ""),
                @case.OpenedAt, @case.ChangedAt, @case.Procedure, @case.Origin, @case.IsConfirmed,
                await reading.Open(@case, now.Instant, cancellationToken), await reading.Journal(id, cancellationToken),
                @case.Form, @case.FormBefore, await OwnerName(@case, people, cancellationToken), lines,
                await db.Attachments.Where(a => a.CaseId == id).OrderBy(a => a.AddedAt).Select(a => new AttachmentRow(a.Id, a.Kind, a.FileName, a.Size, a.AddedAt)).ToListAsync(cancellationToken),
                @case.EvidenceKind is { } kind ? new(kind, @case.EvidenceReference) : null, RevocationPowers.Of(@case, caller, stays && !gone))
            {
                IsHolderGone = gone, EndedOn = stays ? null : @case.Lines.Max(l => l.Grant.ValidUntil),
                Successors = lines.Any(l => l.IsLastAdministrator) ? await targets.Successors(@case.WebsiteId!.Value, [.. lines.Select(l => l.GrantId)], cancellationToken) : [],
            };
        }

        private async Task<Dictionary<Guid, string>> Names(Revocation @case, CancellationToken ct)
        {
            List<Guid?> ids = [@case.RequesterId, @case.OwnerId, @case.DeputyId, .. @case.Lines.Select(l => (Guid?)l.Grant.HolderId)];
            return await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        }

        // The unit's head stands in where nobody is named; then the post says it.
        private async Task<string> OwnerName(Revocation @case, Dictionary<Guid, string> people, CancellationToken ct) =>
            (@case.OwnerId ?? @case.DeputyId) is { } person ? people.GetValueOrDefault(person, "")
            : await db.Positions.Where(p => p.Id == @case.StandInPostId).Select(p => p.Title).SingleOrDefaultAsync(ct) ?? "";

        private async Task<IReadOnlyList<LineView>> Lines(Revocation @case, Dictionary<Guid, string> people, CancellationToken ct)
        {
            var last = await checks.LastAdministrators(@case.WebsiteId!.Value, [.. @case.Lines.Select(l => l.Grant)], @case.Form.Remaining, ct);
            return [.. @case.Lines.OrderBy(l => l.Number).Select(l => new LineView(
                l.Number, l.GrantId, people.GetValueOrDefault(l.Grant.HolderId, ""), l.Grant.UserName.ToString(), l.Grant.Scope, l.Grant.AccountType, l.Grant.State, l, last.Contains(l.GrantId)) { HolderId = l.Grant.HolderId })];
        }
    }
}
