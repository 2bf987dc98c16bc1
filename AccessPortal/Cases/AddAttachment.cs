using AccessPortal.Data;
using AccessPortal.Domain.Cases;
using AccessPortal.UseCases;
using FluentValidation;
using MediatR;

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
        public Rules()
        {
            RuleFor(c => c.FileName).NotEmpty().MaximumLength(200).WithErrorCode("FileName");
            RuleFor(c => c.Content).Must(c => c.Length > 0).WithErrorCode("FileEmpty");
            RuleFor(c => c.Content).Must(c => c.LongLength <= AttachmentStore.MaxBytes).WithErrorCode("FileTooLarge");
            RuleFor(c => c.Content).Must(c => AttachmentStore.TypeOf(c) is not null).WithErrorCode("FileType");
        }
    }

    internal sealed class Handler(CaseFile file, PortalDb db, Caller caller, OfficeToday today, AttachmentStore store) : IRequestHandler<Command, AttachmentRow>
    {
        public async Task<AttachmentRow> Handle(Command request, CancellationToken cancellationToken)
        {
            var @case = await file.Open<Case>(request.CaseId, null, cancellationToken);
            var mayAdd = @case.IsAlive && (@case.RequesterId == caller.PersonId || @case.Items.Any(i => i.IsOpen && i.IsFor(caller.ActorFor(i))));
            if (!mayAdd) throw Refused.Denied();
            var id = Guid.CreateVersion7(today.Instant);
            var digest = await store.Save(id, request.Content, cancellationToken);
            var name = Path.GetFileName(request.FileName.Replace('\\', '/'));
            var attachment = new Attachment(id, @case.Id, request.Kind, name, AttachmentStore.TypeOf(request.Content)!, request.Content.LongLength, digest, caller.PersonId, today.Instant);
            db.Attachments.Add(attachment);
            return AttachmentRow.Of(attachment);
        }
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
