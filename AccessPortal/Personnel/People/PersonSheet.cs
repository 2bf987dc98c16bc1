namespace AccessPortal.Personnel;

/// <summary>All that the directory knows of one person.</summary>
public static class PersonSheet
{
    private const int Most = 50;

    /// <summary>The question.</summary>
    /// <param name="Id">The person.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Query(Guid Id) : IQuery<View>;

    /// <summary>The answer.</summary>
    public sealed record View
    {
        /// <summary>The person.</summary>
        public required Guid Id { get; init; }

        /// <summary>Name with titles.</summary>
        public required string FullName { get; init; }

        /// <summary>What may be corrected.</summary>
        public required PersonFacts Facts { get; init; }

        /// <summary>Their version.</summary>
        public required int Version { get; init; }

        /// <summary>When they left.</summary>
        public required DateTimeOffset? LeftAt { get; init; }

        /// <summary>Posts held and once held, newest first.</summary>
        public required IReadOnlyList<HoldingRow> Holdings { get; init; }

        /// <summary>Websites they answer for, by name.</summary>
        public required IReadOnlyList<string> Websites { get; init; }

        /// <summary>Cases they asked for, newest first.</summary>
        public required IReadOnlyList<string> Cases { get; init; }

        /// <summary>How many rights they hold.</summary>
        public required int Rights { get; init; }
    }

    internal sealed class Handler(PortalDb db, DirectoryFile file, HoldingRows holdings) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var person = await file.Person(request.Id, null, cancellationToken);
            return new()
            {
                Id = person.Id, FullName = person.FullName, Facts = person.Facts, Version = person.Version, LeftAt = person.LeftAt,
                Holdings = await holdings.Of(h => h.PersonId == person.Id, cancellationToken),
                Websites = await db.Websites.Where(w => w.ClosedAt == null && (w.OwnerId == person.Id || w.DeputyId == person.Id)).OrderBy(w => w.Name).Take(Most).Select(w => w.Name.ToString()).ToListAsync(cancellationToken),
                Cases = await db.Cases.IgnoreAutoIncludes().Where(c => c.RequesterId == person.Id && c.Number != null).OrderByDescending(c => c.ChangedAt).Take(10).Select(c => c.Number!).ToListAsync(cancellationToken),
                Rights = await db.Grants.CountAsync(g => g.HolderId == person.Id && g.State < GrantState.Disabled, cancellationToken),
            };
        }
    }
}
