namespace AccessPortal.Audit;

/// <summary>Where the audit chain ends now.</summary>
public static class ChainState
{
    /// <summary>The question.</summary>
    [Audience(Role.Auditor, Role.PortalAdministrator)]
    public sealed record Query : IQuery<Head>;

    /// <summary>The chain's end.</summary>
    /// <param name="Sequence">How many entries there are.</param>
    /// <param name="Hash">Hash of the last, hexadecimal.</param>
    /// <param name="At">When it was written; null for an empty chain.</param>
    public sealed record Head(long Sequence, string Hash, DateTimeOffset? At);

    internal sealed class Handler(PortalDb db) : IRequestHandler<Query, Head>
    {
        public async Task<Head> Handle(Query request, CancellationToken cancellationToken)
        {
            var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancellationToken);
            var at = await db.AuditEntries.Where(e => e.Sequence == head.Sequence).Select(e => (DateTimeOffset?)e.At).SingleOrDefaultAsync(cancellationToken);
            return new(head.Sequence, head.Hash, at);
        }
    }
}
