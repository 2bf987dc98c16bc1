namespace AccessPortal.Requests;

/// <summary>Throws a draft away that was never submitted, with its files' rows.</summary>
public static class DiscardDraft
{
    /// <summary>The command.</summary>
    /// <param name="RequestId">The draft.</param>
    /// <param name="Seen">The form as the page opened it, or saved it last.</param>
    [Audience]
    public sealed record Command(Guid RequestId, FormMark Seen) : ICommand<Unit>;

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var draft = await db.Requests.Include(r => r.SeenBy).Include(r => r.Journal).AsSplitQuery().FilledInBy(caller)
                .SingleOrDefaultAsync(r => r.Id == request.RequestId, cancellationToken)
                ?? throw Refused.NotFound();
            if (draft.Outcome is not CaseOutcome.Draft) throw draft.Filed();
            draft.EnsureFresh(request.Seen);
            db.Attachments.RemoveRange(db.Attachments.Where(a => a.CaseId == draft.Id));
            db.Requests.Remove(draft);
            return Unit.Value;
        }
    }
}
