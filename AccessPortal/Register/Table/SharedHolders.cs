namespace AccessPortal.Register;

/// <summary>Who holds a shared account together: every right of the same name on the same website that has not been deleted.</summary>
public static class SharedHolders
{
    private const int Most = 100;

    /// <summary>The question.</summary>
    /// <param name="GrantId">One of the rights; nothing is answered for an account that is not shared.</param>
    [Audience]
    public sealed record Query(Guid GrantId) : IQuery<IReadOnlyList<Holder>>;

    /// <summary>One of the holders.</summary>
    /// <param name="GrantId">Their right.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="State">How their right stands.</param>
    public sealed record Holder(Guid GrantId, string Name, GrantState State);

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<Query, IReadOnlyList<Holder>>
    {
        public async Task<IReadOnlyList<Holder>> Handle(Query request, CancellationToken cancellationToken)
        {
            var one = await db.Grants.VisibleTo(caller, db).AsNoTracking().SingleOrDefaultAsync(g => g.Id == request.GrantId, cancellationToken) ?? throw Refused.NotFound();
            if (one.AccountType is not AccountType.Shared) return [];
            var name = one.UserName;
            return await db.Grants.Where(g => g.WebsiteId == one.WebsiteId && g.UserName == name && g.AccountType == AccountType.Shared && g.State < GrantState.Removed)
                .OrderBy(g => g.GivenAt).ThenBy(g => g.Id).Take(Most)
                .Select(g => new Holder(g.Id, db.People.Where(p => p.Id == g.HolderId).Select(p => p.FullName).FirstOrDefault() ?? "", g.State)).ToListAsync(cancellationToken);
        }
    }
}
