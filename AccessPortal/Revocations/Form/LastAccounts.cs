using AccessPortal.Cases;

namespace AccessPortal.Revocations;

/// <summary>Of some rights, the accounts whose loss leaves their website without anybody who can administer it, and who could follow.</summary>
public static class LastAccounts
{
    /// <summary>The question.</summary>
    /// <param name="WebsiteId">The website.</param>
    /// <param name="GrantIds">The rights to be taken away.</param>
    [Audience]
    public sealed record Query(Guid WebsiteId, IReadOnlyList<Guid> GrantIds) : IQuery<Standing>;

    /// <summary>How the website stands without them.</summary>
    /// <param name="Last">The accounts of its last administrators; empty where others remain.</param>
    /// <param name="Remaining">Who holds access to it still, or asks for it.</param>
    public sealed record Standing(IReadOnlyList<string> Last, IReadOnlyList<Successor> Remaining);

    internal sealed class Handler(PortalDb db, RevocationTargets targets) : IRequestHandler<Query, Standing>
    {
        public async Task<Standing> Handle(Query request, CancellationToken cancellationToken)
        {
            var last = await targets.LastAdministrators(request.WebsiteId, request.GrantIds, cancellationToken);
            var names = await db.Grants.Where(g => last.Contains(g.Id)).Select(g => g.UserName).ToListAsync(cancellationToken);
            return new([.. names.Select(n => n.ToString())], last.Count == 0 ? [] : await targets.Successors(request.WebsiteId, request.GrantIds, cancellationToken));
        }
    }
}
