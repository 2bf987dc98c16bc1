using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>Keeps what the applicant, or helpdesk in their name, has typed so far, right or wrong. Nobody is told: a draft is its author's own.</summary>
public static class SaveDraft
{
    /// <summary>The command. Answers when it was kept.</summary>
    /// <param name="RequestId">The draft, or the request returned for correction.</param>
    /// <param name="Seen">The form as the page opened it, or saved it last.</param>
    /// <param name="Input">The fields as they stand.</param>
    [Audience]
    public sealed record Command(Guid RequestId, FormMark Seen, [HalfTyped] FormInput Input) : ICommand<DateTimeOffset>;

    internal sealed class Handler(PortalDb db, Caller caller, OfficeToday today) : IRequestHandler<Command, DateTimeOffset>
    {
        public async Task<DateTimeOffset> Handle(Command request, CancellationToken cancellationToken)
        {
            var draft = await db.Requests.IgnoreAutoIncludes().Include(r => r.Sop).Include(r => r.Items).Include(r => r.Journal).AsSplitQuery().FilledInBy(caller)
                .SingleOrDefaultAsync(r => r.Id == request.RequestId, cancellationToken) ?? throw Refused.NotFound();
            draft.SaveDraft(caller.AuthorOf(draft), request.Seen, DraftText.Write(request.Input), today.Instant);
            return draft.DraftSavedAt!.Value;
        }
    }
}
