namespace AccessPortal.Cases;

/// <summary>Adds a file to a case: PDF, JPEG or PNG by content, at most 5 MiB.</summary>
public static class AddAttachment
{
    /// <summary>The command.</summary>
    /// <param name="CaseId">The case.</param>
    /// <param name="Kind">What it is attached as.</param>
    /// <param name="FileName">The name it came with.</param>
    /// <param name="Content">Its bytes.</param>
    [Audience]
    public sealed record Command(Guid CaseId, AttachmentKind Kind, string FileName, byte[] Content) : ICommand<AttachmentRow>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules(IValidator<UploadedFile> file)
        {
            RuleFor(c => new UploadedFile(c.FileName, c.Content)).SetValidator(file).OverridePropertyName("");
            // A screenshot proves what was done on a panel; papers are PDF or JPEG.
            RuleFor(c => c.Content).Must(c => AttachmentStore.TypeOf(c) is not "image/png").When(c => c.Kind is not AttachmentKind.Evidence).WithErrorCode("FileType");
        }
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today, AttachmentStore store) : IRequestHandler<Command, AttachmentRow>
    {
        public async Task<AttachmentRow> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<Case>(request.CaseId, null, cancellationToken);
            var waitsForCaller = @case.Items.Any(i => i.IsOpen && i.IsFor(caller.ActorFor(i)));
            if (!@case.IsAlive || !(@case.RequesterId == caller.PersonId || waitsForCaller || IsTakenIn(@case))) throw Refused.Denied();
            var attachment = await new UploadedFile(request.FileName, request.Content).AttachTo(@case.Id, request.Kind, caller.PersonId, today.Instant, db, store, cancellationToken);
            return AttachmentRow.Of(attachment);
        }

        // Helpdesk fills in, or mends, what it took in; the papers come to its desk.
        private bool IsTakenIn(Case @case) =>
            @case is AccessRequest { Channel: not null, Outcome: CaseOutcome.Draft or CaseOutcome.Returned } && caller.Holds(Role.Helpdesk);
    }
}

/// <summary>A file as pages list it.</summary>
/// <param name="Id">Key, for the download address.</param>
/// <param name="Kind">What it is attached as.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="AddedAt">When.</param>
public sealed record AttachmentRow(Guid Id, AttachmentKind Kind, string FileName, long Size, DateTimeOffset AddedAt)
{
    internal static AttachmentRow Of(Attachment a) => new(a.Id, a.Kind, a.FileName, a.Size, a.AddedAt);
}
