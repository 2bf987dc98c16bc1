namespace AccessPortal.Cases;

/// <summary>A file as it came in: PDF or JPEG by content, at most 5 MiB.</summary>
/// <param name="FileName">The name it came with.</param>
/// <param name="Content">Its bytes.</param>
public sealed record UploadedFile(string FileName, byte[] Content)
{
    /// <summary>Writes the file and adds the row that names it; saved by whoever owns the transaction.</summary>
    internal async Task<Attachment> AttachTo(Guid caseId, AttachmentKind kind, Guid by, DateTimeOffset at, PortalDb db, AttachmentStore store, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(at);
        var digest = await store.Save(id, Content, ct);
        var name = Path.GetFileName(string.Concat(FileName.Replace('\\', '/').Where(IsPlain)));
        var attachment = new Attachment(id, caseId, kind, name, AttachmentStore.TypeOf(Content)!, Content.LongLength, digest, by, at);
        db.Attachments.Add(attachment);
        return attachment;
    }

    // A sign that turns the direction of writing, or breaks the line, makes a name say what it is not.
    private static bool IsPlain(char sign) => !char.IsControl(sign) && char.GetUnicodeCategory(sign) is not UnicodeCategory.Format;

    internal sealed class Rules : AbstractValidator<UploadedFile>
    {
        public Rules()
        {
            RuleFor(c => c.FileName).NotEmpty().MaximumLength(200).WithErrorCode("FileName");
            RuleFor(c => c.Content).Must(c => c.Length > 0).WithErrorCode("FileEmpty");
            RuleFor(c => c.Content).Must(c => c.LongLength <= AttachmentStore.MaxBytes).WithErrorCode("FileTooLarge");
            RuleFor(c => c.Content).Must(c => AttachmentStore.TypeOf(c) is not null).WithErrorCode("FileType");
        }
    }
}
