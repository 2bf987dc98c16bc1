namespace AccessPortal.Cases;

/// <summary>Takes a file off a draft again; once submitted, files stay.</summary>
public static class RemoveAttachment
{
    /// <summary>The command.</summary>
    /// <param name="AttachmentId">The file.</param>
    [Audience]
    public sealed record Command(Guid AttachmentId) : ICommand<Unit>;

    internal sealed class Handler(PortalDb db, CaseFile file, Caller caller) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var attachment = await db.Attachments.SingleOrDefaultAsync(a => a.Id == request.AttachmentId, cancellationToken) ?? throw Refused.NotFound();
            var @case = await file.Open<Case>(attachment.CaseId, null, cancellationToken);
            if (@case.Outcome is not CaseOutcome.Draft || attachment.AddedBy != caller.PersonId) throw Refused.Denied();
            db.Attachments.Remove(attachment);
            return Unit.Value;
        }
    }
}
