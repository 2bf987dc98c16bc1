using AccessPortal.Cases;

namespace AccessPortal.Requests;

/// <summary>P1-1: begins a draft of FR-01, filled in with what the directory knows, or copied from an earlier request of the same applicant.</summary>
public static class StartRequest
{
    /// <summary>The command.</summary>
    /// <param name="CopyOf">An earlier request to copy from.</param>
    /// <param name="Kind">Baru, Perubahan or Perpanjangan.</param>
    /// <param name="GrantId">The account to change or renew.</param>
    /// <param name="WebsiteId">A website to begin with.</param>
    /// <param name="For">The applicant for whom helpdesk begins it; null for the caller's own.</param>
    /// <param name="Channel">How that request came to helpdesk.</param>
    [Audience]
    public sealed record Command(Guid? CopyOf = null, RequestKind Kind = RequestKind.New, Guid? GrantId = null, Guid? WebsiteId = null, Guid? For = null, IntakeChannel Channel = IntakeChannel.Paper) : ICommand<Guid>;

    internal sealed class Handler(PortalDb db, CaseFile file, FreshDrafts drafts, Caller caller, OfficeToday today, OfficeClock clock) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await drafts.Applicant(request.For ?? caller.PersonId, cancellationToken);
            var input = await Copied(request.CopyOf, cancellationToken) ?? await drafts.FilledFor(person, cancellationToken);
            input.ValidFrom ??= clock.Today;
            input.ValidUntil ??= input.UntilAfter(input.ValidFrom.Value, months: 12);
            await Aim(input, request, person.Id, cancellationToken);
            var draft = await drafts.Begin(person, cancellationToken);
            if (request.For is not null) draft.TakeIn(caller.InRole(Role.Helpdesk), request.Channel);
            draft.SaveDraft(caller.AuthorOf(draft), draft.Mark, DraftText.Write(input), today.Instant);
            return draft.Id;
        }

        private async Task<FormInput?> Copied(Guid? copyOf, CancellationToken ct)
        {
            if (copyOf is null) return null;
            var earlier = await file.Visible<AccessRequest>().SingleOrDefaultAsync(r => r.Id == copyOf && r.RequesterId == caller.PersonId, ct);
            return earlier?.Form is { } form ? DraftText.Of(form, forCopy: true) : throw Refused.NotFound();
        }

        private async Task Aim(FormInput input, Command request, Guid holder, CancellationToken ct)
        {
            (input.Kind, input.GrantId) = (request.Kind, request.GrantId);
            input.WebsiteId = request.WebsiteId ?? input.WebsiteId;
            if (request.GrantId is not { } id) return;
            var grant = await db.Grants.SingleOrDefaultAsync(g => g.Id == id && g.HolderId == holder, ct) ?? throw Refused.NotFound();
            input.Aim(request.Kind, grant);
        }
    }
}
