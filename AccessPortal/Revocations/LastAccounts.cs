using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Revocations;

/// <summary>Of some rights, the accounts whose loss leaves their website without anybody who can administer it.</summary>
public static class LastAccounts
{
    /// <summary>The question.</summary>
    /// <param name="WebsiteId">The website.</param>
    /// <param name="GrantIds">The rights to be taken away.</param>
    [Audience]
    public sealed record Query(Guid WebsiteId, IReadOnlyList<Guid> GrantIds) : IQuery<IReadOnlyList<string>>;

    internal sealed class Handler(PortalDb db, RevocationTargets targets) : IRequestHandler<Query, IReadOnlyList<string>>
    {
        public async Task<IReadOnlyList<string>> Handle(Query request, CancellationToken cancellationToken)
        {
            var last = await targets.LastAdministrators(request.WebsiteId, request.GrantIds, cancellationToken);
            var names = await db.Grants.Where(g => last.Contains(g.Id)).Select(g => g.UserName).ToListAsync(cancellationToken);
            return [.. names.Select(n => n.ToString())];
        }
    }
}
