namespace AccessPortal.Requests;

/// <summary>"Salin dari permintaan terdahulu": what an earlier request of the caller said, without what must be stated anew.</summary>
public static class CopyForm
{
    /// <summary>The question.</summary>
    /// <param name="RequestId">The earlier request.</param>
    [Audience]
    public sealed record Query(Guid RequestId) : IQuery<Copy>;

    /// <summary>The copy.</summary>
    /// <param name="Input">The fields.</param>
    /// <param name="Website">The website chosen.</param>
    public sealed record Copy(FormInput Input, WebsiteChoice? Website);

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, Copy>
    {
        public async Task<Copy> Handle(Query request, CancellationToken cancellationToken)
        {
            var earlier = await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.RequestId && r.RequesterId == caller.PersonId, cancellationToken);
            if (earlier?.Form is not { } form) throw Refused.NotFound();
            var input = DraftText.Of(form, forCopy: true);
            var website = await db.Websites.Where(w => w.Id == input.WebsiteId && w.ClosedAt == null).ToRows(db).SingleOrDefaultAsync(cancellationToken);
            if (website is null) input.WebsiteId = null;
            return new(input, website);
        }
    }
}
