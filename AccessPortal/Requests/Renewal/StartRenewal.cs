using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>
/// P1-1 of a renewal, the short way: a draft of FR-01 (Perpanjangan) in which only the new end is missing, as far as the register,
/// the directory and the request by which the right was given know the rest. A renewal that is begun or under way is taken up instead.
/// </summary>
public static class StartRenewal
{
    /// <summary>The command.</summary>
    /// <param name="GrantId">The caller's own right.</param>
    [Audience]
    public sealed record Command(Guid GrantId) : ICommand<Place>;

    /// <summary>Where the renewal stands.</summary>
    /// <param name="RequestId">The request.</param>
    /// <param name="Number">Its number; null while a draft.</param>
    public sealed record Place(Guid RequestId, string? Number);

    internal sealed class Handler(PortalDb db, FreshDrafts drafts, AttachmentStore store, Caller caller, OfficeToday today, OfficeClock clock) : IRequestHandler<Command, Place>
    {
        public async Task<Place> Handle(Command request, CancellationToken cancellationToken)
        {
            var me = caller.PersonId;
            var grant = await db.Grants.SingleOrDefaultAsync(g => g.Id == request.GrantId && g.HolderId == me && g.State >= GrantState.Active && g.State <= GrantState.Suspended, cancellationToken)
                ?? throw Refused.NotFound();
            if (await UnderWay(grant.Id, cancellationToken) is { } running) return running;
            var draft = await Begun(grant.Id, cancellationToken);
            var input = draft is null ? new() : DraftText.Read(draft.Draft);
            if (draft is null)
            {
                var person = await drafts.Applicant(me, cancellationToken);
                draft = await drafts.Begin(person, cancellationToken);
                input = await drafts.FilledFor(person, cancellationToken);
                await Recall(input, grant, draft.Id, cancellationToken);
            }
            input.Renew(grant, clock.Today);
            // Taken up unchanged it is not saved anew: another tab may have it open.
            if (DraftText.Write(input) is var text && text != draft.Draft) draft.SaveDraft(caller.AsSelf, draft.Mark, text, today.Instant);
            return new(draft.Id, null);
        }

        private IQueryable<AccessRequest> Mine => db.Requests.Where(r => r.RequesterId == caller.PersonId);

        private Task<Place?> UnderWay(Guid grant, CancellationToken ct) =>
            Mine.Where(r => (r.Outcome == CaseOutcome.Running || r.Outcome == CaseOutcome.Returned) && r.Forms.Any(f => f.Kind == RequestKind.Renewal && f.GrantId == grant))
                .Select(r => new Place(r.Id, r.Number)).FirstOrDefaultAsync(ct);

        // What a draft is about stands in its text; nobody has many.
        private async Task<AccessRequest?> Begun(Guid grant, CancellationToken ct)
        {
            var open = await Mine.Where(r => r.Outcome == CaseOutcome.Draft && r.Channel == null).OrderByDescending(r => r.ChangedAt).ToListAsync(ct);
            return open.FirstOrDefault(r => DraftText.Read(r.Draft) is { Kind: RequestKind.Renewal } input && input.GrantId == grant);
        }

        // The appointment that the right rests on lasts: its paper goes along, so that who verifies has it before them.
        private async Task Recall(FormInput input, AccessGrant grant, Guid draftId, CancellationToken ct)
        {
            var earlier = await Mine.AsNoTracking().Where(r => r.Grant!.Id == grant.Id && r.Number != null).OrderByDescending(r => r.ChangedAt).FirstOrDefaultAsync(ct);
            if (earlier?.Form is not { } form) return;
            input.Recall(form, grant.ValidUntil);
            foreach (var paper in await db.Attachments.AsNoTracking().Where(a => a.CaseId == earlier.Id && a.Kind == AttachmentKind.Decree).ToListAsync(ct))
            {
                using var content = new MemoryStream();
                await using (var kept = store.Open(paper.Id)) await kept.CopyToAsync(content, ct);
                await new UploadedFile(paper.FileName, content.ToArray()).AttachTo(draftId, paper.Kind, caller.PersonId, today.Instant, db, store, ct);
            }
        }
    }
}
