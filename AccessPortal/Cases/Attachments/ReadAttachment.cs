namespace AccessPortal.Cases;

/// <summary>Serves a file to those who may see its case: the one way to an attachment.</summary>
public static class ReadAttachment
{
    /// <summary>The question.</summary>
    /// <param name="AttachmentId">The file.</param>
    [Audience]
    public sealed record Query(Guid AttachmentId) : IQuery<Attachment>;

    internal sealed class Handler(PortalDb db, CaseFile file) : IRequestHandler<Query, Attachment>
    {
        public async Task<Attachment> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Attachments.AsNoTracking()
                .Where(a => a.Id == request.AttachmentId && file.Visible<Case>().Any(c => c.Id == a.CaseId))
                .SingleOrDefaultAsync(cancellationToken) ?? throw Refused.NotFound();
    }

    /// <summary>Maps <c>/lampiran/{id}</c>; always a download, so that no content runs in the portal's origin.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/lampiran/{id:guid}", async (Guid id, IDesk desk, RefusalText text, AttachmentStore store, CancellationToken ct) =>
    {
        var answer = await desk.Send(new Query(id), ct);
        return answer.Ok ? Results.File(store.Open(id), answer.Value.ContentType, answer.Value.FileName) : text.Answer(answer.Refusal);
    }).RequireAuthorization();
}
