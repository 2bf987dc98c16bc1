namespace AccessPortal.Leavers;

/// <summary>Shows what a list of mutations would bring about, line by line, before anything is filed.</summary>
public static class PreviewMutations
{
    /// <summary>The question.</summary>
    /// <param name="Text">The list.</param>
    [Audience(Role.InfrastructureSectionHead, Role.PortalAdministrator, Role.Helpdesk)]
    public sealed record Query([Longest(1_000_000)] string Text) : IQuery<IReadOnlyList<Line>>;

    /// <summary>A line.</summary>
    /// <param name="Mutation">As it was read.</param>
    /// <param name="PersonId">Who it is; null when nobody is known by the NIP.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Rights">Rights they hold.</param>
    /// <param name="Sites">Websites on which they hold them: as many proposals.</param>
    /// <param name="Owns">Websites they answer for.</param>
    public sealed record Line(Mutation Mutation, Guid? PersonId, string Name, int Rights, int Sites, int Owns);

    internal sealed class Handler(PortalDb db) : IRequestHandler<Query, IReadOnlyList<Line>>
    {
        public async Task<IReadOnlyList<Line>> Handle(Query request, CancellationToken cancellationToken)
        {
            var mutations = MutationList.Read(request.Text);
            var nips = mutations.Where(m => m.Fault is not MutationFault.Nip).Select(m => (Nip?)Nip.From(m.Nip)).Distinct().ToList();
            var live = db.Grants.Where(g => g.State < GrantState.Disabled);
            var people = await db.People.Where(p => nips.Contains(p.Nip)).Select(p => new
            {
                p.Id,
                p.FullName,
                p.Nip,
                Rights = live.Count(g => g.HolderId == p.Id),
                Sites = live.Where(g => g.HolderId == p.Id).Select(g => g.WebsiteId).Distinct().Count(),
                Owns = db.Websites.Count(w => (w.OwnerId == p.Id || w.DeputyId == p.Id) && w.ClosedAt == null),
            }).ToDictionaryAsync(p => p.Nip!.Value.Value, cancellationToken);
            return [.. mutations.Select(m => people.TryGetValue(m.Nip, out var p)
                ? new Line(m, p.Id, p.FullName, p.Rights, p.Sites, p.Owns)
                : new Line(m.Fault is MutationFault.None ? m with { Fault = MutationFault.Unknown } : m, null, "", 0, 0, 0))];
        }
    }
}
