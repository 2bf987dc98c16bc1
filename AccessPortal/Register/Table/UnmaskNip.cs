namespace AccessPortal.Register;

/// <summary>
/// Shows the NIP of a right's holder in full to an auditor, or to who answers for the website: they see it masked, and each look is
/// evidence.
/// </summary>
public static class UnmaskNip
{
    /// <summary>The question.</summary>
    /// <param name="GrantId">The right.</param>
    [Audience]
    public sealed record Query(Guid GrantId) : IQuery<string>, IEvidence;

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query request, CancellationToken cancellationToken)
        {
            var me = caller.PersonId;
            var (acts, audits) = (caller.SeesNip(), caller.Holds(Role.Auditor));
            var nip = from g in db.Grants.VisibleTo(caller, db)
                      where g.Id == request.GrantId && (acts || audits || g.HolderId == me || db.Websites.Any(w => w.Id == g.WebsiteId && (w.OwnerId == me || w.DeputyId == me)))
                      join p in db.People on g.HolderId equals p.Id
                      select p.Nip;
            return await nip.SingleOrDefaultAsync(cancellationToken) is { } known ? known.Display : throw Refused.NotFound();
        }
    }
}
